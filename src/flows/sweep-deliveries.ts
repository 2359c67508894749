import type { Campaign } from '../domain/campaign';
import { isAbandoned, isStranded } from '../domain/delivery';
import type { Needs } from '../ports/needs';
import { enqueueDeliveries } from './enqueue-deliveries';

/**
 * Finds what a dead worker left behind: sends nobody will finish become unknown, and waiting rows that no worker has come to
 * in time are pointed at again.
 */
export async function sweepDeliveries(
  needs: Pick<Needs, 'deliveries' | 'jobs' | 'clock' | 'log'>,
  campaign: Campaign,
): Promise<void> {
  const now = needs.clock.now();
  const kept = (
    await Promise.all([
      needs.deliveries.list(campaign.id, 'initial'),
      needs.deliveries.list(campaign.id, 'digest'),
    ])
  ).flat();

  const abandoned = kept.filter(({ delivery }) => isAbandoned(delivery.state, now));
  for (const one of abandoned)
    await needs.deliveries.move(one, { kind: 'unknown', since: now, detail: 'the worker did not come back' });

  const stranded = kept.filter(({ delivery }) => isStranded(delivery.state, now));
  await enqueueDeliveries(
    needs.jobs,
    campaign,
    stranded.map(({ delivery }) => delivery.id),
  );
  if (abandoned.length + stranded.length > 0)
    needs.log.warn(
      { campaignId: campaign.id, abandoned: abandoned.length, stranded: stranded.length },
      'deliveries swept',
    );
}
