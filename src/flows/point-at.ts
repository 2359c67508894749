import pMap from 'p-map';
import type { Campaign } from '../domain/campaign';
import type { Purpose } from '../domain/ids';
import { slicesOf, type Slice } from '../domain/slice';
import type { JobQueue, SliceWork } from '../ports/jobs';

/** People one pointer leads to: at 40 requests a second they are served in little more than a second. */
export const PEOPLE_A_POINTER = 50;
const PUTS_AT_ONCE = 16;

/** Puts pointers to everybody in a campaign on the queue. A pointer twice is harmless: the rows decide. */
export async function pointAtEverybody(
  jobs: JobQueue,
  campaign: Pick<Campaign, 'id' | 'tenantId'>,
  what: { readonly work: SliceWork; readonly purpose: Purpose },
  people: number,
): Promise<void> {
  await pointAt(jobs, campaign, what, slicesOf(people, PEOPLE_A_POINTER));
}

export async function pointAt(
  jobs: JobQueue,
  { tenantId, id }: Pick<Campaign, 'id' | 'tenantId'>,
  { work, purpose }: { readonly work: SliceWork; readonly purpose: Purpose },
  slices: readonly Slice[],
): Promise<void> {
  await pMap(slices, (slice) => jobs.put({ kind: work, tenantId, campaignId: id, purpose, ...slice }), {
    concurrency: PUTS_AT_ONCE,
  });
}
