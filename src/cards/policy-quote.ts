import template from '../../cards/policy-quote.json';
import type { Passage } from '../domain/passage';
import type { Card } from './card';
import { cut } from './plain-text';
import { plainPassage, shownPassage, type AroundPassages, type ShownPassage } from './shown-passage';
import { CardTemplate } from './template';
import { STAFF_SUMMARY } from './wording';

interface QuoteData extends ShownPassage {
  readonly fallback: string;
}

const quote = new CardTemplate<QuoteData>(template);

const FALLBACK_AT_MOST = 4_000;

/** One passage to put into a message to others: nothing of who looked it up, and nothing to press. */
export function policyQuote(passage: Passage, around: Omit<AroundPassages, 'changed'>): Card {
  const toAnybody = { ...around, changed: [] };
  const content = quote.fill({
    ...shownPassage(passage, toAnybody),
    fallback: cut(plainPassage(passage, toAnybody), FALLBACK_AT_MOST),
  });
  return { content, summary: STAFF_SUMMARY };
}
