import type { Acknowledgement, Confirmation, LedgerLine, Withdrawal } from '../domain/acknowledgement';
import type { CampaignId, PersonKey, StaffId } from '../domain/ids';
import type { Slice } from '../domain/slice';

/** Who confirmed, and who said that it was a mistake. Append-only: there is deliberately no update and no delete. */
export interface Ledger {
  /** Adds a confirmation. When one stands already it comes back and nothing is written; after a withdrawal there may be another. */
  add(line: Acknowledgement): Promise<{ readonly standing: Acknowledgement; readonly added: boolean }>;
  /**
   * Adds the line that says that a person's confirmation counts no longer. Twice is once; null when there was nothing to withdraw.
   */
  withdraw(
    campaignId: CampaignId,
    staffId: StaffId,
    at: Date,
  ): Promise<{ readonly standing: Withdrawal; readonly added: boolean } | null>;
  /** The confirmation that stands; null when there is none, or it was withdrawn. */
  get(campaignId: CampaignId, staffId: StaffId): Promise<Acknowledgement | null>;
  /** All lines of a person in a campaign, in the order in which they were written. */
  linesOf(campaignId: CampaignId, staffId: StaffId): Promise<readonly LedgerLine[]>;
  /** Which version each of the slice confirmed in the campaign, and when; whose confirmation does not stand is absent. */
  confirmations(campaignId: CampaignId, slice: Slice): Promise<ReadonlyMap<PersonKey, Confirmation>>;
  /** Everybody of the slice whose confirmation stands in the campaign. */
  who(campaignId: CampaignId, slice: Slice): Promise<ReadonlySet<PersonKey>>;
}
