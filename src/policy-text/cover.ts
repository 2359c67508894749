import type { Heading } from './blocks';
import type { Cleared } from './furniture';
import { isDocumentName, isEditionNote, isOrganisation, looksLikeTitle } from './heading-shape';
import { isFinished, startsLowerCase, wordsOf, type Line } from './lines';
import { markedLine } from './markers';
import { metadataIn } from './metadata';

const LINES_AT_MOST = 6;
const WORDS_IN_A_LINE = 10;

/**
 * Reads the first lines of a document without marked headings. The first of them that names a document is its title, when nothing but
 * the publisher's name stands above; that name is no text of the document.
 */
export function readCover(lines: readonly Line[]): Cleared {
  const top = linesOnTop(lines);
  const at = top.findIndex(({ text }) => isDocumentName(text));
  const above = lines.slice(0, at);
  if (at < 0 || (at > 0 && !isOrganisation(textOf(above)))) return { furniture: [], lines };
  const more = top.slice(at + 1);
  const named = more.findIndex(({ text, blankBefore }) => blankBefore || !startsLowerCase(text));
  const end = at + 1 + (named < 0 ? more.length : named);
  const below = top
    .slice(end)
    .filter(({ text }, i) => i === 0 && isOrganisation(text) && isName(text) && !isHeading(top, lines, end));
  return {
    furniture: [...above, ...below].map(({ text }) => ({ kind: 'header', text })),
    lines: [titleLine(top.slice(at, end)), ...lines.slice(end + below.length)],
  };
}

/** Short lines without a stop. Small letters go on with the line above: "Social Media Policy / for Employees". */
function linesOnTop(lines: readonly Line[]): readonly Line[] {
  const end = lines.slice(0, LINES_AT_MOST).findIndex((line, i) => !isCoverLine(line, i));
  return lines.slice(0, end < 0 ? LINES_AT_MOST : end);
}

function isCoverLine({ text, told }: Line, i: number): boolean {
  if (told !== null || markedLine(text) !== null || metadataIn(text).length > 0 || isEditionNote(text))
    return false;
  if (looksLikeTitle(text)) return true;
  return (
    i > 0 &&
    startsLowerCase(text) &&
    !isFinished(text) &&
    wordsOf(text).length <= WORDS_IN_A_LINE &&
    !text.includes('\t')
  );
}

/** "Hazelmere Primary School", not "Staff by school". */
function isName(text: string): boolean {
  return wordsOf(text).every((word) => word.length < 4 || !startsLowerCase(word));
}

/** "Online Learning" above a sentence is the first heading and no school. */
function isHeading(top: readonly Line[], lines: readonly Line[], at: number): boolean {
  const next = lines[at + 1];
  return next !== undefined && at + 1 >= top.length && isFinished(next.text);
}

function titleLine(lines: readonly Line[]): Line {
  const text = textOf(lines);
  const told: Heading = { kind: 'heading', text, hashes: 1 };
  return { raw: text, text, indent: 0, blankBefore: true, told };
}

function textOf(lines: readonly Line[]): string {
  return lines.map(({ text }) => text).join(' ');
}
