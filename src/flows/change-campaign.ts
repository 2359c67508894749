import type { Campaign } from '../domain/campaign';
import type { CampaignId, StaffId, TenantId } from '../domain/ids';
import type { Needs } from '../ports/needs';

/** What an officer of HR presses to control a rollout: who, and which. */
export interface Control {
  readonly tenantId: TenantId;
  readonly campaignId: CampaignId;
  readonly by: StaffId;
}

/** Nothing was changed: there is no such rollout, or it is over. */
export interface ControlRefused {
  readonly kind: 'refused';
  readonly code: 'unknown' | 'closed';
}

export const UNKNOWN: ControlRefused = { kind: 'refused', code: 'unknown' };
export const CLOSED: ControlRefused = { kind: 'refused', code: 'closed' };

/** Makes a change and reads what stands afterwards, since another officer may have been first; null when there is no such campaign. */
export async function changeCampaign(
  { campaigns }: Pick<Needs, 'campaigns'>,
  { tenantId, campaignId }: Control,
  change: () => Promise<void>,
): Promise<Campaign | null> {
  if ((await campaigns.get(tenantId, campaignId)) === null) return null;
  await change();
  return campaigns.get(tenantId, campaignId);
}
