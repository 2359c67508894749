import template from '../../cards/check-counts.json';
import type { Campaign } from '../domain/campaign';
import type { Check, ShownCount } from '../domain/check';
import type { Card } from './card';
import { whereItStands } from './passage-quote';
import { plainStatement, plainTitle, withoutMarkdown } from './plain-text';
import { rolloutTerms } from './rollout-terms';
import { CardTemplate } from './template';
import { HR_SUMMARY } from './wording';

interface CountsData {
  readonly rollouts: readonly RolloutData[];
  readonly fallback: string;
}

interface RolloutData {
  readonly heading: string;
  readonly terms: string;
  readonly checks: readonly {
    readonly question: string;
    readonly count: string;
    readonly where: string;
  }[];
}

const counts = new CardTemplate<CountsData>(template);

/** How scenarios were answered, for HR: which sections are read as they are meant, and which may need a better sentence. */
export function checkCounts(input: {
  readonly rollouts: readonly {
    readonly campaign: Campaign;
    readonly checks: readonly { readonly check: Check; readonly count: ShownCount }[];
  }[];
}): Card {
  const rollouts = input.rollouts.map(({ campaign, checks }) => ({
    heading: withoutMarkdown(plainTitle(campaign.policyTitle)),
    terms: rolloutTerms(campaign.audience, campaign.opens, campaign.due),
    checks: checks.map(({ check, count }, index) => ({
      question: `${index + 1}. ${plainStatement(check.question)}`,
      count: countInWords(count),
      where: whereItStands(check.passage),
    })),
  }));
  const lines = rollouts.flatMap(({ checks }) => checks.map(({ question, count }) => `${question} ${count}`));
  const fallback = ['Short scenarios.', ...(lines.length > 0 ? lines : ['No rollout offers any.'])];
  return { content: counts.fill({ rollouts, fallback: fallback.join('\n') }), summary: HR_SUMMARY };
}

function countInWords(count: ShownCount): string {
  if (count.kind === 'too-few') return 'Fewer than ten have answered.';
  const { answered, right } = count;
  return right === null
    ? `At least ${answered} have answered. How many were right the first time is not shown, since one group is under ten.`
    : `At least ${answered} have answered, at least ${right} of them right the first time.`;
}
