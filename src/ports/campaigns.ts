import type { Campaign } from '../domain/campaign';
import type { CampaignId, TenantId } from '../domain/ids';

/** Campaigns of a tenant. Another tenant's campaign is not found. */
export interface CampaignStore {
  /**
   * Adds the campaign unless one with its id, or with its `rolloutKey` (see domain/campaign), stands already: then that one
   * comes back and nothing is written.
   */
  add(
    campaign: Campaign,
    rolloutKey: string,
  ): Promise<{ readonly standing: Campaign; readonly added: boolean }>;
  /** As it stood at most a second ago. */
  get(tenantId: TenantId, campaignId: CampaignId): Promise<Campaign | null>;
  /** All of a tenant's campaigns, newest launch first. */
  list(tenantId: TenantId): Promise<readonly Campaign[]>;
  /** All campaigns that are not closed, of every tenant. */
  active(): Promise<readonly Campaign[]>;
  /** Says that the audience is frozen. Twice is once; a closed campaign stays closed. */
  markOpen(tenantId: TenantId, campaignId: CampaignId): Promise<void>;
  /** Twice is once. */
  markClosed(tenantId: TenantId, campaignId: CampaignId): Promise<void>;
}
