import type { CheckCount, FirstAnswer } from '../domain/check';
import type { CampaignId } from '../domain/ids';

/** How scenarios are answered at the first try. Insert-only, and nothing in it leads to a person. */
export interface CheckCounts {
  add(answer: FirstAnswer): Promise<void>;
  count(campaignId: CampaignId, checkId: string): Promise<CheckCount>;
}
