import template from '../../cards/answer-not-found.json';
import type { Passage } from '../domain/passage';
import type { SectionPress } from './action';
import { leadPress } from './answer-press';
import type { Card } from './card';
import type { LeadPress } from './lead-form';
import { cut, plainName, plainTitle } from './plain-text';
import { plainPassage, shownPassage, type AroundPassages, type ShownPassage } from './shown-passage';
import { CardTemplate } from './template';
import { STAFF_SUMMARY } from './wording';

interface NotFoundData {
  readonly lookedIn: string;
  readonly contact: string;
  /** One or none. */
  readonly nearest: readonly ShownPassage[];
  readonly lead: LeadPress;
  /** One or none. */
  readonly back: readonly SectionPress[];
  readonly fallback: string;
}

const notFound = new CardTemplate<NotFoundData>(template);

const NAMED_AT_MOST = 3;
const FALLBACK_AT_MOST = 4_000;

/** The policy does not answer the question. `contact` completes "Ask …". */
export function answerNotFound(input: {
  readonly about: Pick<Passage, 'policyId' | 'version'>;
  /** The titles of the policies that were looked in. */
  readonly lookedIn: readonly string[];
  readonly nearest: Passage | null;
  readonly around: AroundPassages;
  readonly contact: string;
  /** What was asked; null when it is not to be handed on. */
  readonly question: string | null;
  /** The page it was asked on; null when it was asked in the chat. */
  readonly back: SectionPress | null;
}): Card {
  const { about, nearest, around, question, back } = input;
  const content = notFound.fill({
    lookedIn: titlesInWords(input.lookedIn),
    contact: plainName(input.contact),
    nearest: nearest === null ? [] : [shownPassage(nearest, around)],
    lead: leadPress(about, nearest, { question, back }),
    back: back === null ? [] : [back],
    fallback:
      nearest === null
        ? ''
        : cut(`The nearest words in it: ${plainPassage(nearest, around)}`, FALLBACK_AT_MOST),
  });
  return { content, summary: STAFF_SUMMARY };
}

function titlesInWords(titles: readonly string[]): string {
  const named = titles.slice(0, NAMED_AT_MOST).map(plainTitle).join(', ');
  const others = titles.length - NAMED_AT_MOST;
  return others > 0 ? `${named} and ${others} more` : named;
}
