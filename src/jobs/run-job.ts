import pMap from 'p-map';
import type { Job } from '../ports/jobs';
import type { Needs } from '../ports/needs';
import { deliverMessage } from '../flows/deliver-message';
import { openCampaign } from '../flows/open-campaign';
import { updateCard } from '../flows/update-card';

/** Messages of one job under way at once. The pace is kept further down; this only hides the latency. */
const AT_ONCE = 16;
/** How soon a card that could not be updated is tried again. Milliseconds. */
const UPDATE_AGAIN_MS = 10_000;

/** Does one job. Throws when it should be tried again. */
export async function runJob(needs: Needs, job: Job): Promise<void> {
  switch (job.kind) {
    case 'open-campaign':
      return openCampaign(needs, job);
    case 'deliver':
      return deliver(needs, job);
    case 'update-cards':
      return updateCards(needs, job);
  }
}

/** Sends what can go now; what must wait gets one new pointer for when the first of it may go. */
async function deliver(needs: Needs, job: Extract<Job, { kind: 'deliver' }>): Promise<void> {
  const campaign = await needs.campaigns.get(job.tenantId, job.campaignId);
  if (campaign === null)
    throw new Error(
      `Delivering for campaign ${job.campaignId}: expected it in the campaigns table, found nothing`,
    );
  const outcomes = await pMap(
    job.deliveryIds,
    async (id) => ({ id, outcome: await deliverMessage(needs, campaign, id) }),
    { concurrency: AT_ONCE },
  );
  const later = outcomes.flatMap(({ id, outcome }) =>
    outcome.kind === 'later' ? [{ id, inMs: outcome.inMs }] : [],
  );
  if (later.length > 0)
    await needs.jobs.put(
      { ...job, deliveryIds: later.map(({ id }) => id) },
      Math.min(...later.map(({ inMs }) => inMs)),
    );
}

async function updateCards(needs: Needs, job: Extract<Job, { kind: 'update-cards' }>): Promise<void> {
  const outcomes = await pMap(
    job.deliveryIds,
    async (deliveryId) => ({
      deliveryId,
      outcome: await updateCard(needs, { campaignId: job.campaignId, deliveryId }),
    }),
    { concurrency: AT_ONCE },
  );
  const again = outcomes.filter(({ outcome }) => outcome === 'try-later').map(({ deliveryId }) => deliveryId);
  if (again.length > 0) await needs.jobs.put({ ...job, deliveryIds: again }, UPDATE_AGAIN_MS);
}
