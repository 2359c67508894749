import { obstacleForm } from '../cards/obstacle-form';
import { policyReceipt } from '../cards/policy-receipt';
import { policySectionsLeft } from '../cards/policy-sections-left';
import { policyWithdrawn } from '../cards/policy-withdrawn';
import { requestAnswered } from '../cards/request-answered';
import { requestSent } from '../cards/request-sent';
import type { Campaign } from '../domain/campaign';
import type { Conversation } from '../domain/conversation';
import { deliveryIdFor, requestId, type DeliveryId } from '../domain/ids';
import { asAsked } from '../domain/request';
import { acknowledgePolicy } from '../flows/acknowledge-policy';
import { checkPress, type Press } from '../flows/check-press';
import { listRecord } from '../flows/list-record';
import { askOnce, openRequest, type OpenRequestOutcome } from '../flows/open-request';
import { disputePaper, withdrawConfirmation } from '../flows/withdraw-confirmation';
import type { Needs } from '../ports/needs';
import { obstacleCard, readCard, staffCard } from './card-data';
import type { Reply } from './inbound';
import { refuse, type PressHandler } from './staff-presses';

const WILL_TALK = 'HR knows that you would like to talk, and will get in touch. Only HR sees this.';
const NOT_PASSED_ON =
  'You are recorded as having read it. That you would like to talk did not reach HR: please press "I want to talk to someone" in a few minutes, or speak to HR.';
const NOTHING_TO_TAKE_BACK = 'There is nothing to take back: we have no record that you have confirmed.';
const NOTHING_IN_THE_WAY =
  'You have confirmed this already, so nobody asks you for it and nothing was sent to HR. If you would like to talk, press "I want to talk to someone" on your receipt: type "policy" to see it.';
const NOT_ON_PAPER = 'There is nothing to take back: nothing is recorded from paper.';
const NOT_ASKED =
  'You are not asked to read anything just now. If you would like HR to know something, please speak to HR.';

/** What the buttons do with which staff ask something of HR or take back what they pressed, by verb. */
export const requestPresses: Readonly<Record<string, PressHandler>> = {
  'way-ask': onStaffCard(async (needs, press) => {
    const checked = await checkPress(needs, press);
    if (checked.kind === 'refused') return refuse(checked.code);
    if (checked.closed) return refuse('closed');
    const line = await needs.ledger.get(press.campaignId, press.staffId);
    if (line !== null) return { kind: 'words', text: NOTHING_IN_THE_WAY };
    return formReply(needs, checked.campaign, press.deliveryId);
  }),
  'way-send': async (needs, { data, from, card }) => {
    const read = readCard(obstacleCard, data);
    if (read.kind === 'bad') return refuse('bad-request', read.problem);
    const { requestId: id, about, words, ...pressed } = read.value;
    const press = { ...pressed, ...from, card };
    const asked = { id, about, format: null, words: words.trim(), suppliedAtOnce: false };
    const opened = await openRequest(needs, press, asked);
    if (opened.kind === 'nothing-to-ask') return { kind: 'words', text: NOTHING_IN_THE_WAY };
    return sentReply(needs, opened, press);
  },
  'policy-talk': onStaffCard(async (needs, press) => {
    const opened = await askOnce(needs, press, 'talk');
    if (opened.kind === 'refused') return refuse(opened.code);
    const line = await needs.ledger.get(press.campaignId, press.staffId);
    if (line === null) return sentReply(needs, opened, press);
    const { deliveryId } = press;
    return {
      kind: 'card',
      card: policyReceipt({ line, deliveryId, zone: needs.zone, notice: WILL_TALK }),
    };
  }),
  'policy-acknowledge-talk': onStaffCard(async (needs, press) => {
    const outcome = await acknowledgePolicy(needs, press);
    if (outcome.kind === 'refused') return refuse(outcome.code);
    const { deliveryId } = press;
    if (outcome.kind === 'sections-left')
      return { kind: 'card', card: policySectionsLeft({ ...outcome, deliveryId }) };
    const { line } = outcome;
    const notice = (await isPassedOn(needs, press)) ? WILL_TALK : NOT_PASSED_ON;
    return { kind: 'card', card: policyReceipt({ line, deliveryId, zone: needs.zone, notice }) };
  }),
  'policy-mistake': onStaffCard(async (needs, press) => {
    const outcome = await withdrawConfirmation(needs, press);
    switch (outcome.kind) {
      case 'refused':
        return refuse(outcome.code);
      case 'nothing':
        return { kind: 'words', text: NOTHING_TO_TAKE_BACK };
      case 'withdrawn': {
        const { deliveryId } = press;
        return { kind: 'card', card: policyWithdrawn({ line: outcome.line, deliveryId, zone: needs.zone }) };
      }
    }
  }),
  'paper-wrong': onStaffCard(async (needs, press) => {
    const outcome = await disputePaper(needs, press);
    return outcome.kind === 'nothing'
      ? { kind: 'words', text: NOT_ON_PAPER }
      : sentReply(needs, outcome, press);
  }),
};

/** "Something is in the way", asked for by word: about what this person is asked to read now. */
export async function showObstacleForm(needs: Needs, from: Conversation): Promise<Reply> {
  const [open] = (await listRecord(needs, from)).open;
  if (open === undefined) return { kind: 'words', text: NOT_ASKED };
  return formReply(needs, open.campaign, deliveryIdFor('initial', from.staffId));
}

function onStaffCard(handle: (needs: Needs, press: Press) => Promise<Reply>): PressHandler {
  return async (needs, { data, from, card }) => {
    const read = readCard(staffCard, data);
    return read.kind === 'bad' ? refuse('bad-request') : handle(needs, { ...read.value, ...from, card });
  };
}

/** The request's id is minted here, so pressing Send twice means one request. */
function formReply({ newId }: Needs, campaign: Campaign, deliveryId: DeliveryId): Reply {
  return {
    kind: 'card',
    card: obstacleForm({ campaign, deliveryId, requestId: requestId(newId()) }),
  };
}

/** A form that lies about and is sent once more shows what HR has answered since. */
function sentReply({ zone }: Needs, opened: OpenRequestOutcome, { deliveryId }: Press): Reply {
  if (opened.kind === 'refused') return refuse(opened.code);
  const { request, campaign } = opened;
  const { answer } = request;
  return {
    kind: 'card',
    card:
      answer === null
        ? requestSent({ request, campaign, deliveryId })
        : requestAnswered({ campaign: asAsked(campaign, [request], zone), answer, deliveryId }),
  };
}

/** The confirmation stands whatever becomes of the wish to talk. */
async function isPassedOn(needs: Needs, press: Press): Promise<boolean> {
  try {
    return (await askOnce(needs, press, 'talk')).kind === 'opened';
  } catch (cause) {
    needs.log.error({ campaignId: press.campaignId, cause }, 'wish to talk not passed on');
    return false;
  }
}
