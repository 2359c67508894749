import template from '../../cards/policy-over.json';
import type { Campaign } from '../domain/campaign';
import type { Card } from './card';
import { plainTitle, withoutMarkdown } from './plain-text';
import { CardTemplate } from './template';
import { STAFF_SUMMARY } from './wording';

interface OverData {
  readonly title: string;
  readonly heading: string;
  readonly why: string;
}

const over = new CardTemplate<OverData>(template);

const CALLED_OFF = 'HR has called this request off. If it comes again, you will get a new card.';
const REPLACED = 'A newer card has taken the place of this one. Type "policy" to get it.';
const LET_OFF = 'HR does not ask you to confirm it this time.';

/** What a first card becomes when its request no longer counts and was not confirmed. `isLetOff`: HR does not ask this person. */
export function policyOver(input: { readonly campaign: Campaign; readonly isLetOff?: boolean }): Card {
  const { campaign, isLetOff = false } = input;
  const title = plainTitle(campaign.policyTitle);
  const content = over.fill({
    title,
    heading: withoutMarkdown(title),
    why: campaign.cancelled ? CALLED_OFF : isLetOff ? LET_OFF : REPLACED,
  });
  return { content, summary: STAFF_SUMMARY };
}
