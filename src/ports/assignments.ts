import type { Assignment } from '../domain/assignment';
import type { CampaignId, StaffId } from '../domain/ids';
import type { Slice } from '../domain/slice';

/** Who was asked in which campaign. A row is written once; only `supersededBy` is ever added to it. */
export interface AssignmentStore {
  /** Adds those that do not stand yet and leaves the others as they are, so freezing twice freezes once. */
  addAll(assignments: readonly Assignment[]): Promise<void>;
  get(campaignId: CampaignId, staffId: StaffId): Promise<Assignment | null>;
  list(campaignId: CampaignId, slice: Slice): Promise<readonly Assignment[]>;
  /** Closes the campaign to those of these people it had asked. The first successor stands. */
  supersede(campaignId: CampaignId, people: readonly StaffId[], by: CampaignId): Promise<void>;
}
