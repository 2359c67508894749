import type { Acknowledgement } from '../domain/acknowledgement';
import type { CampaignId, StaffId } from '../domain/ids';

/** The acknowledgements. Append-only: there is deliberately no update and no delete. */
export interface Ledger {
  /** One line per campaign and person. When one stands already it comes back and nothing is written. */
  add(line: Acknowledgement): Promise<{ readonly standing: Acknowledgement; readonly added: boolean }>;
  get(campaignId: CampaignId, staffId: StaffId): Promise<Acknowledgement | null>;
  /** Everybody who confirmed in the campaign. */
  who(campaignId: CampaignId): Promise<ReadonlySet<StaffId>>;
}
