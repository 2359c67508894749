/** A policy of a hundred pages has about 5,000; a megabyte of short lines about 30,000. */
const LINES_AT_MOST = 30_000;

/** Blank ones count as well here. */
const LINE_ENDS_AT_MOST = 120_000;

/** A whole policy in one line has about 100,000. */
const CHARACTERS_IN_A_LINE = 200_000;

/** A policy of a hundred pages has about 3,000. */
const SENTENCES_AT_MOST = 60_000;

/** What was expected of a text, and what was found. */
export interface Excess {
  readonly expected: string;
  readonly got: string;
}

/** Whether a text is larger than any policy, in a way that would take long or much memory to read; null when it is not. */
export function excessIn(text: string): Excess | null {
  if (countOf(/\n/g, text) > LINE_ENDS_AT_MOST) return tooMany('lines', LINES_AT_MOST);
  if (countOf(/[.!?]\s/g, text) > SENTENCES_AT_MOST) return tooMany('sentences', SENTENCES_AT_MOST);
  return longestLine(text) > CHARACTERS_IN_A_LINE
    ? { expected: `lines of at most ${CHARACTERS_IN_A_LINE} characters`, got: 'longer ones' }
    : null;
}

/** The same for the lines that are not blank. */
export function excessOfLines(count: number): Excess | null {
  return count > LINES_AT_MOST ? tooMany('lines', LINES_AT_MOST) : null;
}

function tooMany(what: string, atMost: number): Excess {
  return { expected: `at most ${atMost} ${what}`, got: 'more' };
}

function countOf(pattern: RegExp, text: string): number {
  let count = 0;
  pattern.lastIndex = 0;
  while (pattern.test(text)) count += 1;
  return count;
}

function longestLine(text: string): number {
  let longest = 0;
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
    longest = Math.max(longest, end - start);
    start = end + 1;
  }
  return Math.max(longest, text.length - start);
}
