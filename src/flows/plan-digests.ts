import type { Campaign } from '../domain/campaign';
import type { Day } from '../domain/day';
import type { Delivery } from '../domain/delivery';
import { digestMayGo, digestOf, outstandingByManager } from '../domain/digest';
import { deliveryIdFor } from '../domain/ids';
import type { Needs } from '../ports/needs';
import { enqueueDeliveries } from './enqueue-deliveries';
import { peopleOf } from './show-progress';

/**
 * Plans one card for each manager with somebody outstanding; their names are frozen here. A manager is told once in a campaign.
 * The rows are inserts that leave what stands alone, so two ticks plan one card; the run is marked done last, so a tick that
 * dies is repeated. Returns how many managers were planned.
 */
export async function planDigests(
  needs: Pick<
    Needs,
    'assignments' | 'deliveries' | 'ledger' | 'runs' | 'jobs' | 'clock' | 'zone' | 'digestsOn' | 'log'
  >,
  campaign: Campaign,
  forDay: Day,
): Promise<number> {
  if (!needs.digestsOn || !digestMayGo(campaign, forDay)) return 0;
  if (await needs.runs.isDone(campaign.id, 'digest', forDay)) return 0;

  const told = new Set(
    (await needs.deliveries.list(campaign.id, 'digest')).map(({ delivery }) => delivery.staffId),
  );
  const outstanding = outstandingByManager(await peopleOf(needs, campaign.id), campaign, forDay, needs.zone);
  const digests = [...outstanding]
    .filter(([manager]) => !told.has(manager))
    .map(([manager, people]): Delivery => ({
      id: deliveryIdFor(campaign.id, 'digest', manager),
      tenantId: campaign.tenantId,
      campaignId: campaign.id,
      purpose: 'digest',
      staffId: manager,
      digest: digestOf(people),
      state: { kind: 'waiting', notBefore: needs.clock.now() },
    }));
  await needs.deliveries.addAll(digests);
  await enqueueDeliveries(
    needs.jobs,
    campaign,
    digests.map(({ id }) => id),
  );
  await needs.runs.markDone(campaign.id, 'digest', forDay);
  needs.log.info({ campaignId: campaign.id, forDay, managers: digests.length }, 'digests planned');
  return digests.length;
}
