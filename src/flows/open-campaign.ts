import { assignmentOf, type Assignment } from '../domain/assignment';
import { hasOpened, opensBefore, type Campaign } from '../domain/campaign';
import { dayOf } from '../domain/day';
import type { Delivery } from '../domain/delivery';
import { deliveryIdFor, type CampaignId, type TenantId } from '../domain/ids';
import { membersOf } from '../domain/rollout';
import type { Needs } from '../ports/needs';
import { enqueueDeliveries } from './enqueue-deliveries';

type OpenNeeds = Pick<
  Needs,
  'campaigns' | 'assignments' | 'deliveries' | 'jobs' | 'roster' | 'clock' | 'zone' | 'log'
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
  await supersede(needs, campaign);

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

/**
 * A person is asked about a policy in one campaign at a time: the one that opens later. Of two that open at once each has
 * written its people down before it looks for the other, so whichever looks last sees both. A campaign that nobody is left in
 * is closed.
 */
async function supersede(needs: OpenNeeds, campaign: Campaign): Promise<void> {
  const today = dayOf(needs.clock.now(), needs.zone);
  const others = (await needs.campaigns.list(campaign.tenantId)).filter(
    (other) => other.id !== campaign.id && other.policyId === campaign.policyId && hasOpened(other, today),
  );
  for (const other of others) {
    const [earlier, later] = opensBefore(other, campaign) ? [other, campaign] : [campaign, other];
    const asked = (await needs.assignments.list(later.id)).map(({ staffId }) => staffId);
    await needs.assignments.supersede(earlier.id, asked, later.id);
    // One that another worker is still writing down has nobody left yet, and must not be taken for finished.
    const isWritten = earlier.id === campaign.id || earlier.state === 'open';
    const left = (await needs.assignments.list(earlier.id)).some((one) => one.supersededBy === null);
    if (isWritten && !left) await needs.campaigns.markClosed(earlier.tenantId, earlier.id);
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
