import type { CampaignId, StaffId, TenantId } from './ids';

/**
 * One person in one campaign, written down when the audience is frozen. Name, school and manager are as they were then.
 * Insert-only but for `supersededBy`.
 */
export interface Assignment {
  readonly tenantId: TenantId;
  readonly campaignId: CampaignId;
  readonly staffId: StaffId;
  readonly name: string;
  readonly school: string;
  readonly manager: StaffId | null;
  /** Why this person is not asked for now; null when they are. */
  readonly held: 'on leave' | null;
  /** A later campaign of the same policy asks this person; this one is closed to them. */
  readonly supersededBy: CampaignId | null;
}
