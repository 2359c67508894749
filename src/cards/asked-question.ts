import template from '../../cards/asked-question.json';
import { dateInFull } from '../domain/day';
import type { QuestionId } from '../domain/ids';
import { QUESTION_AT_MOST, REPLY_AT_MOST, type LeadQuestion } from '../domain/question';
import type { SectionPress } from './action';
import type { Card } from './card';
import { cut, plainName, plainTitle, plainWords } from './plain-text';
import { CardTemplate } from './template';
import { STAFF_SUMMARY } from './wording';

interface AskedData {
  readonly heading: string;
  readonly about: string;
  readonly notice: string;
  readonly words: string;
  readonly answer: string;
  readonly next: string;
  readonly isOpen: boolean;
  readonly press: { readonly question: QuestionId; readonly back?: SectionPress };
  /** One or none. */
  readonly back: readonly SectionPress[];
}

const asked = new CardTemplate<AskedData>(template);

/** A question and how it stands, for whoever asked it. `notice` is said before it; `back` is the page it was asked on. */
export function askedQuestion(input: {
  readonly viewed: {
    readonly question: LeadQuestion;
    readonly policyTitle: string;
    /** The office that answers. */
    readonly office: string;
  };
  readonly notice?: string;
  readonly back?: SectionPress | undefined;
}): Card {
  const { viewed, notice = '', back } = input;
  const { question, policyTitle, office } = viewed;
  const { reply } = question;
  const content = asked.fill({
    heading: HEADING[reply?.kind ?? 'open'],
    about: `${plainTitle(policyTitle)} · sent on ${dateInFull(question.askedOn)}`,
    notice,
    words: cut(plainWords(question.words), QUESTION_AT_MOST),
    answer: reply?.kind === 'answered' ? cut(plainWords(reply.words), REPLY_AT_MOST) : '',
    next: nextInWords(question, plainName(office)),
    isOpen: reply === null,
    press: { question: question.id, ...(back && { back }) },
    back: back === undefined ? [] : [back],
  });
  return { content, summary: STAFF_SUMMARY };
}

const HEADING = {
  open: 'Your question has been sent',
  answered: 'Your question has an answer',
  closed: 'Your question was closed',
} as const;

function nextInWords({ reply, asker }: LeadQuestion, office: string): string {
  if (reply?.kind === 'answered')
    return `Answered on ${dateInFull(reply.on)} by the policy lead or HR (${office}). It helps to read the policy and does not change it.`;
  if (reply?.kind === 'closed')
    return `It was closed on ${dateInFull(reply.on)} without an answer here. If you still need one, please ask HR.`;
  return asker === null
    ? 'It went without your name, so nobody can write to you. Keep this card and press the button to see whether there is an answer: it is the only way to it.'
    : 'You are told here once there is an answer. To see all you sent with your name, type "my questions".';
}
