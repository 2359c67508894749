import type { Campaign } from '../domain/campaign';
import type { Day } from '../domain/day';
import type { Delivery, OutstandingPerson } from '../domain/delivery';
import { digestMayGo, digestOf, outstandingByManager } from '../domain/digest';
import { deliveryIdFor, type StaffId } from '../domain/ids';
import { EVERYBODY } from '../domain/slice';
import type { Needs } from '../ports/needs';
import { participants } from './participants';
import { pointAtEverybody } from './point-at';

type DigestNeeds = Pick<
  Needs,
  | 'assignments'
  | 'deliveries'
  | 'ledger'
  | 'requests'
  | 'runs'
  | 'jobs'
  | 'clock'
  | 'zone'
  | 'digestsOn'
  | 'log'
>;

/**
 * Plans one card for each manager with somebody outstanding; their names are frozen here. A manager is told once in a campaign.
 * The rows are inserts that leave what stands alone, so two ticks plan one card; the run is marked done last, so a tick that
 * dies is repeated. Returns how many managers were planned.
 */
export async function planDigests(needs: DigestNeeds, campaign: Campaign, forDay: Day): Promise<number> {
  if (!needs.digestsOn || !digestMayGo(campaign, forDay)) return 0;
  if (await needs.runs.isDone(campaign.id, 'digest', forDay)) return 0;

  const told = new Set(
    (await needs.deliveries.list(campaign.id, 'digest', EVERYBODY)).map(({ delivery }) => delivery.staffId),
  );
  const digests = [...(await outstanding(needs, campaign, forDay))]
    .filter(([manager]) => !told.has(manager))
    .map(([manager, people]) => digestFor(campaign, manager, people, needs.clock.now()));
  await needs.deliveries.addAll(digests);
  if (digests.length > 0)
    await pointAtEverybody(needs.jobs, campaign, { work: 'deliver', purpose: 'digest' }, digests.length);
  await needs.runs.markDone(campaign.id, 'digest', forDay);
  needs.log.info({ campaignId: campaign.id, forDay, managers: digests.length }, 'digests planned');
  return digests.length;
}

async function outstanding(
  needs: DigestNeeds,
  campaign: Campaign,
  forDay: Day,
): Promise<ReadonlyMap<StaffId, readonly OutstandingPerson[]>> {
  const all = new Map<StaffId, readonly OutstandingPerson[]>();
  for await (const some of participants(needs, campaign))
    for (const [manager, people] of outstandingByManager(some, campaign, forDay, needs.zone))
      all.set(manager, [...(all.get(manager) ?? []), ...people]);
  return all;
}

function digestFor(
  campaign: Campaign,
  manager: StaffId,
  people: readonly OutstandingPerson[],
  now: Date,
): Delivery {
  return {
    id: deliveryIdFor('digest', manager),
    tenantId: campaign.tenantId,
    campaignId: campaign.id,
    purpose: 'digest',
    staffId: manager,
    digest: digestOf(people),
    tellsOf: null,
    state: { kind: 'waiting', notBefore: now, tried: [] },
  };
}
