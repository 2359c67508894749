import template from '../../cards/answer-found.json';
import { passageText, type Passage } from '../domain/passage';
import type { Card } from './card';
import type { ClauseLine } from './clause-line';
import { quoteOf, whereItStands } from './passage-quote';
import { plainWords } from './plain-text';
import { CardTemplate } from './template';
import { STAFF_SUMMARY } from './wording';

interface FoundData {
  readonly first: readonly ClauseLine[];
  readonly where: string;
  readonly others: readonly { readonly lines: readonly ClauseLine[]; readonly where: string }[];
  readonly fallback: string;
}

const found = new CardTemplate<FoundData>(template);

const OTHERS_AT_MOST = 2;

/** The policy's own words to a question: the best passage, and at most two more below it. */
export function answerFound(input: { readonly passages: readonly [Passage, ...Passage[]] }): Card {
  const [first, ...others] = input.passages;
  const content = found.fill({
    first: quoteOf(first),
    where: whereItStands(first),
    others: others
      .slice(0, OTHERS_AT_MOST)
      .map((passage) => ({ lines: quoteOf(passage), where: whereItStands(passage) })),
    fallback: `"${plainWords(passageText(first))}" ${whereItStands(first)}.`,
  });
  return { content, summary: STAFF_SUMMARY };
}
