import type { Campaign } from './campaign';
import type { CampaignId, StaffId, TenantId } from './ids';
import type { Person } from './person';
import { holdReason } from './rollout';

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

/** A person's place in a campaign, from the staff list as it is now. */
export function assignmentOf(campaign: Campaign, person: Person): Assignment {
  return {
    tenantId: campaign.tenantId,
    campaignId: campaign.id,
    staffId: person.id,
    name: person.name,
    school: person.school,
    manager: person.manager,
    held: holdReason(person, campaign.opens),
    supersededBy: null,
  };
}
