import type { Campaign } from '../domain/campaign';
import type { JobQueue, SliceWork } from '../ports/jobs';

/** A process may go by what it read of a campaign a second ago; a pointer taken sooner would be judged by that. Milliseconds. */
const KNOWN_EVERYWHERE_MS = 2_000;

/** Has everybody in a campaign looked at again, once every process knows what has changed. */
export async function fanOut(
  jobs: JobQueue,
  { tenantId, id }: Pick<Campaign, 'tenantId' | 'id'>,
  work: SliceWork,
): Promise<void> {
  await jobs.put({ kind: 'fan-out', work, tenantId, campaignId: id }, KNOWN_EVERYWHERE_MS);
}
