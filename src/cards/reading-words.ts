import type { SinceLast } from '../domain/acknowledgement';
import { dateInFull } from '../domain/day';
import { sectionCount } from '../domain/pages';
import type { PolicyDocument } from '../domain/policy';
import { stoppedAt, type ReadingPlace } from '../domain/reading-place';
import { cut, plainTitle, plainWords } from './plain-text';

/** Longest list of changes on a card: a few sections; the rest is for whoever compares the versions. Characters. */
const CHANGES_AT_MOST = 700;

/** What changed since the reader last confirmed; empty for whoever never did. */
export function sinceLastWords(since: SinceLast | null): string {
  if (since === null) return '';
  const when = `since you last confirmed, on ${dateInFull(since.confirmedOn)}`;
  if (since.changes === null) return `Nothing has changed ${when}.`;
  return `What changed ${when}: ${cut(plainWords(since.changes), CHANGES_AT_MOST)}`;
}

/** "You stopped at section 5 of 14."; empty when the reader has not begun. */
export function stoppedWords(document: PolicyDocument, place: ReadingPlace | null): string {
  const page = stoppedAt(document, place);
  if (page === null) return '';
  const part = page.parts === 1 ? '' : `, part ${page.part} of ${page.parts}`;
  return `You stopped at section ${page.number} of ${sectionCount(document)}${part}.`;
}

/** A section as people find it again: "3. Principles". */
export function numberedTitle(number: number, title: string): string {
  return `${number}. ${plainTitle(title)}`;
}
