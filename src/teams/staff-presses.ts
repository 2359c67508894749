import type { Card } from '../cards/card';
import { policyAbout } from '../cards/policy-about';
import { policyConfirm } from '../cards/policy-confirm';
import { policyPage } from '../cards/policy-page';
import { policyReceipt } from '../cards/policy-receipt';
import { policyRecorded } from '../cards/policy-recorded';
import { policySectionsLeft } from '../cards/policy-sections-left';
import { refusalWords } from '../cards/wording';
import type { RefusalCode } from '../domain/acknowledgement';
import type { DeliveryId } from '../domain/ids';
import { acknowledgePolicy } from '../flows/acknowledge-policy';
import type { Press } from '../flows/check-press';
import { checksOffered } from '../flows/open-check';
import { openPolicy, type OpenedPolicy } from '../flows/open-policy';
import { turnPage, type TurnOutcome } from '../flows/turn-page';
import type { Needs } from '../ports/needs';
import { readCard, staffCard, staffPage } from './card-data';
import type { Inbound, Reply } from './inbound';
import { contentsCard, firstCard } from './reading-cards';

export type PressInbound = Extract<Inbound, { kind: 'press' }>;
export type PressHandler = (needs: Needs, press: PressInbound) => Promise<Reply>;

/** What the buttons on staff cards do, by verb. */
export const staffPresses: Readonly<Record<string, PressHandler>> = {
  'policy-start': opens((needs, opened, { deliveryId }) => firstCard(needs, opened, deliveryId)),
  'policy-contents': opens((needs, opened, { deliveryId }) => contentsCard(needs, opened, deliveryId)),
  'policy-about': opens((_, { campaign, document }, { deliveryId }) =>
    policyAbout({ campaign, deliveryId, document }),
  ),
  'policy-recorded': opens((_, { campaign }, { deliveryId }) => policyRecorded({ campaign, deliveryId })),
  'policy-open': turnsTo(staffCard, () => null),
  'policy-page': turnsTo(staffPage, ({ page }) => page),
  'policy-acknowledge': acknowledge,
};

/** A button that only shows something of the policy. */
function opens(
  show: (needs: Needs, opened: OpenedPolicy, press: Press) => Card | Promise<Card>,
): PressHandler {
  return async (needs, inbound) => {
    const read = readCard(staffCard, inbound.data);
    if (read.kind === 'bad') return refuse('bad-request');
    const press = { ...read.value, ...inbound.from, card: inbound.card };
    const opened = await openPolicy(needs, press);
    if (opened.kind === 'refused') return refuse(opened.code);
    return { kind: 'card', card: await show(needs, opened, press) };
  };
}

/** A button that leads to a page; null is the page where the reader stopped. */
function turnsTo<Data extends Omit<Press, 'tenantId' | 'staffId' | 'card'>>(
  schema: Parameters<typeof readCard<Data>>[0],
  pageOf: (data: Data) => number | null,
): PressHandler {
  return async (needs, inbound) => {
    const read = readCard(schema, inbound.data);
    if (read.kind === 'bad') return refuse('bad-request');
    const press = { ...read.value, ...inbound.from, card: inbound.card };
    return pageReply(needs, await turnPage(needs, press, pageOf(read.value)), press.deliveryId);
  };
}

/** The page after the last section is where one confirms; for somebody who has, it is the receipt. */
function pageReply(needs: Needs, turned: TurnOutcome, deliveryId: DeliveryId): Reply {
  switch (turned.kind) {
    case 'refused':
      return refuse(turned.code);
    case 'no-such-page':
      return refuse('bad-request');
    case 'page':
      return { kind: 'card', card: pageCard(needs, turned, deliveryId) };
    case 'last':
      return { kind: 'card', card: lastPage(needs, turned, deliveryId) };
  }
}

function pageCard(
  needs: Needs,
  { opened, page }: Extract<TurnOutcome, { kind: 'page' }>,
  deliveryId: DeliveryId,
): Card {
  const { campaign, document } = opened;
  const notes = needs.policyData.notesOf({ ...campaign, document });
  return policyPage({ campaign, deliveryId, document, page, notes });
}

function lastPage(
  needs: Needs,
  { opened, left }: Extract<TurnOutcome, { kind: 'last' }>,
  deliveryId: DeliveryId,
): Card {
  const { campaign, document, line } = opened;
  if (line !== null) return policyReceipt({ line, deliveryId, zone: needs.zone });
  if (left.length > 0) return policySectionsLeft({ campaign, deliveryId, left });
  const checks = checksOffered(needs, campaign, document).length;
  return policyConfirm({ campaign, deliveryId, document, checks });
}

async function acknowledge(needs: Needs, inbound: PressInbound): Promise<Reply> {
  const read = readCard(staffCard, inbound.data);
  if (read.kind === 'bad') return refuse('bad-request');
  const { deliveryId } = read.value;
  const outcome = await acknowledgePolicy(needs, { ...read.value, ...inbound.from, card: inbound.card });
  switch (outcome.kind) {
    case 'refused':
      return refuse(outcome.code);
    case 'sections-left':
      return { kind: 'card', card: policySectionsLeft({ ...outcome, deliveryId }) };
    case 'recorded':
      return { kind: 'card', card: policyReceipt({ line: outcome.line, deliveryId, zone: needs.zone }) };
  }
}

export function refuse(code: RefusalCode, message = refusalWords(code)): Reply {
  return { kind: 'refused', code, message };
}
