import type { Block } from './blocks';

/** A line of the document that is not blank. */
export interface Line {
  /** As written, so that a table's empty cells can be counted. */
  readonly raw: string;
  /** Without white space around it. */
  readonly text: string;
  /** Columns before the text; a tab counts four. */
  readonly indent: number;
  readonly blankBefore: boolean;
  /** What marks say that the line is; null when only its shape can tell. */
  readonly told: Block | null;
}

/** Line ends of every system, and Word's own line and page breaks. */
const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

/** A rule drawn across the page, or a marker with nothing after it: no words, so it stands for a blank line. */
const NO_WORDS = /^[-_=*~\s]*$/;

/** Headings, table captions, page numbers and the like are short. Patterns that could be slow look at short text only. */
const SHORT = 200;

export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let blankBefore = true;
  for (const raw of text.split(LINE_END)) {
    const isBlank = NO_WORDS.test(raw);
    if (!isBlank) lines.push({ raw, text: trimmed(raw), indent: indentOf(raw), blankBefore, told: null });
    blankBefore = isBlank;
  }
  return lines;
}

/**
 * The text in a form that saving it again does not change: composed characters, one kind of line end, no white space at the
 * end of lines or around the whole.
 */
export function canonical(text: string): string {
  return text
    .normalize('NFC')
    .split(LINE_END)
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}

export function isShort(text: string): boolean {
  return text.length <= SHORT;
}

export function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter(Boolean);
}

/** Whether a sentence, or an item of a list, ends here. */
export function isFinished(text: string): boolean {
  return /[.!?:;]["'”’)\]]?$/.test(text.slice(-2));
}

export function startsLowerCase(text: string): boolean {
  return /^\p{Ll}/u.test(text);
}

/** Columns aligned by spaces, and spaces that do not break, mean nothing to a reader of sentences. Tabs divide cells. */
function trimmed(raw: string): string {
  return raw.trim().replace(/[^\S\t]+/g, ' ');
}

function indentOf(raw: string): number {
  const white = raw.slice(0, raw.length - raw.trimStart().length);
  return [...white].reduce((columns, char) => columns + (char === '\t' ? 4 : 1), 0);
}
