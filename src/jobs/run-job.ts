import pMap from 'p-map';
import type { Campaign } from '../domain/campaign';
import type { DeliveryId } from '../domain/ids';
import { campaignOf } from '../flows/campaign-of';
import { deliverSlice } from '../flows/deliver-slice';
import { forgetPlacesIn } from '../flows/forget-places';
import { openCampaign } from '../flows/open-campaign';
import { pointAtEverybody } from '../flows/point-at';
import { tellOfQuestion } from '../flows/tell-of-question';
import { tellOfRequest } from '../flows/tell-of-request';
import { tellOfTerm } from '../flows/tell-of-term';
import { staleCardsIn, updateCard } from '../flows/update-card';
import type { Job, SliceJob } from '../ports/jobs';
import type { Needs } from '../ports/needs';

/** Cards of one job under way at once. */
const AT_ONCE = 16;
/** How soon a card that could not be updated is tried again, twice as long each time. Milliseconds. */
const UPDATE_AGAIN_MS = 10_000;
/** After so many, some twenty minutes, the receipt stays where it always is: in "my record". */
const UPDATE_TRIES = 6;

/** Does one job. Throws when it should be tried again. Once `isStopping`, messages not begun are left to another worker. */
export async function runJob(needs: Needs, job: Job, isStopping: () => boolean): Promise<void> {
  switch (job.kind) {
    case 'open-campaign':
      return openCampaign(needs, job);
    case 'fan-out':
      return fanOut(needs, job);
    case 'deliver':
      return deliver(needs, job, isStopping);
    case 'refresh-cards': {
      const campaign = await campaignOf(needs, job);
      await forgetPlacesIn(needs, campaign, job);
      return updateCards(needs, campaign, await staleCardsIn(needs, campaign, job), 0);
    }
    case 'update-cards':
      return updateCards(needs, await campaignOf(needs, job), job.deliveryIds, job.tries);
    case 'tell-request':
      return tellOfRequest(needs, job);
    case 'tell-question':
      return tellOfQuestion(needs, job);
    case 'tell-term':
      return tellOfTerm(needs, job);
  }
}

async function fanOut(needs: Needs, job: Extract<Job, { kind: 'fan-out' }>): Promise<void> {
  const campaign = await campaignOf(needs, job);
  const { work } = job;
  await pointAtEverybody(needs.jobs, campaign, { work, purpose: 'initial' }, campaign.people ?? 0);
}

/** Sends what can go now; what must wait gets a new pointer for when the first of it may go. */
async function deliver(needs: Needs, job: SliceJob, isStopping: () => boolean): Promise<void> {
  const waitMs = await deliverSlice(needs, await campaignOf(needs, job), job, isStopping);
  if (waitMs !== null) await needs.jobs.put(job, waitMs);
}

async function updateCards(
  needs: Needs,
  campaign: Campaign,
  cards: readonly DeliveryId[],
  tries: number,
): Promise<void> {
  const outcomes = await pMap(cards, async (id) => ({ id, outcome: await updateCard(needs, campaign, id) }), {
    concurrency: AT_ONCE,
  });
  const deliveryIds = outcomes.filter(({ outcome }) => outcome === 'try-later').map(({ id }) => id);
  if (deliveryIds.length === 0) return;
  const { id: campaignId, tenantId } = campaign;
  if (tries >= UPDATE_TRIES) {
    needs.log.warn({ campaignId, cards: deliveryIds.length }, 'cards not updated');
    return;
  }
  const again: Job = { kind: 'update-cards', tenantId, campaignId, deliveryIds, tries: tries + 1 };
  await needs.jobs.put(again, UPDATE_AGAIN_MS * 2 ** tries);
}
