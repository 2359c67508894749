import type { Campaign } from '../domain/campaign';
import type { CampaignId, TenantId } from '../domain/ids';
import type { Needs } from '../ports/needs';

/** The campaign a job is about. @throws when there is none, which must not happen: a job names a campaign that was launched, and none is deleted */
export async function campaignOf(
  needs: Pick<Needs, 'campaigns'>,
  { tenantId, campaignId }: { readonly tenantId: TenantId; readonly campaignId: CampaignId },
): Promise<Campaign> {
  const campaign = await needs.campaigns.get(tenantId, campaignId);
  if (campaign === null)
    throw new Error(`Working for campaign ${campaignId}: expected it in the campaigns table, found nothing`);
  return campaign;
}
