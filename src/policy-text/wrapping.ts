import { isFinished, startsLowerCase, type Line } from './lines';

/** Tells a line that a mail program or a PDF broke in the middle from a line that its writer ended. */
export interface Wrapping {
  /** Whether `next` is the rest of what `line` begins. */
  goesOn(line: Line, next: Line): boolean;
  /** Whether the first word of `next` had no room left in `line`. */
  isFull(line: Line, next: Line): boolean;
}

/** Nobody sets text wider than this, so that a longer line is a whole paragraph; and nobody narrower. */
const WIDEST = 120;
const NARROWEST = 50;

/** Line breakers leave about this much room beyond the next word. */
const SLACK = 8;

/** Text is broken when more of its long lines than not end in the middle of a sentence. */
export function wrappingOf(lines: readonly Line[]): Wrapping {
  const long = lines.filter((line) => line.told === null && lengthOf(line) >= NARROWEST);
  const open = long.filter((line) => !isFinished(line.text) && lengthOf(line) <= WIDEST);
  const width = open.length * 2 > long.length ? usualWidth(open) : Infinity;
  const isFull = (line: Line, next: Line) =>
    lengthOf(line) >= NARROWEST && lengthOf(line) + 1 + firstWord(next).length > width - SLACK;
  return {
    isFull,
    goesOn: (line, next) =>
      (isFull(line, next) && !line.text.endsWith(':')) ||
      (!isFinished(line.text) && startsLowerCase(next.text)),
  };
}

/** Paragraphs that a word processor keeps whole. */
export const NOT_WRAPPED = wrappingOf([]);

/** One line in ten may stick out. */
function usualWidth(lines: readonly Line[]): number {
  const lengths = lines.map(lengthOf).sort((a, b) => a - b);
  return lengths[Math.floor((lengths.length - 1) * 0.9)] ?? Infinity;
}

function lengthOf(line: Line): number {
  return line.raw.trimEnd().length;
}

function firstWord({ text }: Line): string {
  return /^\S{0,30}/.exec(text)?.[0] ?? '';
}
