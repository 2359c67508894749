import pMap from 'p-map';
import type { Job } from '../ports/jobs';
import type { Needs } from '../ports/needs';
import { deliverMessage, type DeliverOutcome } from '../flows/deliver-message';
import { openCampaign } from '../flows/open-campaign';
import { updateCard } from '../flows/update-card';

/** Messages of one job under way at once. The pace is kept further down; this only hides the latency. */
const AT_ONCE = 16;
/** Not begun, and anybody's. */
const LEFT: DeliverOutcome = { kind: 'later', inMs: 0 };
/** How soon a card that could not be updated is tried again, twice as long each time. Milliseconds. */
const UPDATE_AGAIN_MS = 10_000;
/** After so many, some twenty minutes, the receipt stays where it always is: in "my record". */
const UPDATE_TRIES = 6;

/** Does one job. Throws when it should be tried again. Once `stopping`, messages not begun are left to another worker. */
export async function runJob(needs: Needs, job: Job, stopping: AbortSignal): Promise<void> {
  switch (job.kind) {
    case 'open-campaign':
      return openCampaign(needs, job);
    case 'deliver':
      return deliver(needs, job, stopping);
    case 'update-cards':
      return updateCards(needs, job);
  }
}

/** Sends what can go now; what must wait gets one new pointer for when the first of it may go. */
async function deliver(
  needs: Needs,
  job: Extract<Job, { kind: 'deliver' }>,
  stopping: AbortSignal,
): Promise<void> {
  const campaign = await needs.campaigns.get(job.tenantId, job.campaignId);
  if (campaign === null)
    throw new Error(
      `Delivering for campaign ${job.campaignId}: expected it in the campaigns table, found nothing`,
    );
  const outcomes = await pMap(
    job.deliveryIds,
    async (id) => ({ id, outcome: stopping.aborted ? LEFT : await deliverMessage(needs, campaign, id) }),
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
  if (again.length === 0) return;
  if (job.tries >= UPDATE_TRIES) {
    needs.log.warn({ campaignId: job.campaignId, cards: again.length }, 'cards not updated');
    return;
  }
  const waitMs = UPDATE_AGAIN_MS * 2 ** job.tries;
  await needs.jobs.put({ ...job, deliveryIds: again, tries: job.tries + 1 }, waitMs);
}
