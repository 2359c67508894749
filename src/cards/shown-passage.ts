import { belowPassages, type Beside } from '../domain/beside';
import { dateInFull, type TimeZone } from '../domain/day';
import type { NewWords } from '../domain/new-words';
import type { Passage } from '../domain/passage';
import { besideLine, plainBeside, type BesideLine } from './beside-lines';
import type { ClauseLine } from './clause-line';
import { plainQuote, quoteOf, whereItStands } from './passage-quote';

/** A passage as an answer shows it: its words, where they stand, and below them whatever belongs beside. */
export interface ShownPassage {
  readonly lines: readonly ClauseLine[];
  readonly where: string;
  /** One or none. */
  readonly changed: readonly { readonly words: string }[];
  readonly beside: readonly BesideLine[];
}

/** What is known about the passages of an answer; of other passages as well. */
export interface AroundPassages {
  readonly beside: readonly Beside[];
  readonly changed: readonly NewWords[];
  readonly zone: TimeZone;
}

export function shownPassage(passage: Passage, { beside, changed, zone }: AroundPassages): ShownPassage {
  const renewed = changed.find(
    ({ policyId, clauseId }) => policyId === passage.policyId && clauseId === passage.clause.id,
  );
  return {
    lines: quoteOf(passage),
    where: whereItStands(passage),
    changed: renewed === undefined ? [] : [{ words: changedWords(renewed) }],
    beside: belowPassages([passage], beside).map((one) => besideLine(one, zone)),
  };
}

/** The same for clients that show no cards. */
export function plainPassage(passage: Passage, around: AroundPassages): string {
  const { where, changed, beside } = shownPassage(passage, around);
  const below = [...changed.map(({ words }) => words), plainBeside(beside)].filter(Boolean).join(' ');
  return `"${plainQuote([passage])}" ${where}. ${below}`.trimEnd();
}

function changedWords({ confirmedOn }: NewWords): string {
  return `These words are new or changed since you confirmed on ${dateInFull(confirmedOn)}.`;
}
