import { maySend, type Campaign } from '../domain/campaign';
import type { Conversation } from '../domain/conversation';
import {
  stateAfter,
  type Cure,
  type Delivery,
  type DeliveryState,
  type SendOutcome,
} from '../domain/delivery';
import { asAsked, type StaffRequest } from '../domain/request';
import type { KeptDelivery } from '../ports/deliveries';
import type { Needs } from '../ports/needs';
import { cardOf, type Reader } from './card-of';
import { afterCure } from './cure-refusal';
import { reachPerson } from './reach-person';
import { untilWritten } from './until-written';

export type DeliverNeeds = Pick<
  Needs,
  | 'campaigns'
  | 'clock'
  | 'conversations'
  | 'defaultServiceUrl'
  | 'deliveries'
  | 'installer'
  | 'log'
  | 'messenger'
  | 'policies'
  | 'policyData'
  | 'schools'
  | 'signingKey'
  | 'zone'
>;

/** A message whose time has come: it is `waiting`. */
export interface Due {
  readonly delivery: Delivery;
  /** Its row as it stands; null when there is none yet. */
  readonly kept: KeptDelivery | null;
  readonly reader: Reader;
  /** Where the person was last known to be. */
  readonly conversation: Conversation | null;
  /** The cures it has had. */
  readonly tried: readonly Cure[];
  /** What the person has asked of HR: it may give them a due day of their own. */
  readonly requests: readonly StaffRequest[];
}

/** `later`: nothing went out, and it may after `inMs`. `settled`: nothing is left to do for this delivery here. */
export type DeliverOutcome = { readonly kind: 'settled' } | { readonly kind: 'later'; readonly inMs: number };

const SETTLED: DeliverOutcome = { kind: 'settled' };

/**
 * Sends one message at most once: the intent is written before the only request, and whoever did not write it does not send. What
 * Teams did not answer stays unknown and is never sent again by itself.
 */
export async function deliverMessage(
  needs: DeliverNeeds,
  campaign: Campaign,
  due: Due,
): Promise<DeliverOutcome> {
  // Before the intent: making a chat or building a card sends nothing, and may fail without leaving a doubt.
  const chat = await reachPerson(needs, due.delivery, due.conversation);
  if (chat.kind !== 'chat') return conclude(needs, campaign, due, chat);
  // The wait comes before the intent: whatever is written down as being sent is on its way.
  const turn = await needs.messenger.turn(chat.conversation);
  if (turn.kind === 'not-delivered') return conclude(needs, campaign, due, turn);
  const current = await needs.campaigns.get(campaign.tenantId, campaign.id);
  if (current === null || !maySend(current)) return SETTLED;
  // As the campaign is now: HR may have put something right while this waited.
  const asked = asAsked(current, due.requests, needs.zone);
  const card = await cardOf(needs, asked, due.delivery, due.reader);

  const intent = await keep(needs, due, { kind: 'sending', since: needs.clock.now() });
  if (intent === null) return SETTLED;
  const sending: Due = { ...due, kept: intent, conversation: chat.conversation };
  return conclude(needs, campaign, sending, await turn.send(card));
}

/** Writes down what an outcome leads to. A refusal that a cure may help against counts as not delivered. */
async function conclude(
  needs: DeliverNeeds,
  campaign: Campaign,
  due: Due,
  outcome: SendOutcome,
): Promise<DeliverOutcome> {
  const { result, tried } = await untilWritten(needs.log, () => afterCure(needs, due, outcome));
  const state = stateAfter(result, needs.clock.now(), tried);
  if (!stillWaits(due, state, tried)) await untilWritten(needs.log, () => keep(needs, due, state));
  // Last: should this fail, it is known all the same that the message did not go out.
  if (result.kind === 'no-access') await holdEverything(needs, campaign, result.detail);
  return result.kind === 'not-delivered' ? { kind: 'later', inMs: result.retryAfterMs } : SETTLED;
}

/** Nothing went out and nothing was learnt, so there is nothing to write. */
function stillWaits({ kept, tried: before }: Due, state: DeliveryState, tried: readonly Cure[]): boolean {
  return state.kind === 'waiting' && kept?.delivery.state.kind !== 'sending' && tried === before;
}

/** Null when somebody else was first: another worker, a sweep that called it unknown, or a press that proved it delivered. */
function keep(
  needs: DeliverNeeds,
  { kept, delivery }: Due,
  state: DeliveryState,
): Promise<KeptDelivery | null> {
  return kept === null ? needs.deliveries.insert({ ...delivery, state }) : needs.deliveries.move(kept, state);
}

/** While Teams does not accept the bot, every further request would be refused as well. */
async function holdEverything(needs: DeliverNeeds, campaign: Campaign, detail: string): Promise<void> {
  needs.log.error({ campaignId: campaign.id, detail }, 'paused: Teams does not accept the bot');
  await needs.campaigns.pause(campaign.tenantId, campaign.id, 'Teams does not accept the bot');
}
