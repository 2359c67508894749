import template from '../../cards/policy-check-answer.json';
import { belowPassages, type Note } from '../domain/beside';
import type { CheckOption } from '../domain/check';
import { passageText } from '../domain/passage';
import type { StaffPress } from './action';
import { noteLine, plainBeside, type BesideLine } from './beside-lines';
import type { Card } from './card';
import type { ClauseLine } from './clause-line';
import { quoteOf, whereItStands } from './passage-quote';
import { plainStatement, plainTitle, plainWords } from './plain-text';
import { checkPress, lastPage, type CheckPress, type ShownCheck } from './policy-check';
import { CardTemplate } from './template';
import { STAFF_SUMMARY } from './wording';

interface AnswerData {
  readonly title: string;
  readonly number: number;
  readonly of: number;
  readonly isRight: boolean;
  readonly heading: string;
  readonly chosen: string;
  readonly lines: readonly ClauseLine[];
  readonly beside: readonly BesideLine[];
  readonly where: string;
  readonly why: string;
  readonly fallback: string;
  readonly again: CheckPress;
  readonly next: CheckPress;
  readonly last: StaffPress;
}

const answered = new CardTemplate<AnswerData>(template);

/** What comes of an answer: the policy's own words either way, and another try when they say something else. */
export function policyCheckAnswer(
  input: ShownCheck & {
    readonly chosen: CheckOption;
    readonly tries: number;
    /** What HR has said beside clauses of this version. */
    readonly notes: readonly Note[];
  },
): Card {
  const { check, number, of, chosen } = input;
  const where = whereItStands(check.passage);
  const beside = belowPassages([check.passage], input.notes).map(noteLine);
  const content = answered.fill({
    title: plainTitle(input.campaign.policyTitle),
    number,
    of,
    isRight: chosen.isRight,
    heading: chosen.isRight ? 'Yes, those are the words' : 'Have another look at the words',
    chosen: plainStatement(chosen.says),
    lines: quoteOf(check.passage),
    beside,
    where,
    why: plainStatement(check.why),
    fallback:
      `The policy says: "${plainWords(passageText(check.passage))}" ${where}. ${plainBeside(beside)}`.trimEnd(),
    again: checkPress(input, number, input.tries + 1),
    next: checkPress(input, number + 1, 0),
    last: lastPage(input),
  });
  return { content, summary: STAFF_SUMMARY };
}
