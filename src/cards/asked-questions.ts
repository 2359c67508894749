import template from '../../cards/asked-questions.json';
import { dayAndMonth } from '../domain/day';
import { QUESTION_DAYS, type LeadQuestion } from '../domain/question';
import type { Card } from './card';
import { plainTitle } from './plain-text';
import { CardTemplate } from './template';
import { STAFF_SUMMARY } from './wording';

interface ListData {
  readonly state: string;
  readonly hasAny: boolean;
  readonly choices: readonly { readonly title: string; readonly value: string }[];
  readonly first: string;
  readonly fallback: string;
}

const list = new CardTemplate<ListData>(template);

const SHOWN_AT_MOST = 15;

/** What somebody sent with their name. `questions` are newest first; each leads to its card. */
export function askedQuestions(input: { readonly questions: readonly LeadQuestion[] }): Card {
  const choices = input.questions.slice(0, SHOWN_AT_MOST).map(({ id, words, askedOn, reply }) => ({
    title: `${plainTitle(words)} (${dayAndMonth(askedOn)}, ${STATE[reply?.kind ?? 'open']})`,
    value: id,
  }));
  const state = stateInWords(input.questions.length);
  const lines = ['My questions to the policy lead.', state, ...choices.map(({ title }) => title)];
  const content = list.fill({
    state,
    hasAny: choices.length > 0,
    choices,
    first: choices[0]?.value ?? '',
    fallback: lines.join('\n'),
  });
  return { content, summary: STAFF_SUMMARY };
}

function stateInWords(count: number): string {
  if (count === 0) return 'You have sent none with your name.';
  const kept = `They are kept for ${QUESTION_DAYS} days.`;
  return count > SHOWN_AT_MOST ? `${kept} The newest ${SHOWN_AT_MOST} are shown.` : kept;
}

const STATE = { open: 'no answer yet', answered: 'answered', closed: 'closed' } as const;
