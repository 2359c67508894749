import type { Line } from './lines';
import { markedLine } from './markers';

/** Which lines are rows of a table, by index. A row without inner tabs belongs to one when a row touches it. */
export function tableRows(lines: readonly Line[]): ReadonlySet<number> {
  const rows = new Set<number>();
  for (const [i, line] of lines.entries()) if (isPipeRow(line) || hasInnerTab(line)) rows.add(i);
  for (let i = lines.length - 2; i >= 0; i--)
    if (rows.has(i + 1) && lines[i + 1]?.blankBefore === false && hasOuterTab(lines[i])) rows.add(i);
  for (let i = 1; i < lines.length; i++)
    if (rows.has(i - 1) && lines[i]?.blankBefore === false && hasOuterTab(lines[i])) rows.add(i);
  return rows;
}

/** The cells joined by tabs. Empty cells in front stay, so that columns keep their place; those behind go. */
export function rowText(line: Line): string {
  const cells = isPipeRow(line) ? withoutPipes(line.text).split('|') : line.raw.split('\t');
  return cells
    .map((cell) => cell.trim())
    .join('\t')
    .trimEnd();
}

/** The line under a Markdown table's head: `|---|:--:|`. */
export function isTableRule(line: Line): boolean {
  return /^[|\s:-]+$/.test(line.text);
}

function isPipeRow(line: Line): boolean {
  return line.text.startsWith('|');
}

function withoutPipes(text: string): string {
  return text.slice(1, text.length > 1 && text.endsWith('|') ? -1 : undefined);
}

/** Word puts a tab after a list marker; that one does not make a table. */
function hasInnerTab(line: Line): boolean {
  return (markedLine(line.text)?.text ?? line.text).includes('\t');
}

function hasOuterTab(line: Line | undefined): boolean {
  if (line === undefined) return false;
  const before = line.raw.slice(0, line.raw.length - line.raw.trimStart().length);
  const after = line.raw.slice(line.raw.trimEnd().length);
  return before.includes('\t') || after.includes('\t');
}
