import { policyInvitation } from '../cards/policy-invitation';
import { policyOver } from '../cards/policy-over';
import { policyReceipt } from '../cards/policy-receipt';
import type { Card } from '../cards/card';
import type { Assignment } from '../domain/assignment';
import type { Campaign } from '../domain/campaign';
import { deliveryIdFor, type DeliveryId, type StaffId } from '../domain/ids';
import type { Slice } from '../domain/slice';
import type { Needs } from '../ports/needs';
import { policyOf } from './check-press';
import { sinceLastOf } from './last-confirmation';
import { participantsIn } from './participants';

/** `nothing-to-show`: the card says what it should, or Teams never said where it is. */
export type UpdateOutcome = 'updated' | 'gone' | 'try-later' | 'nothing-to-show';

type UpdateNeeds = Pick<
  Needs,
  'assignments' | 'campaigns' | 'deliveries' | 'ledger' | 'messenger' | 'policies' | 'schools' | 'zone'
>;

/** Brings a delivered card up to date, on every device: the receipt, a correction, or that it is over. */
export async function updateCard(
  needs: UpdateNeeds,
  campaign: Campaign,
  deliveryId: DeliveryId,
): Promise<UpdateOutcome> {
  const kept = await needs.deliveries.get(campaign.id, deliveryId);
  // Somebody may confirm, from a card they asked for, before their own was sent.
  if (kept === null) return 'nothing-to-show';
  const { state, staffId } = kept.delivery;
  // A confirmation can overtake the sender's own record of where the card is.
  if (state.kind === 'sending') return 'try-later';
  if (state.kind !== 'delivered' || state.address === null) return 'nothing-to-show';
  const card = await cardNow(needs, campaign, staffId);
  return card === null ? 'nothing-to-show' : needs.messenger.update(state.address, card);
}

/** The cards of a slice that no longer say what they should. A receipt stays a receipt. */
export async function staleCardsIn(
  needs: UpdateNeeds,
  campaign: Campaign,
  slice: Slice,
): Promise<readonly DeliveryId[]> {
  return (
    (await participantsIn(needs, campaign.id, slice))
      .filter(({ hasAcknowledged, assignment }) => !hasAcknowledged && isStale(campaign, assignment))
      // One on its way may have been written before the campaign changed.
      .filter(({ delivery }) => delivery?.state.kind === 'delivered' || delivery?.state.kind === 'sending')
      .map(({ assignment }) => deliveryIdFor('initial', assignment.staffId))
  );
}

/** Null while the first card stands as it was sent. */
async function cardNow(needs: UpdateNeeds, campaign: Campaign, staffId: StaffId): Promise<Card | null> {
  const deliveryId = deliveryIdFor('initial', staffId);
  const line = await needs.ledger.get(campaign.id, staffId);
  if (line !== null) return policyReceipt({ line, deliveryId, zone: needs.zone });
  const assignment = await needs.assignments.get(campaign.id, staffId);
  if (assignment === null || !isStale(campaign, assignment)) return null;
  if (isOver(campaign, assignment)) return policyOver({ campaign });
  const [{ document }, since] = await Promise.all([
    policyOf(needs, campaign),
    sinceLastOf(needs, campaign, staffId),
  ]);
  const readingTime = needs.schools.readingTimeOf(assignment.school);
  return policyInvitation({ campaign, deliveryId, document, readingTime, since });
}

function isStale(campaign: Campaign, assignment: Assignment): boolean {
  return isOver(campaign, assignment) || campaign.correction !== null;
}

function isOver({ state }: Campaign, { supersededBy }: Assignment): boolean {
  return state === 'closed' || supersededBy !== null;
}
