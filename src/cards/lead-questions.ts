import template from '../../cards/lead-questions.json';
import { dayAndMonth } from '../domain/day';
import type { LeadQuestion } from '../domain/question';
import type { Card } from './card';
import { plainName, plainTitle } from './plain-text';
import { CardTemplate } from './template';
import { HR_SUMMARY } from './wording';

interface ListData {
  readonly state: string;
  readonly hasAny: boolean;
  readonly choices: readonly { readonly title: string; readonly value: string }[];
  readonly first: string;
  readonly more: string;
  readonly fallback: string;
}

const list = new CardTemplate<ListData>(template);

const SHOWN_AT_MOST = 15;

/** What waits for an answer of the policy lead. `questions` are the open ones, oldest first; each leads to its card. */
export function leadQuestions(input: { readonly questions: readonly LeadQuestion[] }): Card {
  const { questions } = input;
  const choices = questions.slice(0, SHOWN_AT_MOST).map(({ id, words, asker, askedOn }) => ({
    title: `${plainTitle(words)} (${asker === null ? 'without a name' : plainName(asker.name)}, ${dayAndMonth(askedOn)})`,
    value: id,
  }));
  const left = questions.length - choices.length;
  const state = stateInWords(questions.length);
  const more = left > 0 ? `and ${left} more, which show here when these are answered` : '';
  const lines = ['Questions to the policy lead.', state, ...choices.map(({ title }) => title), more];
  const content = list.fill({
    state,
    hasAny: choices.length > 0,
    choices,
    first: choices[0]?.value ?? '',
    more,
    fallback: lines.filter(Boolean).join('\n'),
  });
  return { content, summary: HR_SUMMARY };
}

function stateInWords(count: number): string {
  if (count === 0) return 'Nothing waits for an answer.';
  return count === 1 ? '1 question waits for an answer.' : `${count} questions wait for an answer.`;
}
