import type { Campaign, PauseReason } from '../domain/campaign';
import type { MessageAddress } from '../domain/conversation';
import type { Day } from '../domain/day';
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
  /** A tenant's campaigns that are not closed, as they stood at most a second ago. */
  underWay(tenantId: TenantId): Promise<readonly Campaign[]>;
  /** Says that the audience is frozen and how many it is. Twice is once; a closed campaign stays closed. */
  markOpen(tenantId: TenantId, campaignId: CampaignId, people: number): Promise<void>;
  /** Holds its messages back; the first reason stands. A closed campaign stays as it is. */
  pause(tenantId: TenantId, campaignId: CampaignId, because: PauseReason): Promise<void>;
  /** Lets its messages go again. */
  resume(tenantId: TenantId, campaignId: CampaignId): Promise<void>;
  /** Closes it for good because HR called it off. A closed campaign stays as it is. */
  cancel(tenantId: TenantId, campaignId: CampaignId): Promise<void>;
  /** Another due day, and what HR says about it on every card. A closed campaign stays as it is. */
  correct(tenantId: TenantId, campaignId: CampaignId, due: Day, correction: string): Promise<void>;
  /** Where HR's progress card is; null while HR has something else open in its place. A closed campaign stays as it is. */
  showProgressOn(tenantId: TenantId, campaignId: CampaignId, card: MessageAddress | null): Promise<void>;
  /** Twice is once. */
  markClosed(tenantId: TenantId, campaignId: CampaignId): Promise<void>;
}
