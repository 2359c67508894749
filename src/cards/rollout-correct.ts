import template from '../../cards/rollout-correct.json';
import { CORRECTION_AT_MOST, type Campaign } from '../domain/campaign';
import type { Day } from '../domain/day';
import type { CampaignId } from '../domain/ids';
import type { Card } from './card';
import { plainTitle, withoutMarkdown } from './plain-text';
import { rolloutTerms } from './rollout-terms';
import { CardTemplate } from './template';
import { HR_SUMMARY } from './wording';

interface CorrectData {
  readonly title: string;
  readonly heading: string;
  readonly terms: string;
  readonly due: Day;
  readonly sentence: string;
  readonly sentenceLength: number;
  readonly press: { readonly campaignId: CampaignId };
}

const correct = new CardTemplate<CorrectData>(template);

/** HR's form for what can be put right after launch, filled in with what stands. */
export function rolloutCorrect({ campaign }: { readonly campaign: Campaign }): Card {
  const title = plainTitle(campaign.policyTitle);
  const content = correct.fill({
    title,
    heading: withoutMarkdown(title),
    terms: rolloutTerms(campaign.audience, campaign.opens, campaign.due),
    due: campaign.due,
    sentence: campaign.correction ?? '',
    sentenceLength: CORRECTION_AT_MOST,
    press: { campaignId: campaign.id },
  });
  return { content, summary: HR_SUMMARY };
}
