import template from '../../cards/answer-not-found.json';
import { passageText, type Passage } from '../domain/passage';
import type { Card } from './card';
import type { ClauseLine } from './clause-line';
import { quoteOf, whereItStands } from './passage-quote';
import { plainName, plainTitle, plainWords } from './plain-text';
import { CardTemplate } from './template';
import { STAFF_SUMMARY } from './wording';

interface NotFoundData {
  readonly title: string;
  readonly contact: string;
  /** One or none. */
  readonly nearest: readonly { readonly lines: readonly ClauseLine[]; readonly where: string }[];
  readonly fallback: string;
}

const notFound = new CardTemplate<NotFoundData>(template);

/** The policy does not answer the question. `contact` completes "Ask …". */
export function answerNotFound(input: {
  readonly policyTitle: string;
  readonly nearest: Passage | null;
  readonly contact: string;
}): Card {
  const { nearest } = input;
  const content = notFound.fill({
    title: plainTitle(input.policyTitle),
    contact: plainName(input.contact),
    nearest: nearest === null ? [] : [{ lines: quoteOf(nearest), where: whereItStands(nearest) }],
    fallback: nearest === null ? '' : `The nearest words in it: "${plainWords(passageText(nearest))}"`,
  });
  return { content, summary: STAFF_SUMMARY };
}
