import { managerDigest } from '../cards/manager-digest';
import { policyInvitation } from '../cards/policy-invitation';
import type { Card } from '../cards/card';
import type { Campaign } from '../domain/campaign';
import type { Conversation } from '../domain/conversation';
import { stateAfter, type Delivery, type SendOutcome } from '../domain/delivery';
import type { DeliveryId } from '../domain/ids';
import type { KeptDelivery } from '../ports/deliveries';
import type { Needs } from '../ports/needs';
import { policyOf } from './check-press';

export type DeliverNeeds = Pick<
  Needs,
  | 'assignments'
  | 'conversations'
  | 'defaultServiceUrl'
  | 'deliveries'
  | 'clock'
  | 'ledger'
  | 'messenger'
  | 'policies'
>;

/** `later`: nothing went out, and it may after `inMs`. `settled`: nothing is left to do for this delivery here. */
export type DeliverOutcome = { readonly kind: 'settled' } | { readonly kind: 'later'; readonly inMs: number };

const SETTLED: DeliverOutcome = { kind: 'settled' };
/** How long to wait for the first person of a tenant to say where Teams is. */
const NO_ADDRESS_WAIT_MS = 5 * 60_000;

/**
 * Sends one planned message at most once: the intent is written before the only request, and whoever did not write it does
 * not send. What Teams did not answer stays unknown and is never sent again by itself.
 */
export async function deliverMessage(
  needs: DeliverNeeds,
  campaign: Campaign,
  id: DeliveryId,
): Promise<DeliverOutcome> {
  const kept = await needs.deliveries.get(campaign.id, id);
  if (kept === null)
    throw new Error(`Delivering ${id} of campaign ${campaign.id}: expected its row, found nothing`);
  if (kept.delivery.state.kind !== 'waiting') return SETTLED;
  const waitMs = kept.delivery.state.notBefore.getTime() - needs.clock.now().getTime();
  if (waitMs > 0) return { kind: 'later', inMs: waitMs };
  if (await isUnwanted(needs, campaign, kept.delivery)) {
    await needs.deliveries.move(kept, { kind: 'cancelled' });
    return SETTLED;
  }

  // Before the intent: making a chat or building a card sends nothing, and may fail without leaving a doubt.
  const card = await cardFor(needs, campaign, kept.delivery);
  const chat = await chatOf(needs, kept.delivery);
  if (chat.kind !== 'chat') return conclude(needs, kept, chat);

  // The wait comes before the intent: whatever is written down as being sent is on its way.
  const turn = await needs.messenger.turn(chat.conversation);
  if (turn.kind === 'not-delivered') return conclude(needs, kept, turn);
  const intent = await needs.deliveries.move(kept, {
    kind: 'sending',
    since: needs.clock.now(),
  });
  if (intent === null) return SETTLED;
  return conclude(needs, intent, await turn.send(card));
}

/** Writes the outcome down. Losing the race here means that a sweep called it unknown first, which stays true. */
async function conclude(
  needs: DeliverNeeds,
  kept: KeptDelivery,
  outcome: SendOutcome,
): Promise<DeliverOutcome> {
  const { tenantId, staffId } = kept.delivery;
  await needs.deliveries.move(kept, stateAfter(outcome, needs.clock.now()));
  if (outcome.kind === 'not-delivered') return { kind: 'later', inMs: outcome.retryAfterMs };
  if (outcome.kind === 'refused' && outcome.reason === 'has blocked the app') {
    const conversation = await needs.conversations.get(tenantId, staffId);
    if (conversation !== null) await needs.conversations.keep({ ...conversation, state: 'blocked' });
  }
  return SETTLED;
}

/** A card is not wanted once its campaign closed, a later one asks the person, or they confirmed some other way. */
async function isUnwanted(needs: DeliverNeeds, campaign: Campaign, delivery: Delivery): Promise<boolean> {
  if (campaign.state === 'closed') return true;
  if (delivery.purpose === 'digest') return false;
  const [assignment, line] = await Promise.all([
    needs.assignments.get(campaign.id, delivery.staffId),
    needs.ledger.get(campaign.id, delivery.staffId),
  ]);
  return assignment === null || assignment.supersededBy !== null || line !== null;
}

async function cardFor(needs: DeliverNeeds, campaign: Campaign, delivery: Delivery): Promise<Card> {
  if (delivery.digest !== null) return managerDigest({ campaign, digest: delivery.digest });
  const policy = await policyOf(needs, campaign);
  return policyInvitation({ campaign, deliveryId: delivery.id, document: policy.document });
}

type Chat =
  | { readonly kind: 'chat'; readonly conversation: Conversation }
  | Exclude<SendOutcome, { kind: 'delivered' | 'unknown' }>;

/** The person's chat: the one we know, or one made through the tenant's last address, or the default one. */
async function chatOf(needs: DeliverNeeds, { tenantId, staffId }: Delivery): Promise<Chat> {
  const known = await needs.conversations.get(tenantId, staffId);
  if (known?.state === 'removed')
    return { kind: 'refused', reason: 'has not got the app', detail: 'removed the app' };
  if (known?.state === 'blocked')
    return { kind: 'refused', reason: 'has blocked the app', detail: 'blocked the app' };
  if (known !== null) return { kind: 'chat', conversation: known };

  const serviceUrl = (await needs.conversations.tenantServiceUrl(tenantId)) ?? needs.defaultServiceUrl;
  if (serviceUrl === null)
    return {
      kind: 'not-delivered',
      retryAfterMs: NO_ADDRESS_WAIT_MS,
      detail: 'no address of Teams is known yet',
    };
  const reached = await needs.messenger.reach(tenantId, staffId, serviceUrl);
  if (reached.kind !== 'reached') return reached;
  const conversation: Conversation = {
    tenantId,
    staffId,
    conversationId: reached.conversationId,
    serviceUrl,
    state: 'open',
  };
  await needs.conversations.keep(conversation);
  return { kind: 'chat', conversation };
}
