import type { Campaign } from '../domain/campaign';
import { personKeyOf, type CampaignId, type StaffId } from '../domain/ids';
import type { Participant } from '../domain/progress';
import type { StaffRequest } from '../domain/request';
import { slicesOf, type Slice } from '../domain/slice';
import type { Needs } from '../ports/needs';

/** People held in memory at a time when a whole campaign is written or looked through. */
export const AT_A_TIME = 2_000;

type ReadNeeds = Pick<Needs, 'assignments' | 'deliveries' | 'ledger' | 'requests'>;

/** The people of a slice with what is known of them. */
export async function participantsIn(
  needs: ReadNeeds,
  campaignId: CampaignId,
  slice: Slice,
): Promise<readonly Participant[]> {
  const [assignments, deliveries, acknowledged, requests] = await Promise.all([
    needs.assignments.list(campaignId, slice),
    needs.deliveries.list(campaignId, 'initial', slice),
    needs.ledger.who(campaignId, slice),
    needs.requests.list(campaignId, slice),
  ]);
  const requestsOf = byStaff(requests);
  const byPerson = new Map(deliveries.map(({ delivery }) => [delivery.staffId, delivery]));
  return assignments.map((assignment) => ({
    assignment,
    delivery: byPerson.get(assignment.staffId),
    hasAcknowledged: acknowledged.has(personKeyOf(assignment.staffId)),
    requests: requestsOf.get(assignment.staffId) ?? [],
  }));
}

/** Few people ask for anything. */
export function byStaff(requests: readonly StaffRequest[]): ReadonlyMap<StaffId, readonly StaffRequest[]> {
  const requestsOf = new Map<StaffId, StaffRequest[]>();
  for (const request of requests)
    requestsOf.set(request.staffId, [...(requestsOf.get(request.staffId) ?? []), request]);
  return requestsOf;
}

/** Everybody in a campaign, some thousands at a time: two hundred thousand people must not be in memory at once. */
export async function* participants(
  needs: ReadNeeds,
  campaign: Campaign,
): AsyncGenerator<readonly Participant[]> {
  for (const slice of slicesOf(campaign.people ?? 0, AT_A_TIME))
    yield await participantsIn(needs, campaign.id, slice);
}
