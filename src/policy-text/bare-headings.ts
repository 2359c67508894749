import { isFinished, startsLowerCase, type Line } from './lines';
import { markedLine, numbersOf } from './markers';
import { metadataIn } from './metadata';
import { isAllCapitals, isPart, looksLikeTitle } from './titles';

/** A heading found in a line; `rest` is what follows its colon in the same line. */
export interface BareHeading {
  readonly title: string;
  readonly rest: string | null;
}

/** A line broken by a mail program or a PDF is about this long at least; a short line was ended by its writer. */
const BROKEN_AT = 50;

/** Whether `next` goes on with the sentence that `line` leaves open. */
export function goesOn(line: string, next: string): boolean {
  return !isFinished(line) && (line.length >= BROKEN_AT || startsLowerCase(next));
}

/** Which lines of a text without marked headings are headings, by index, told by their shape and neighbours. */
export function bareHeadings(
  lines: readonly Line[],
  rows: ReadonlySet<number>,
): ReadonlyMap<number, BareHeading> {
  const found = new Map<number, BareHeading>();
  const follows = numberSequence();
  for (const [i, line] of lines.entries()) {
    if (rows.has(i) || metadataIn(line.text).length > 0 || lines[i + 1] === undefined) continue;
    const heading = isHeading(lines, i, rows, found, follows)
      ? { title: line.text, rest: null }
      : headingBeforeColon(lines, i, rows);
    if (heading === null) continue;
    found.set(i, heading);
    follows.note(heading.title);
  }
  return found;
}

function isHeading(
  lines: readonly Line[],
  i: number,
  rows: ReadonlySet<number>,
  found: ReadonlyMap<number, BareHeading>,
  follows: NumberSequence,
): boolean {
  const [previous, line, next] = [lines[i - 1], lines[i], lines[i + 1]];
  if (line === undefined || next === undefined || previous?.text.endsWith(':')) return false;
  const marked = markedLine(line.text);
  if (!looksLikeTitle(marked?.text ?? line.text)) return false;
  const headed = found.has(i - 1);
  if (marked !== null && !(follows.allows(marked.label) && standsAlone(marked.label, previous, headed, next)))
    return false;
  if (previous === undefined || line.blankBefore) return true;
  if (headed) return !next.blankBefore && !looksLikeTitle(next.text);
  if (rows.has(i - 1) || isFinished(previous.text)) return true;
  return markedLine(previous.text) !== null && !goesOn(previous.text, line.text);
}

/** "2. Scope" between "1. Aims" and "3. Review" is an item of a list; a heading has something under it. */
function standsAlone(label: string, previous: Line | undefined, headed: boolean, next: Line): boolean {
  const depth = numbersOf(label)?.length;
  const isSibling = (line: Line | undefined) =>
    line !== undefined && numbersOf(markedLine(line.text)?.label ?? '')?.length === depth;
  return !isSibling(next) && (headed || !isSibling(previous));
}

/** "Scope:" above a paragraph, or "Useful links: Code of Conduct" above more short lines. */
function headingBeforeColon(
  lines: readonly Line[],
  i: number,
  rows: ReadonlySet<number>,
): BareHeading | null {
  const [line, next, afterNext] = [lines[i], lines[i + 1], lines[i + 2]];
  const colon = line?.text.slice(0, 60).indexOf(':') ?? -1;
  if (line === undefined || next === undefined || !line.blankBefore || colon < 0 || rows.has(i + 1))
    return null;
  const title = line.text.slice(0, colon);
  const rest = line.text.slice(colon + 1).trim();
  if (!looksLikeTitle(title) || title.split(' ').length > 4 || markedLine(line.text) !== null) return null;
  const isShortLine = (other: Line | undefined) =>
    other !== undefined &&
    !other.blankBefore &&
    markedLine(other.text) === null &&
    looksLikeTitle(other.text);
  const isSentence =
    !startsLowerCase(next.text) && /[.!?]$/.test(next.text) && markedLine(next.text) === null;
  if (rest === '') return isSentence ? { title, rest: null } : null;
  return looksLikeTitle(rest) && isShortLine(next) && isShortLine(afterNext) ? { title, rest } : null;
}

interface NumberSequence {
  /** Whether a heading with this label may come next: numbered headings count upwards. */
  allows(label: string): boolean;
  note(title: string): void;
}

function numberSequence(): NumberSequence {
  let last: readonly number[] = [];
  return {
    allows: (label) => {
      const numbers = numbersOf(label);
      if (numbers === null) return false;
      const depth = numbers.length;
      const above = numbers.slice(0, -1);
      return above.every((n, i) => n === last[i]) && (numbers[depth - 1] ?? 0) > (last[depth - 1] ?? -1);
    },
    note: (title) => {
      const numbers = numbersOf(markedLine(title)?.label ?? '');
      if (numbers !== null) last = numbers;
      else if (isPart(title) || isAllCapitals(title)) last = [];
    },
  };
}
