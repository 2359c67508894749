import { policyInvitation } from '../cards/policy-invitation';
import { policyOver } from '../cards/policy-over';
import { policyReceipt } from '../cards/policy-receipt';
import { policyWithdrawn } from '../cards/policy-withdrawn';
import type { Card } from '../cards/card';
import type { Assignment } from '../domain/assignment';
import type { Campaign } from '../domain/campaign';
import type { TimeZone } from '../domain/day';
import { deliveryIdFor, type DeliveryId, type StaffId } from '../domain/ids';
import type { Participant } from '../domain/progress';
import { asAsked, askingOf, dueDayOf } from '../domain/request';
import type { Slice } from '../domain/slice';
import type { Needs } from '../ports/needs';
import { policyOf } from './check-press';
import { sinceLastOf } from './last-confirmation';
import { participantsIn } from './participants';

/** `nothing-to-show`: the card says what it should, or Teams never said where it is. */
export type UpdateOutcome = 'updated' | 'gone' | 'try-later' | 'nothing-to-show';

type UpdateNeeds = Pick<
  Needs,
  | 'assignments'
  | 'campaigns'
  | 'deliveries'
  | 'ledger'
  | 'messenger'
  | 'policies'
  | 'requests'
  | 'schools'
  | 'zone'
>;

/** Brings a delivered card up to date, on every device: the receipt, a correction, another due day, or that nothing is asked any more. */
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
      .filter((one) => !one.hasAcknowledged && isStale(campaign, one, needs.zone))
      // One on its way may have been written before the campaign changed.
      .filter(({ delivery }) => delivery?.state.kind === 'delivered' || delivery?.state.kind === 'sending')
      .map(({ assignment }) => deliveryIdFor('initial', assignment.staffId))
  );
}

/** Null while the first card stands as it was sent. After a withdrawal it says so, until there is more to say. */
async function cardNow(needs: UpdateNeeds, campaign: Campaign, staffId: StaffId): Promise<Card | null> {
  const deliveryId = deliveryIdFor('initial', staffId);
  const lines = await needs.ledger.linesOf(campaign.id, staffId);
  const last = lines.at(-1);
  if (last !== undefined && last.kind !== 'withdrawn')
    return policyReceipt({ line: last, deliveryId, zone: needs.zone });
  const [assignment, requests] = await Promise.all([
    needs.assignments.get(campaign.id, staffId),
    needs.requests.ofPerson(campaign.id, staffId),
  ]);
  if (assignment === null) return null;
  const asked = { assignment, requests };
  if (!isStale(campaign, asked, needs.zone))
    return last === undefined ? null : policyWithdrawn({ line: last, deliveryId, zone: needs.zone });
  if (isOver(campaign, asked)) return policyOver({ campaign });
  if (askingOf(requests) === 'not-asked') return policyOver({ campaign, isLetOff: true });
  return invitationAgain(needs, asAsked(campaign, requests, needs.zone), assignment);
}

async function invitationAgain(
  needs: UpdateNeeds,
  campaign: Campaign,
  { staffId, school }: Assignment,
): Promise<Card> {
  const [{ document }, since] = await Promise.all([
    policyOf(needs, campaign),
    sinceLastOf(needs, campaign, staffId),
  ]);
  const deliveryId = deliveryIdFor('initial', staffId);
  const readingTime = needs.schools.readingTimeOf(school);
  return policyInvitation({ campaign, deliveryId, document, readingTime, since });
}

type Asked = Pick<Participant, 'assignment' | 'requests'>;

function isStale(campaign: Campaign, asked: Asked, zone: TimeZone): boolean {
  return (
    isOver(campaign, asked) ||
    campaign.correction !== null ||
    askingOf(asked.requests) === 'not-asked' ||
    dueDayOf(campaign, asked.requests, zone) !== campaign.due
  );
}

function isOver({ state }: Campaign, { assignment }: Asked): boolean {
  return state === 'closed' || assignment.supersededBy !== null;
}
