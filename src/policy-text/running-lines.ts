import { isShort, wordsOf, type Line } from './lines';

/** A head or foot has at most this many lines beside the page number. */
const LINES_BESIDE = 3;

/** A page has more lines than this, the lines of a numbered list fewer. */
const LINES_OF_A_PAGE = 4;

/**
 * By index: page numbers are feet. What repeats just after them is the next page's head, and just before them the page's foot. A line
 * with the document's version, "Phone Policy | v2", that comes again is a head too.
 */
export function runningLines(lines: readonly Line[]): readonly (readonly [number, 'header' | 'footer'])[] {
  const pages = [...lines.flatMap((line, i) => (isPageNumber(line.text) ? [i] : [])), ...bareNumbers(lines)];
  const editions = lines.flatMap((line, i) => (isEditionLine(line) ? [i] : []));
  return [
    ...repeated(editions, lines).map((i) => [i, 'header'] as const),
    ...beside(pages, 1, lines).map((i) => [i, 'header'] as const),
    ...beside(pages, -1, lines).map((i) => [i, 'footer'] as const),
    ...pages.map((i) => [i, 'footer'] as const),
  ];
}

/** The lines next to the page numbers that repeat, and those beyond them. */
function beside(pages: readonly number[], step: 1 | -1, lines: readonly Line[]): readonly number[] {
  const found: number[] = [];
  let edge = pages;
  for (let n = 0; n < LINES_BESIDE && edge.length > 0; n++) {
    edge = repeated(
      edge.map((i) => i + step).filter((i) => i > 0),
      lines,
    );
    found.push(...edge);
  }
  return found;
}

function repeated(indexes: readonly number[], lines: readonly Line[]): readonly number[] {
  const counts = new Map<string, number>();
  for (const i of indexes) {
    const text = lines[i]?.text ?? '';
    if (isShort(text)) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return indexes.filter((i) => (counts.get(lines[i]?.text ?? '') ?? 0) > 1);
}

/** Lines of a number alone, "3" or "- 3 -", that count the pages: each one more than the one before, and a page apart. */
function bareNumbers(lines: readonly Line[]): readonly number[] {
  const numbers = lines.flatMap(({ text }, at) => {
    const n = /^(?:[-–] ?)?(\d{1,3})(?: ?[-–])?$/.exec(text)?.[1];
    return n === undefined ? [] : [{ at, n: Number(n) }];
  });
  const follows = (a: number, b: number) => {
    const [first, second] = [numbers[a], numbers[b]];
    if (first === undefined || second === undefined) return false;
    return second.n === first.n + 1 && second.at - first.at > LINES_OF_A_PAGE;
  };
  return numbers.flatMap(({ at }, i) => (follows(i - 1, i) || follows(i, i + 1) ? [at] : []));
}

/** "Page 3", "Page 3 of 12", "3 | Page", and short lines such as "Social Media Policy v2 | Page 3 of 12". */
function isPageNumber(text: string): boolean {
  if (!isShort(text) || text.endsWith('.')) return false;
  if (/^page\s+\d{1,3}(\s+of\s+\d{1,3})?$/i.test(text) || /^\d{1,3}\s*\|\s*p\s?a\s?g\s?e$/i.test(text))
    return true;
  return wordsOf(text).length <= 15 && /(^|[\s|–-])page \d{1,3} of \d{1,3}($|[\s|–-])/i.test(text);
}

/** "Phone Policy | v2" or "Phone Policy – Version 2.1". */
function isEditionLine({ text, told }: Line): boolean {
  return told === null && isShort(text) && /^[^|\t].* [|–-] ?v(ersion)? ?\.?\d[\d.]*$/i.test(text);
}
