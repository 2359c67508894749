import type { Day } from '../domain/day';
import type { CampaignId } from '../domain/ids';

/** Marks that a day's scheduled work is planned, so that later ticks of that day stop early. */
export interface RunStore {
  isDone(campaignId: CampaignId, what: 'digest', forDay: Day): Promise<boolean>;
  markDone(campaignId: CampaignId, what: 'digest', forDay: Day): Promise<void>;
}
