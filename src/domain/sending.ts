import type { Cure, Delivery } from './delivery';
import { deliveryIdFor } from './ids';
import { standingOf, type Participant } from './progress';

/** What is to be done about somebody's message now. */
export type NextStep =
  | { readonly kind: 'send'; readonly delivery: Delivery; readonly tried: readonly Cure[] }
  | { readonly kind: 'wait'; readonly ms: number }
  | { readonly kind: 'nothing' };

const NOTHING: NextStep = { kind: 'nothing' };

/** A first card goes to whoever was written down, is not held and has neither had nor confirmed it. */
export function firstCardStep(participant: Participant, now: Date): NextStep {
  if (standingOf(participant, false) !== 'waiting') return NOTHING;
  return plannedStep(participant.delivery ?? unwrittenFirstCard(participant, now), now);
}

/** A message that is written down goes while it waits and its time has come. */
export function plannedStep(delivery: Delivery, now: Date): NextStep {
  if (delivery.state.kind !== 'waiting') return NOTHING;
  const ms = delivery.state.notBefore.getTime() - now.getTime();
  return ms > 0 ? { kind: 'wait', ms } : { kind: 'send', delivery, tried: delivery.state.tried };
}

/** Nothing is written about a first card before it is sent: whoever is written down and has no row is waiting for it. */
function unwrittenFirstCard({ assignment }: Participant, now: Date): Delivery {
  const { tenantId, campaignId, staffId } = assignment;
  return {
    id: deliveryIdFor('initial', staffId),
    tenantId,
    campaignId,
    purpose: 'initial',
    staffId,
    digest: null,
    tellsOf: null,
    state: { kind: 'waiting', notBefore: now, tried: [] },
  };
}
