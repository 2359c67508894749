import template from '../../cards/lead-question.json';
import { belowPassages, type Beside, type Guidance } from '../domain/beside';
import { dateInFull, type TimeZone } from '../domain/day';
import type { Example } from '../domain/example';
import type { QuestionId } from '../domain/ids';
import type { Passage } from '../domain/passage';
import { QUESTION_AT_MOST, REPLY_AT_MOST, type LeadQuestion, type LessonKind } from '../domain/question';
import { besideLine, type BesideLine } from './beside-lines';
import type { Card } from './card';
import type { ClauseLine } from './clause-line';
import { quoteOf, whereItStands } from './passage-quote';
import { cut, plainName, plainTitle, plainWords } from './plain-text';
import { CardTemplate } from './template';
import { HR_SUMMARY } from './wording';

/** What the buttons say back: which question, and for a lesson which kind. */
interface QuestionPress {
  readonly question: QuestionId;
  readonly lesson?: LessonKind;
}

interface QuestionData {
  readonly heading: string;
  readonly who: string;
  readonly notice: string;
  readonly words: string;
  /** One or none. */
  readonly quotes: readonly {
    readonly lines: readonly ClauseLine[];
    readonly where: string;
    readonly beside: readonly BesideLine[];
  }[];
  readonly answer: string;
  readonly state: string;
  readonly lessons: readonly { readonly lesson: string }[];
  readonly isOpen: boolean;
  /** It can be taken away; while the question is open, that takes the place of the way to other questions: four buttons at most. */
  readonly hasExample: boolean;
  readonly wordsLength: number;
  readonly press: QuestionPress;
  readonly lessonButtons: readonly { readonly title: string; readonly press: QuestionPress }[];
}

/** A question with what belongs to it. */
export interface ViewedQuestion {
  readonly question: LeadQuestion;
  readonly policyTitle: string;
  /** What the asker had been shown; null when nothing. */
  readonly passage: Passage | null;
  /** What stands beside clauses of that version, this one's or others'. */
  readonly beside: readonly Beside[];
  /** What was learnt from it so far; null for nothing. */
  readonly example: Example | null;
  readonly guidance: Guidance | null;
}

const card = new CardTemplate<QuestionData>(template);

/** A question for whoever answers it, or with its answer. `forHr`: may publish the answer as well. `notice` is said before it. */
export function leadQuestion(input: {
  readonly viewed: ViewedQuestion;
  readonly forHr: boolean;
  readonly zone: TimeZone;
  readonly notice?: string;
}): Card {
  const { viewed, notice = '' } = input;
  const { question, policyTitle } = viewed;
  const { id, asker, reply } = question;
  const who = asker === null ? 'Without a name' : plainName(asker.name);
  const content = card.fill({
    heading: reply === null ? 'A question to the policy lead' : HEADING[reply.kind],
    who: `${who} · ${dateInFull(question.askedOn)} · ${plainTitle(policyTitle)}`,
    notice,
    words: cut(plainWords(question.words), QUESTION_AT_MOST),
    quotes: quotesOf(input),
    answer: reply?.kind === 'answered' ? cut(plainWords(reply.words), REPLY_AT_MOST) : '',
    state: stateInWords(question),
    lessons: lessonsInWords(viewed),
    isOpen: reply === null,
    hasExample: viewed.example !== null,
    wordsLength: REPLY_AT_MOST,
    press: { question: id },
    lessonButtons: lessonButtons(input),
  });
  return { content, summary: HR_SUMMARY };
}

function quotesOf({
  viewed: { passage, beside },
  zone,
}: Pick<Parameters<typeof leadQuestion>[0], 'viewed' | 'zone'>): QuestionData['quotes'] {
  if (passage === null) return [];
  const below = belowPassages([passage], beside).map((one) => besideLine(one, zone));
  return [{ lines: quoteOf(passage), where: whereItStands(passage), beside: below }];
}

const HEADING = { answered: 'This question is answered', closed: 'This question is closed' } as const;

function stateInWords({ asker, reply }: LeadQuestion): string {
  if (reply !== null)
    return `${reply.kind === 'answered' ? 'Answered' : 'Closed'} on ${dateInFull(reply.on)}.`;
  return asker === null
    ? 'They look for the answer themselves: it is shown to whoever holds their card, and to nobody else.'
    : 'Your answer goes to them in Teams. It is not shown to others unless HR publishes it.';
}

function lessonsInWords({ example, guidance }: ViewedQuestion): QuestionData['lessons'] {
  return [
    ...(example === null ? [] : [`An example for "${plainTitle(example.clause.text)}"`]),
    ...(guidance === null ? [] : [`Published as guidance: "${plainTitle(guidance.words)}"`]),
  ].map((lesson) => ({ lesson }));
}

function lessonButtons({ viewed, forHr }: Parameters<typeof leadQuestion>[0]): QuestionData['lessonButtons'] {
  const { question, example, guidance } = viewed;
  const lesson = (kind: LessonKind, title: string) => ({
    title,
    press: { question: question.id, lesson: kind },
  });
  return [
    lesson('example', example === null ? 'Add as an example' : 'Change the example'),
    ...(forHr && question.reply?.kind === 'answered'
      ? [lesson('guidance', guidance === null ? 'Publish as guidance' : 'Change the guidance')]
      : []),
  ];
}
