import type { Campaign } from '../domain/campaign';
import { dayOf } from '../domain/day';
import type { Needs } from '../ports/needs';
import { planDigests } from './plan-digests';
import { planTermCards } from './tell-of-term';

export interface DueWork {
  readonly opened: number;
  readonly managersTold: number;
}

/** A launch enqueues its own job; only later than this is it taken to be lost. Milliseconds. */
const LAUNCH_JOB_MS = 5 * 60_000;

/** Starts whatever has fallen due by now. Twice, late, or by two services at once, it has the effect of once. */
export async function runDueWork(
  needs: Parameters<typeof planDigests>[0] & Parameters<typeof planTermCards>[0] & Pick<Needs, 'campaigns'>,
): Promise<DueWork> {
  const now = needs.clock.now();
  const today = dayOf(now, needs.zone);
  const campaigns = await needs.campaigns.active();

  const toOpen = campaigns.filter((campaign) => isDueToOpen(campaign, now, needs));
  for (const { tenantId, id } of toOpen)
    await needs.jobs.put({ kind: 'open-campaign', tenantId, campaignId: id });

  let managersTold = 0;
  for (const campaign of campaigns)
    managersTold += await planDigests(needs, campaign, today).catch((cause: unknown) => {
      // One campaign's trouble must not keep the managers of the others from hearing.
      needs.log.error({ campaignId: campaign.id, cause }, 'digests not planned');
      return 0;
    });
  await planTermCards(needs, today).catch((cause: unknown) =>
    needs.log.error({ cause }, 'cards about a term not planned'),
  );
  return { opened: toOpen.length, managersTold };
}

function isDueToOpen(campaign: Campaign, now: Date, { zone }: Pick<Needs, 'zone'>): boolean {
  if (campaign.state !== 'launched' || campaign.opens > dayOf(now, zone)) return false;
  const waitedForItsDay = campaign.opens > dayOf(campaign.launchedAt, zone);
  return waitedForItsDay || now.getTime() - campaign.launchedAt.getTime() > LAUNCH_JOB_MS;
}
