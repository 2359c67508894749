import { policyAbout } from '../cards/policy-about';
import { policyConfirm } from '../cards/policy-confirm';
import { policyInvitation } from '../cards/policy-invitation';
import { policyPage } from '../cards/policy-page';
import { policyReceipt } from '../cards/policy-receipt';
import { policyRecorded } from '../cards/policy-recorded';
import type { Card } from '../cards/card';
import { refusalWords } from '../cards/wording';
import type { RefusalCode } from '../domain/acknowledgement';
import { pagesOf } from '../domain/pages';
import { acknowledgePolicy } from '../flows/acknowledge-policy';
import type { Press } from '../flows/check-press';
import { checksOffered } from '../flows/open-check';
import { openPolicy, type OpenOutcome } from '../flows/open-policy';
import type { Needs } from '../ports/needs';
import { readCard, staffCard, staffPage } from './card-data';
import type { Inbound, Reply } from './inbound';

export type PressInbound = Extract<Inbound, { kind: 'press' }>;
export type PressHandler = (needs: Needs, press: PressInbound) => Promise<Reply>;
type Opened = Extract<OpenOutcome, { kind: 'opened' }>;

/** What the buttons on staff cards do, by verb. */
export const staffPresses: Readonly<Record<string, PressHandler>> = {
  'policy-start': opens(({ campaign, document }, { deliveryId }) =>
    policyInvitation({ campaign, deliveryId, document }),
  ),
  'policy-open': opens(({ campaign, document }, { deliveryId }) =>
    policyPage({ campaign, deliveryId, document, page: 1 }),
  ),
  'policy-about': opens(({ campaign, document }, { deliveryId }) =>
    policyAbout({ campaign, deliveryId, document }),
  ),
  'policy-recorded': opens(({ campaign }, { deliveryId }) => policyRecorded({ campaign, deliveryId })),
  'policy-page': turnPage,
  'policy-acknowledge': acknowledge,
};

/** A button that only shows something of the policy. */
function opens(show: (opened: Opened, press: Press) => Card): PressHandler {
  return async (needs, inbound) => {
    const read = readCard(staffCard, inbound.data);
    if (read.kind === 'bad') return refuse('bad-request');
    const press = { ...read.value, ...inbound.from, card: inbound.card };
    const opened = await openPolicy(needs, press);
    return opened.kind === 'refused' ? refuse(opened.code) : { kind: 'card', card: show(opened, press) };
  };
}

/** The page after the last section is where one confirms; for somebody who has, it is the receipt. */
async function turnPage(needs: Needs, inbound: PressInbound): Promise<Reply> {
  const read = readCard(staffPage, inbound.data);
  if (read.kind === 'bad') return refuse('bad-request');
  const { page, ...pressed } = read.value;
  const opened = await openPolicy(needs, { ...pressed, ...inbound.from, card: inbound.card });
  if (opened.kind === 'refused') return refuse(opened.code);
  const { campaign, document, line } = opened;
  const { deliveryId } = pressed;
  const sections = pagesOf(document).length;
  if (page > sections + 1) return refuse('bad-request');
  if (page <= sections) return { kind: 'card', card: policyPage({ campaign, deliveryId, document, page }) };
  return {
    kind: 'card',
    card:
      line === null
        ? policyConfirm({
            campaign,
            deliveryId,
            document,
            checks: checksOffered(needs, campaign, document).length,
          })
        : policyReceipt({ line, deliveryId, zone: needs.zone }),
  };
}

async function acknowledge(needs: Needs, inbound: PressInbound): Promise<Reply> {
  const read = readCard(staffCard, inbound.data);
  if (read.kind === 'bad') return refuse('bad-request');
  const outcome = await acknowledgePolicy(needs, {
    ...read.value,
    ...inbound.from,
    card: inbound.card,
  });
  if (outcome.kind === 'refused') return refuse(outcome.code);
  const { deliveryId } = read.value;
  return { kind: 'card', card: policyReceipt({ line: outcome.line, deliveryId, zone: needs.zone }) };
}

export function refuse(code: RefusalCode, message = refusalWords(code)): Reply {
  return { kind: 'refused', code, message };
}
