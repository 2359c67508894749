import type { Furniture } from '../domain/policy';
import { isFinished, isShort, startsLowerCase, wordsOf, type Line } from './lines';

export interface Cleared {
  readonly furniture: readonly Furniture[];
  /** The document's own lines. */
  readonly lines: readonly Line[];
}

/** Takes away what is printed around the text: contents lists, page numbers, and running heads and feet beside those. */
export function clearFurniture(lines: readonly Line[]): Cleared {
  const contents = contentsLines(lines);
  const kinds = new Map<number, Furniture['kind']>(runningLines(lines));
  for (const i of contents) kinds.set(i, 'contents');
  const furniture = [...kinds]
    .sort(([a], [b]) => a - b)
    .map(([i, kind]) => ({ kind, text: lines[i]?.text ?? '' }));
  return {
    furniture,
    lines: lines.flatMap((line, i) => (kinds.has(i) ? [] : [rejoined(line, i, lines, kinds)])),
  };
}

/** A page break in the middle of a sentence is no end of a paragraph; anywhere else it is. */
function rejoined(line: Line, i: number, lines: readonly Line[], taken: ReadonlyMap<number, unknown>): Line {
  if (!taken.has(i - 1)) return line;
  let before = i - 1;
  while (taken.has(before)) before -= 1;
  const goesOn = !isFinished(lines[before]?.text ?? '.') && startsLowerCase(line.text);
  return { ...line, blankBefore: !goesOn };
}

/** A "Contents" heading with its entries, or three entries in a row that lead to a page number by dots. */
function contentsLines(lines: readonly Line[]): ReadonlySet<number> {
  const last = new Map(lines.map((line, i) => [entryName(line.text), i]));
  const taken = new Set<number>();
  for (let i = 0; i < lines.length; i++) {
    const titled = isContentsTitle(lines[i]);
    const isEntry = (at: number) => {
      const text = lines[at]?.text;
      if (text === undefined) return false;
      return hasDotLeader(text) || (titled && (leadsAway(text) || (last.get(entryName(text)) ?? 0) > at));
    };
    let end = titled ? i + 1 : i;
    while (isEntry(end)) end += 1;
    if (end - i < (titled ? 2 : 3)) continue;
    for (; i < end; i++) taken.add(i);
    i -= 1;
  }
  return taken;
}

function isContentsTitle(line: Line | undefined): boolean {
  return line !== undefined && isShort(line.text) && /^#*\s*(table of )?contents( page)?:?$/i.test(line.text);
}

function hasDotLeader(text: string): boolean {
  return isShort(text) && /(\.{2}|…|\. )\s*\d{1,3}$/.test(text);
}

/** An entry with a page number behind a tab, or a Markdown link to a heading. */
function leadsAway(text: string): boolean {
  return isShort(text) && (/\S.*\t\s*\d{1,3}$/.test(text) || text.includes('](#'));
}

/** What an entry and the heading it names have in common. */
function entryName(text: string): string {
  return isShort(text) ? text.replace(/[\s.…]*\d{1,3}$/, '').toLowerCase() : text;
}

/** Page numbers are feet. What repeats just after them is the next page's head, and just before them the page's foot. */
function runningLines(lines: readonly Line[]): readonly (readonly [number, 'header' | 'footer'])[] {
  const pages = lines.flatMap((line, i) => (isPageNumber(line.text) ? [i] : []));
  const beside = (step: 1 | -1) =>
    repeated(
      pages.map((page) => page + step).filter((i) => i > 0),
      lines,
    );
  return [
    ...beside(1).map((i) => [i, 'header'] as const),
    ...beside(-1).map((i) => [i, 'footer'] as const),
    ...pages.map((i) => [i, 'footer'] as const),
  ];
}

function repeated(indexes: readonly number[], lines: readonly Line[]): readonly number[] {
  const counts = new Map<string, number>();
  for (const i of indexes) {
    const text = lines[i]?.text ?? '';
    if (isShort(text)) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return indexes.filter((i) => (counts.get(lines[i]?.text ?? '') ?? 0) > 1);
}

/** "Page 3", "Page 3 of 12", "3 | Page", and short lines such as "Social Media Policy v2 | Page 3 of 12". */
function isPageNumber(text: string): boolean {
  if (!isShort(text) || text.endsWith('.')) return false;
  if (/^page\s+\d{1,3}(\s+of\s+\d{1,3})?$/i.test(text) || /^\d{1,3}\s*\|\s*p\s?a\s?g\s?e$/i.test(text))
    return true;
  return wordsOf(text).length <= 15 && /(^|[\s|–-])page \d{1,3} of \d{1,3}($|[\s|–-])/i.test(text);
}
