import type { Acknowledgement, Confirmation } from '../domain/acknowledgement';
import type { CampaignId, PersonKey, StaffId } from '../domain/ids';
import type { Slice } from '../domain/slice';

/** The acknowledgements. Append-only: there is deliberately no update and no delete. */
export interface Ledger {
  /** One line per campaign and person. When one stands already it comes back and nothing is written. */
  add(line: Acknowledgement): Promise<{ readonly standing: Acknowledgement; readonly added: boolean }>;
  get(campaignId: CampaignId, staffId: StaffId): Promise<Acknowledgement | null>;
  /** Which version each of the slice confirmed in the campaign, and when; who did not is absent. */
  confirmations(campaignId: CampaignId, slice: Slice): Promise<ReadonlyMap<PersonKey, Confirmation>>;
  /** Everybody of the slice who confirmed in the campaign. */
  who(campaignId: CampaignId, slice: Slice): Promise<ReadonlySet<PersonKey>>;
}
