import type { Acknowledgement } from '../domain/acknowledgement';
import type { CampaignId, PersonKey, StaffId } from '../domain/ids';
import type { Slice } from '../domain/slice';

/** The acknowledgements. Append-only: there is deliberately no update and no delete. */
export interface Ledger {
  /** One line per campaign and person. When one stands already it comes back and nothing is written. */
  add(line: Acknowledgement): Promise<{ readonly standing: Acknowledgement; readonly added: boolean }>;
  get(campaignId: CampaignId, staffId: StaffId): Promise<Acknowledgement | null>;
  /** Everybody of the slice who confirmed in the campaign. */
  who(campaignId: CampaignId, slice: Slice): Promise<ReadonlySet<PersonKey>>;
}
