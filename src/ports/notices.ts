import type { CampaignId, RequestId, StaffId } from '../domain/ids';

/** That somebody is about to be told of a request, or of its answer. */
export interface Notice {
  readonly campaignId: CampaignId;
  /** Whose request it is. */
  readonly staffId: StaffId;
  readonly requestId: RequestId;
  readonly what: 'asked' | 'answered';
  readonly to: StaffId;
  /** How often Teams has proved that it did not deliver it. */
  readonly tries: number;
  readonly at: Date;
}

/** Marks written before the only attempt to tell somebody, so that nobody is told twice. */
export interface NoticeStore {
  /** True for the first who asks. False afterwards: it was said, or nobody knows. */
  claim(notice: Notice): Promise<boolean>;
}
