import type { Campaign } from '../domain/campaign';
import { shownCount, type Check, type ShownCount } from '../domain/check';
import type { TenantId } from '../domain/ids';
import type { Needs } from '../ports/needs';
import { policyOf } from './check-press';
import { checksOffered } from './open-check';

export interface CountedCheck {
  readonly check: Check;
  readonly count: ShownCount;
}

/** How the scenarios of one rollout were answered. */
export interface CountedRollout {
  readonly campaign: Campaign;
  readonly checks: readonly CountedCheck[];
}

/** Newest first; what lies further back is last year's. */
const ROLLOUTS_AT_MOST = 3;

/** How the scenarios of the last rollouts that offer some were answered, as far as numbers that small may be shown. */
export async function countChecks(
  needs: Pick<Needs, 'campaigns' | 'checkCounts' | 'policies' | 'policyData'>,
  tenantId: TenantId,
): Promise<readonly CountedRollout[]> {
  const offering = (await needs.campaigns.list(tenantId))
    .filter(({ checks }) => checks)
    .slice(0, ROLLOUTS_AT_MOST);
  const counted = await Promise.all(offering.map((campaign) => countRollout(needs, campaign)));
  return counted.filter(({ checks }) => checks.length > 0);
}

async function countRollout(
  needs: Parameters<typeof countChecks>[0],
  campaign: Campaign,
): Promise<CountedRollout> {
  const { document } = await policyOf(needs, campaign);
  const checks = checksOffered(needs, campaign, document).map(async (check) => ({
    check,
    count: shownCount(await needs.checkCounts.count(campaign.id, check.id)),
  }));
  return { campaign, checks: await Promise.all(checks) };
}
