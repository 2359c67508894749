import { numberSequence, type NumberSequence } from './heading-numbers';
import { isFinished, startsLowerCase, type Line } from './lines';
import { markedLine } from './markers';
import { metadataIn } from './metadata';
import type { Wrapping } from './wrapping';
import {
  isAllCapitals,
  isDocumentName,
  isEditionNote,
  isPart,
  isOrganisation,
  looksLikeTitle,
  WORDS_BEFORE_COLON,
} from './heading-shape';

/** A heading found in a line; `rest` is what follows its colon in the same line. */
export interface BareHeading {
  readonly title: string;
  readonly rest: string | null;
}

/** A line with what stands around it. */
interface Spot {
  readonly line: Line;
  readonly previous: Line | undefined;
  readonly next: Line;
  readonly afterNext: Line | undefined;
  readonly previousIs: 'heading' | 'row' | 'text';
  readonly nextIsRow: boolean;
  /** Whether the line is the rest of the one before. */
  readonly isRest: boolean;
}

/** Which lines of a text without marked headings are headings, by index, told by their shape and neighbours. */
export function bareHeadings(
  lines: readonly Line[],
  rows: ReadonlySet<number>,
  wrapping: Wrapping,
): ReadonlyMap<number, BareHeading> {
  const found = new Map<number, BareHeading>();
  const numbers = numberSequence();
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1];
    if (line.told?.kind === 'heading') found.set(i, { title: line.told.text, rest: null });
    if (
      line.told?.kind === 'heading' ||
      next === undefined ||
      rows.has(i) ||
      metadataIn(line.text).length > 0
    )
      continue;
    const previousIs = found.has(i - 1) ? 'heading' : rows.has(i - 1) ? 'row' : 'text';
    const previous = lines[i - 1];
    const isRest = previous !== undefined && !line.blankBefore && wrapping.goesOn(previous, line);
    const around = { previous, next, afterNext: lines[i + 2], isRest };
    const heading = headingAt({ line, ...around, previousIs, nextIsRow: rows.has(i + 1) }, numbers);
    if (heading === null) continue;
    found.set(i, heading);
    numbers.note(heading.title);
  }
  return found;
}

function headingAt(spot: Spot, numbers: NumberSequence): BareHeading | null {
  const { line, previous, next } = spot;
  if (previous?.text.endsWith(':') || isBroken(next)) return null;
  const marked = markedLine(line.text);
  if (marked === null && !looksLikeTitle(line.text)) return headingBeforeColon(spot);
  if (marked === null && isFirstOfNames(spot)) return null;
  const siblings = [spot.previousIs === 'heading' ? undefined : previous, next] as const;
  if (marked !== null && !(looksLikeTitle(marked.text) && numbers.allows(line, marked.label, siblings)))
    return null;
  const isNext = marked !== null && !spot.isRest && numbers.continues(marked.label);
  return isNext || mayBegin(spot) ? { title: line.text, rest: null } : null;
}

/** Whether what stands before is complete, so that a heading may come. */
function mayBegin({ line, previous, next, previousIs, isRest }: Spot): boolean {
  if (previous === undefined || line.blankBefore || previousIs === 'row') return true;
  if (previousIs === 'heading' && isOrganisation(previous.text) && isDocumentName(line.text)) return true;
  if (previousIs === 'heading') return !next.blankBefore && !looksLikeTitle(next.text);
  if (isRest) return false;
  if (isFinished(previous.text) || isEditionNote(previous.text)) return true;
  if (metadataIn(previous.text).length > 0) return true;
  return markedLine(previous.text) !== null;
}

/** "Scope:" above a sentence, or "Useful links: Code of Conduct" above more short lines. The colon only marks the heading. */
function headingBeforeColon({ line, next, afterNext, nextIsRow }: Spot): BareHeading | null {
  const [title = '', ...behind] = line.text.split(':');
  const rest = behind.join(':').trim();
  if (behind.length === 0 || !line.blankBefore || nextIsRow) return null;
  if (!looksLikeTitle(title) || title.split(' ').length > WORDS_BEFORE_COLON) return null;
  if (rest === '') return isSentence(next) ? { title, rest: null } : null;
  return looksLikeTitle(rest) && isNextTitle(next) && isNextTitle(afterNext) ? { title, rest } : null;
}

/** Three short lines under each other are a list that has lost its bullets: the names of other policies. */
function isFirstOfNames({ line, next, afterNext }: Spot): boolean {
  const isOuter = isAllCapitals(line.text) || isPart(line.text);
  return !isOuter && isNextTitle(next) && isNextTitle(afterNext);
}

/** Whether the line before was broken in the middle of its sentence. */
function isBroken(next: Line): boolean {
  return !next.blankBefore && startsLowerCase(next.text) && markedLine(next.text) === null;
}

function isSentence(line: Line): boolean {
  return !startsLowerCase(line.text) && isFinished(line.text) && markedLine(line.text) === null;
}

function isNextTitle(line: Line | undefined): boolean {
  return line?.blankBefore === false && looksLikeTitle(line.text) && markedLine(line.text) === null;
}
