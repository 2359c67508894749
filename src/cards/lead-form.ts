import template from '../../cards/lead-form.json';
import type { PolicyId, QuestionId } from '../domain/ids';
import type { Clause } from '../domain/policy';
import { QUESTION_AT_MOST, QUESTION_DAYS } from '../domain/question';
import type { SectionPress } from './action';
import type { Card } from './card';
import { cut, plainName, plainTitle, plainWords } from './plain-text';
import { CardTemplate } from './template';
import { STAFF_SUMMARY } from './wording';

/** What "Ask the policy lead" says back: what was being read, and the question that was asked, if any. */
export interface LeadPress {
  readonly policy: PolicyId;
  readonly version: number;
  readonly clause?: Clause['id'] | undefined;
  readonly question?: string | undefined;
  /** The page it was asked on, if any. */
  readonly back?: SectionPress | undefined;
}

interface FormData {
  readonly title: string;
  readonly readers: string;
  readonly kept: string;
  readonly words: string;
  readonly wordsLength: number;
  readonly names: readonly { readonly title: string; readonly value: 'with' | 'without' }[];
  readonly send: Omit<LeadPress, 'question'> & { readonly questionId: QuestionId };
  /** One or none. */
  readonly back: readonly SectionPress[];
}

const form = new CardTemplate<FormData>(template);

const NAMES_AT_MOST = 6;
const KEPT = `Nobody else is sent it. Only if you send it is it kept, for ${QUESTION_DAYS} days. HR may publish the answer for everybody, in words that name nobody.`;

/** Who will see a question comes first; then its words, and whether a name goes with it. */
export function leadForm(input: {
  readonly press: LeadPress;
  readonly policyTitle: string;
  /** Names. `leads` is empty where HR answers. */
  readonly readers: { readonly leads: readonly string[]; readonly hr: readonly string[] };
  /** Of who asks; null when the staff list has none. */
  readonly name: string | null;
  /** Fresh: pressing Send twice is one question. */
  readonly questionId: QuestionId;
}): Card {
  const { press, name, questionId } = input;
  const { question = '', ...send } = press;
  const content = form.fill({
    title: plainTitle(input.policyTitle),
    readers: readersInWords(input.readers),
    kept: KEPT,
    words: plainWords(cut(question, QUESTION_AT_MOST)).slice(0, QUESTION_AT_MOST),
    wordsLength: QUESTION_AT_MOST,
    names: [
      {
        title: `With my name${name === null ? '' : `, ${plainName(name)}`}: the answer comes to me here`,
        value: 'with',
      },
      {
        title: 'Without my name: nothing that is kept says it is mine, and I look for the answer myself',
        value: 'without',
      },
    ],
    send: { ...send, questionId },
    back: send.back === undefined ? [] : [send.back],
  });
  return { content, summary: STAFF_SUMMARY };
}

function readersInWords({
  leads,
  hr,
}: {
  readonly leads: readonly string[];
  readonly hr: readonly string[];
}): string {
  const people = [
    ...(leads.length > 0 ? [`the policy lead (${listed(leads)})`] : []),
    hr.length > 0 ? `HR (${listed(hr)})` : 'HR',
  ];
  return `This will be seen by ${people.join(' and ')}.`;
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, NAMES_AT_MOST).map(plainName);
  const left = names.length - shown.length;
  return left > 0 ? `${shown.join(', ')} and ${left} more` : shown.join(', ');
}
