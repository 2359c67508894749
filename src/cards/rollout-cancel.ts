import template from '../../cards/rollout-cancel.json';
import type { Campaign } from '../domain/campaign';
import { momentInWords, type TimeZone } from '../domain/day';
import type { CampaignId } from '../domain/ids';
import type { Progress } from '../domain/progress';
import type { Card } from './card';
import { plainTitle, withoutMarkdown } from './plain-text';
import { rolloutTerms } from './rollout-terms';
import { CardTemplate } from './template';
import { HR_SUMMARY } from './wording';

interface CancelData {
  readonly title: string;
  readonly heading: string;
  readonly terms: string;
  readonly effects: readonly Effect[];
  readonly asOf: string;
  readonly fallback: string;
  readonly press: { readonly campaignId: CampaignId };
}

interface Effect {
  readonly what: string;
  readonly people: number;
}

const cancel = new CardTemplate<CancelData>(template);

/** What happens if HR calls a rollout off, before it happens. */
export function rolloutCancel(input: {
  readonly campaign: Campaign;
  readonly progress: Progress;
  readonly at: Date;
  readonly zone: TimeZone;
}): Card {
  const { campaign } = input;
  const title = plainTitle(campaign.policyTitle);
  const effects = effectsOn(input.progress);
  const content = cancel.fill({
    title,
    heading: withoutMarkdown(title),
    terms: rolloutTerms(campaign.audience, campaign.opens, campaign.due),
    effects,
    asOf: momentInWords(input.at, input.zone),
    fallback: effects.map((effect) => `${effect.what}: ${effect.people}.`).join(' '),
    press: { campaignId: campaign.id },
  });
  return { content, summary: HR_SUMMARY };
}

/** A message without an answer has no known place in its chat, so its card cannot be changed. */
function effectsOn({ counts }: Progress): readonly Effect[] {
  return [
    { what: 'Will get no card', people: counts.waiting },
    { what: 'Have a card, which will say that it is over', people: counts.delivered + counts.sending },
    { what: 'May have a card that stays as it is, but takes no confirmation', people: counts.unknown },
    { what: 'Have confirmed, which stays on record', people: counts.acknowledged },
  ];
}
