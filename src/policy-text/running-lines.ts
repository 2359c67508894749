import { isShort, wordsOf, type Line } from './lines';

/** By index: page numbers are feet. What repeats just after them is the next page's head, and just before them the page's foot. */
export function runningLines(lines: readonly Line[]): readonly (readonly [number, 'header' | 'footer'])[] {
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
