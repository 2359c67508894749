import type { Campaign } from '../domain/campaign';
import type { DeliveryId } from '../domain/ids';
import type { JobQueue } from '../ports/jobs';

/** Deliveries one pointer names: sent at 40 requests a second they take seconds, far less than the two minutes a job may take. */
const BATCH = 50;

/** Puts pointers to planned deliveries on the queue. A pointer twice is harmless: the rows decide. */
export async function enqueueDeliveries(
  jobs: JobQueue,
  campaign: Pick<Campaign, 'id' | 'tenantId'>,
  ids: readonly DeliveryId[],
): Promise<void> {
  for (let start = 0; start < ids.length; start += BATCH) {
    await jobs.put({
      kind: 'deliver',
      tenantId: campaign.tenantId,
      campaignId: campaign.id,
      deliveryIds: ids.slice(start, start + BATCH),
    });
  }
}
