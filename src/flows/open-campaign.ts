import { assignmentOf } from '../domain/assignment';
import { hasOpened, opensBefore, type Campaign } from '../domain/campaign';
import { dayOf } from '../domain/day';
import type { CampaignId, TenantId } from '../domain/ids';
import { membersOf } from '../domain/rollout';
import { slicesOf } from '../domain/slice';
import type { Needs } from '../ports/needs';
import { campaignOf } from './campaign-of';
import { fanOut } from './fan-out';
import { AT_A_TIME } from './participants';
import { pointAtEverybody } from './point-at';

type OpenNeeds = Pick<Needs, 'campaigns' | 'assignments' | 'jobs' | 'roster' | 'clock' | 'zone' | 'log'>;

/** People written down at a time: enough that almost every transaction is full, few enough to be held in memory. */
const WRITTEN_AT_A_TIME = 10_000;

/**
 * Freezes the audience and points at it. Whoever is written down and has no message is waiting for one, so nothing more needs to be
 * planned. Every step is an insert that leaves what stands alone, and the campaign is marked open last, so a worker that dies
 * anywhere is followed by one that completes the work.
 */
export async function openCampaign(
  needs: OpenNeeds,
  input: { readonly tenantId: TenantId; readonly campaignId: CampaignId },
): Promise<void> {
  const campaign = await campaignOf(needs, input);
  if (campaign.state !== 'launched') return;

  const people = membersOf(campaign.audience, needs.roster.everyone());
  for (let start = 0; start < people.length; start += WRITTEN_AT_A_TIME) {
    const some = people.slice(start, start + WRITTEN_AT_A_TIME);
    await needs.assignments.addAll(some.map((person) => assignmentOf(campaign, person)));
  }
  await supersede(needs, { ...campaign, people: people.length });
  await pointAtEverybody(needs.jobs, campaign, { work: 'deliver', purpose: 'initial' }, people.length);
  await needs.campaigns.markOpen(campaign.tenantId, campaign.id, people.length);
  needs.log.info({ campaignId: campaign.id, people: people.length }, 'campaign opened');
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
    const isAnybodyLeft = await handOver(needs, earlier, later);
    // One that another worker is still writing down has nobody left yet, and must not be taken for finished.
    const isWritten = earlier.id === campaign.id || earlier.state === 'open';
    if (isWritten && !isAnybodyLeft) await needs.campaigns.markClosed(earlier.tenantId, earlier.id);
    // Cards that lie in people's chats say that a later one has come.
    if (earlier.state !== 'closed') await fanOut(needs.jobs, earlier, 'refresh-cards');
  }
}

/** Whoever the later campaign asks is closed in the earlier one. Whether the earlier one has anybody left. */
async function handOver(needs: OpenNeeds, earlier: Campaign, later: Campaign): Promise<boolean> {
  let isAnybodyLeft = false;
  for (const slice of slicesOf(Math.max(earlier.people ?? 0, later.people ?? 0), AT_A_TIME)) {
    const asked = new Set((await needs.assignments.list(later.id, slice)).map(({ staffId }) => staffId));
    const open = (await needs.assignments.list(earlier.id, slice)).filter(
      ({ supersededBy }) => supersededBy === null,
    );
    const taken = open.filter(({ staffId }) => asked.has(staffId)).map(({ staffId }) => staffId);
    await needs.assignments.supersede(earlier.id, taken, later.id);
    isAnybodyLeft ||= taken.length < open.length;
  }
  return isAnybodyLeft;
}
