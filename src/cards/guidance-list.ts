import template from '../../cards/guidance-list.json';
import type { Guidance } from '../domain/beside';
import { dateInFull, dayOf, type TimeZone } from '../domain/day';
import type { QuestionId } from '../domain/ids';
import type { Card } from './card';
import { plainName, plainStatement } from './plain-text';
import { CardTemplate } from './template';
import { HR_SUMMARY } from './wording';

interface ListData {
  readonly state: string;
  readonly hasAny: boolean;
  readonly choices: readonly { readonly title: string; readonly value: string }[];
  readonly fallback: string;
}

const list = new CardTemplate<ListData>(template);

const SHOWN_AT_MOST = 15;

/** What HR published beside clauses, and can withdraw. */
export function guidanceList(input: {
  readonly guidance: readonly (Guidance & { readonly questionId: QuestionId })[];
  readonly zone: TimeZone;
}): Card {
  const choices = input.guidance
    .toSorted((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime())
    .slice(0, SHOWN_AT_MOST)
    .map(({ words, from, publishedAt, policyId, questionId }) => ({
      title: `${plainStatement(words)} (${plainName(from)}, ${dateInFull(dayOf(publishedAt, input.zone))})`,
      value: `${policyId}|${questionId}`,
    }));
  const left = input.guidance.length - choices.length;
  const state = stateInWords(choices.length, left);
  const content = list.fill({
    state,
    hasAny: choices.length > 0,
    choices,
    fallback: ['Guidance beside the policy.', state, ...choices.map(({ title }) => title)].join('\n'),
  });
  return { content, summary: HR_SUMMARY };
}

function stateInWords(count: number, left: number): string {
  if (count === 0) return 'None is published.';
  return left > 0 ? `Published: the newest ${count}, and ${left} more.` : `Published: ${count}.`;
}
