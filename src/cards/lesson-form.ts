import template from '../../cards/lesson-form.json';
import { dateInFull, type Day } from '../domain/day';
import type { QuestionId } from '../domain/ids';
import type { Passage } from '../domain/passage';
import type { Clause, Section } from '../domain/policy';
import { QUESTION_AT_MOST, REPLY_AT_MOST, type LessonKind } from '../domain/question';
import type { Card } from './card';
import { cut, plainName, plainTitle, plainWords } from './plain-text';
import { CardTemplate } from './template';
import { HR_SUMMARY } from './wording';

interface Choice {
  readonly title: string;
  readonly value: string;
}

interface FormData {
  readonly heading: string;
  readonly says: string;
  readonly notice: string;
  readonly clauseLabel: string;
  readonly clauses: readonly Choice[];
  readonly clause: string;
  readonly wordsLabel: string;
  readonly words: string;
  readonly wordsLength: number;
  readonly wordsError: string;
  readonly sections: readonly Choice[];
  readonly section: string;
  readonly save: string;
  readonly press: { readonly question: QuestionId; readonly lesson: LessonKind };
}

const form = new CardTemplate<FormData>(template);

/** Few sections have so many points, and a card has room for them. */
const CLAUSES_AT_MOST = 40;
const SECTIONS_AT_MOST = 80;

/** Which clause a question, or its answer, belongs to, and in which words everybody may see it. */
export function lessonForm(input: {
  readonly kind: LessonKind;
  readonly questionId: QuestionId;
  /** What is in the field so far. */
  readonly words: string;
  /** The clause chosen so far; null for none. */
  readonly clauseId: Clause['id'] | null;
  readonly passages: readonly Passage[];
  /** Whose points `passages` are; null when they are the nearest. */
  readonly section: Section['id'] | null;
  readonly sections: readonly Section[];
  /** Whose guidance it would be. */
  readonly office: string;
  readonly today: Day;
  readonly notice?: string;
}): Card {
  const { kind, questionId, passages, section, notice = '' } = input;
  const clauses = passages.slice(0, CLAUSES_AT_MOST).map(clauseChoice);
  // Nothing else is chosen for them: what is saved is shown to everybody.
  const chosen = clauses.find(({ value }) => value === input.clauseId);
  const { wordsLength, ...says } = kind === 'example' ? EXAMPLE : guidanceWords(input);
  const content = form.fill({
    ...says,
    notice,
    clauseLabel: section === null ? 'The point it belongs to: the nearest' : 'The point it belongs to',
    clauses,
    clause: chosen?.value ?? '',
    words: plainWords(cut(input.words, wordsLength)).slice(0, wordsLength),
    wordsLength,
    sections: input.sections
      .filter(({ title }) => title !== '')
      .slice(0, SECTIONS_AT_MOST)
      .map(sectionChoice),
    section: section ?? '',
    press: { question: questionId, lesson: kind },
  });
  return { content, summary: HR_SUMMARY };
}

const EXAMPLE = {
  heading: 'Add it as an example',
  says: 'Questions like this one will lead to the point you choose, from the next question on. Please take out whatever tells who asked or whom it is about.',
  wordsLabel: 'The question, as anybody might ask it',
  wordsError: 'Please write the question, in at most 500 characters.',
  wordsLength: QUESTION_AT_MOST,
  save: 'Save the example',
} as const;

function guidanceWords({ office, today }: { readonly office: string; readonly today: Day }) {
  return {
    heading: 'Publish it as guidance',
    says: 'It will stand beside the point you choose wherever that is quoted, and never instead of it. It applies from the day it is published and not to what was before. Please take out whatever tells who asked or whom it is about.',
    wordsLabel: `Guidance from ${plainName(office)}, ${dateInFull(today)}`,
    wordsError: 'Please write the guidance, in at most 1,500 characters.',
    wordsLength: REPLY_AT_MOST,
    save: 'Publish it',
  } as const;
}

function sectionChoice({ id, title }: Section): Choice {
  return { title: plainTitle(title), value: id };
}

/** Without its marker, which the words of a choice would turn into a list. */
function clauseChoice({ clause }: Passage): Choice {
  const section = clause.path.at(-1) ?? '';
  return { title: `${plainTitle(clause.text)} (${plainTitle(section)})`, value: clause.id };
}
