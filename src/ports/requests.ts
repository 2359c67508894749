import type { CampaignId, RequestId, StaffId } from '../domain/ids';
import type { RequestAnswer, StaffRequest } from '../domain/request';
import type { Slice } from '../domain/slice';

/** What staff ask of HR. A request is written once; only its answer is ever added. */
export interface RequestStore {
  /** Adds the request unless one with its id stands; then that one comes back and nothing is written. */
  add(request: StaffRequest): Promise<{ readonly standing: StaffRequest; readonly added: boolean }>;
  /** One person's in a campaign, in no order. */
  ofPerson(campaignId: CampaignId, staffId: StaffId): Promise<readonly StaffRequest[]>;
  /** Everybody's of the slice, in no order. */
  list(campaignId: CampaignId, slice: Slice): Promise<readonly StaffRequest[]>;
  /** Adds the answer; the first one stands. The request as it stands then, null when there is none. */
  answer(
    campaignId: CampaignId,
    staffId: StaffId,
    id: RequestId,
    answer: RequestAnswer,
  ): Promise<StaffRequest | null>;
}
