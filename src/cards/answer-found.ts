import template from '../../cards/answer-found.json';
import type { PolicyId } from '../domain/ids';
import { passageText, type Passage } from '../domain/passage';
import type { Card } from './card';
import type { ClauseLine } from './clause-line';
import type { ManagerPress } from './manager-ask';
import { quoteOf, whereItStands } from './passage-quote';
import { plainWords } from './plain-text';
import { CardTemplate } from './template';
import { STAFF_SUMMARY } from './wording';

interface FoundData {
  readonly first: readonly ClauseLine[];
  readonly where: string;
  readonly others: readonly { readonly lines: readonly ClauseLine[]; readonly where: string }[];
  /** One or none. */
  readonly tellManager: readonly ManagerPress[];
  readonly fallback: string;
}

const found = new CardTemplate<FoundData>(template);

const OTHERS_AT_MOST = 2;

/** The policy's own words to a question: the best passage, and at most two more below it. */
export function answerFound(input: {
  readonly passages: readonly [Passage, ...Passage[]];
  /** The policy whose quote asks staff to tell their manager at once; null or absent when none here does. */
  readonly tellManager?: PolicyId | null;
}): Card {
  const { tellManager = null } = input;
  const [first, ...others] = input.passages;
  const content = found.fill({
    first: quoteOf(first),
    where: whereItStands(first),
    others: others
      .slice(0, OTHERS_AT_MOST)
      .map((passage) => ({ lines: quoteOf(passage), where: whereItStands(passage) })),
    tellManager: tellManager === null ? [] : [{ policy: tellManager }],
    fallback: `"${plainWords(passageText(first))}" ${whereItStands(first)}.`,
  });
  return { content, summary: STAFF_SUMMARY };
}
