import { isShort, type Line } from './lines';

/** A "Contents" heading with its entries, or three entries in a row that lead to a page number by dots; by index. */
export function contentsLines(lines: readonly Line[]): ReadonlySet<number> {
  const last = new Map(lines.map((line, i) => [entryName(line.text), i]));
  const taken = new Set<number>();
  let i = 0;
  while (i < lines.length) {
    const isTitled = isContentsTitle(lines[i]);
    const end = endOfEntries(lines, isTitled ? i + 1 : i, isTitled, last);
    const isList = end - i >= (isTitled ? 2 : 3);
    for (let at = i; isList && at < end; at++) taken.add(at);
    i = Math.max(end, i + 1);
  }
  return taken;
}

/** Below "Contents" a line whose words come again later is an entry too; when they come again the text itself has begun. */
function endOfEntries(
  lines: readonly Line[],
  start: number,
  isTitled: boolean,
  last: ReadonlyMap<string, number>,
): number {
  const names = new Set<string>();
  for (let at = start; ; at++) {
    const line = lines[at];
    if (line === undefined) return at;
    const name = entryName(line.text);
    const isHeading = isTitled && !names.has(name) && (last.get(name) ?? 0) > at;
    if (!isHeading && !leadsToPage(line, isTitled)) return at;
    names.add(name);
  }
}

function leadsToPage(line: Line, isTitled: boolean): boolean {
  return hasDotLeader(line.text) || isAnchor(line.raw) || (isTitled && leadsAway(line));
}

function isContentsTitle(line: Line | undefined): boolean {
  return line !== undefined && isShort(line.text) && /^#*\s*(table of )?contents( page)?:?$/i.test(line.text);
}

function hasDotLeader(text: string): boolean {
  return isShort(text) && /(\.{2}|…|\. )\s*\d{1,3}$/.test(text);
}

/** An entry with a page number behind a tab, or a Markdown link to a heading. */
function leadsAway({ text, raw }: Line): boolean {
  return isShort(text) && (/\S.*\t\s*\d{1,3}$/.test(text) || raw.includes('](#'));
}

/** A line of Markdown that is a link to a heading and nothing else. */
function isAnchor(raw: string): boolean {
  return isShort(raw) && /^\W*\d{0,3}\W*\[[^\]]*\]\(#[^()]*\)\s*$/.test(raw);
}

/** What an entry and the heading it names have in common. */
export function entryName(text: string): string {
  return isShort(text) ? text.replace(/[\s.…]*\d{1,3}$|:$/, '').toLowerCase() : text;
}
