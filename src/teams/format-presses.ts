import { formatAsked } from '../cards/format-asked';
import { formatForm } from '../cards/format-form';
import { formatSupplied } from '../cards/format-supplied';
import type { Campaign } from '../domain/campaign';
import type { Conversation } from '../domain/conversation';
import { deliveryIdFor, requestId, type DeliveryId } from '../domain/ids';
import type { Format } from '../domain/request';
import { giveFormat, type GivenFormat } from '../flows/give-format';
import { listRecord } from '../flows/list-record';
import { openPolicy } from '../flows/open-policy';
import { listenTo } from '../flows/read-aloud';
import type { Needs } from '../ports/needs';
import { formatCard, readCard, staffCard } from './card-data';
import type { Reply } from './inbound';
import { refuse, type PressHandler } from './staff-presses';

const NOTHING_TO_READ =
  'There is nothing that you are asked to read at the moment. Type "my record" to see what you have confirmed.';
const CONFIRMED_ALREADY =
  'You have confirmed this policy already. Type "read aloud" to have it as plain messages; for another form of it, ask HR.';

/** What the buttons about other formats do, by verb. */
export const formatPresses: Readonly<Record<string, PressHandler>> = {
  'format-ask': async (needs, inbound) => {
    const read = readCard(staffCard, inbound.data);
    if (read.kind === 'bad') return refuse('bad-request');
    const opened = await openPolicy(needs, { ...read.value, ...inbound.from, card: inbound.card });
    if (opened.kind === 'refused') return refuse(opened.code);
    if (opened.line !== null) return { kind: 'words', text: CONFIRMED_ALREADY };
    return form(needs, opened.campaign, read.value.deliveryId);
  },
  'format-send': async (needs, inbound) => {
    const read = readCard(formatCard, inbound.data);
    if (read.kind === 'bad') return refuse('bad-request', `Nothing was sent. ${read.problem}`);
    const { requestId: card, format, ...pressed } = read.value;
    const press = { ...pressed, ...inbound.from, card: inbound.card };
    return replyTo(await giveFormat(needs, press, { card, format }), format, pressed.deliveryId);
  },
};

/** What typing "another format" brings: the form for what this person is asked to read. */
export async function showFormats(needs: Needs, from: Conversation): Promise<Reply> {
  const campaign = (await listRecord(needs, from)).open[0]?.campaign;
  return campaign === undefined
    ? { kind: 'words', text: NOTHING_TO_READ }
    : form(needs, campaign, deliveryIdFor('initial', from.staffId));
}

/** What typing "read aloud" brings. Nothing is recorded. */
export async function readAloud(needs: Needs, from: Conversation): Promise<Reply> {
  const texts = await listenTo(needs, from);
  return texts === null ? { kind: 'words', text: NOTHING_TO_READ } : { kind: 'texts', card: null, texts };
}

function form(needs: Needs, campaign: Campaign, deliveryId: DeliveryId): Reply {
  const linked = needs.publicUrl !== null;
  const card = formatForm({ campaign, deliveryId, requestId: requestId(needs.newId()), linked });
  return { kind: 'card', card };
}

function replyTo(given: GivenFormat, format: Format, deliveryId: DeliveryId): Reply {
  switch (given.kind) {
    case 'refused':
      return refuse(given.code);
    case 'nothing-to-ask':
      return { kind: 'words', text: CONFIRMED_ALREADY };
    case 'asked':
      return { kind: 'card', card: formatAsked({ campaign: given.campaign, deliveryId, format }) };
    case 'link':
      return { kind: 'card', card: formatSupplied({ ...given, deliveryId, supplied: given }) };
    case 'texts': {
      const supplied = { format: 'plain-text', messages: given.texts.length } as const;
      return {
        kind: 'texts',
        card: formatSupplied({ ...given, deliveryId, supplied }),
        texts: given.texts,
      };
    }
  }
}
