import type { Campaign } from '../domain/campaign';
import type { TenantId } from '../domain/ids';
import type { StaffRequest } from '../domain/request';
import { EVERYBODY } from '../domain/slice';
import type { Needs } from '../ports/needs';

/** What waits for HR's answer, oldest first. When a rollout is over, only those who would like to talk wait. */
export async function listRequests(
  needs: Pick<Needs, 'campaigns' | 'requests'>,
  tenantId: TenantId,
): Promise<readonly StaffRequest[]> {
  const campaigns = await needs.campaigns.list(tenantId);
  const open = await Promise.all(campaigns.map((campaign) => openIn(needs, campaign)));
  return open.flat().sort((a, b) => a.openedAt.getTime() - b.openedAt.getTime());
}

async function openIn(
  { requests }: Pick<Needs, 'requests'>,
  { id, state }: Campaign,
): Promise<readonly StaffRequest[]> {
  const all = await requests.list(id, EVERYBODY);
  return all.filter(({ about, answer }) => answer === null && (state !== 'closed' || about === 'talk'));
}
