import type { CampaignId, PersonKey, StaffId } from '../domain/ids';
import type { ReadingPlace } from '../domain/reading-place';
import type { Slice } from '../domain/slice';

/** Where readers stopped. For the reader alone, and only until they confirm or the campaign ends; so everything can be deleted. */
export interface ReadingPlaces {
  /** Null when they have not begun, or are done. */
  get(campaignId: CampaignId, staffId: StaffId): Promise<ReadingPlace | null>;
  /** Keeps it in place of what stands. */
  keep(place: ReadingPlace): Promise<void>;
  /** Everybody of the slice who has one. */
  who(campaignId: CampaignId, slice: Slice): Promise<ReadonlySet<PersonKey>>;
  /** Deletes those of these people; who has none is passed over. */
  forget(campaignId: CampaignId, people: Iterable<PersonKey>): Promise<void>;
  /** The campaigns in which anybody has one, in no order. */
  campaigns(): Promise<readonly CampaignId[]>;
}
