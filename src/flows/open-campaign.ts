import { assignmentOf, type Assignment } from '../domain/assignment';
import type { Campaign } from '../domain/campaign';
import type { Delivery } from '../domain/delivery';
import { deliveryIdFor, type CampaignId, type StaffId, type TenantId } from '../domain/ids';
import { membersOf } from '../domain/rollout';
import type { Needs } from '../ports/needs';
import { enqueueDeliveries } from './enqueue-deliveries';

type OpenNeeds = Pick<
  Needs,
  'campaigns' | 'assignments' | 'deliveries' | 'jobs' | 'roster' | 'clock' | 'log'
>;

/**
 * Freezes the audience and plans one card for each person who can be asked. Every step is an insert that leaves what stands
 * alone, and the campaign is marked open last, so a worker that dies anywhere is followed by one that completes the work.
 */
export async function openCampaign(
  needs: OpenNeeds,
  input: { readonly tenantId: TenantId; readonly campaignId: CampaignId },
): Promise<void> {
  const campaign = await needs.campaigns.get(input.tenantId, input.campaignId);
  if (campaign === null)
    throw new Error(
      `Opening campaign ${input.campaignId}: expected it in the campaigns table, found nothing`,
    );
  if (campaign.state !== 'launched') return;

  const people = membersOf(campaign.audience, needs.roster.everyone());
  const assignments = people.map((person) => assignmentOf(campaign, person));
  await needs.assignments.addAll(assignments);
  await supersedeEarlier(needs, campaign, new Set(people.map(({ id }) => id)));

  const deliveries = assignments
    .filter(({ held }) => held === null)
    .map((assignment) => firstCard(assignment, needs.clock.now()));
  await needs.deliveries.addAll(deliveries);
  await enqueueDeliveries(
    needs.jobs,
    campaign,
    deliveries.map(({ id }) => id),
  );
  await needs.campaigns.markOpen(campaign.tenantId, campaign.id);
  needs.log.info(
    { campaignId: campaign.id, people: people.length, cards: deliveries.length },
    'campaign opened',
  );
}

/** A person is asked about a policy in one campaign at a time; one that nobody is left in is closed. */
async function supersedeEarlier(
  needs: OpenNeeds,
  campaign: Campaign,
  people: ReadonlySet<StaffId>,
): Promise<void> {
  const earlier = (await needs.campaigns.list(campaign.tenantId)).filter(
    (other) =>
      other.policyId === campaign.policyId &&
      other.state !== 'closed' &&
      other.launchedAt.getTime() < campaign.launchedAt.getTime(),
  );
  for (const other of earlier) {
    await needs.assignments.supersede(other.id, [...people], campaign.id);
    const left = (await needs.assignments.list(other.id)).filter((one) => one.supersededBy === null);
    if (left.length === 0 && other.state === 'open')
      await needs.campaigns.markClosed(other.tenantId, other.id);
  }
}

function firstCard(assignment: Assignment, now: Date): Delivery {
  const { tenantId, campaignId, staffId } = assignment;
  return {
    id: deliveryIdFor(campaignId, 'initial', staffId),
    tenantId,
    campaignId,
    purpose: 'initial',
    staffId,
    digest: null,
    state: { kind: 'waiting', notBefore: now },
  };
}
