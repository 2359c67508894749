import type { Line } from './lines';
import { markedLine } from './markers';

/** Which lines are rows of a table, by index. A row without inner tabs belongs to one when a row touches it. */
export function tableRows(lines: readonly Line[]): ReadonlySet<number> {
  const rows = new Set<number>();
  for (const [i, line] of lines.entries()) if (isRow(line)) rows.add(i);
  for (let i = lines.length - 2; i >= 0; i--)
    if (rows.has(i + 1) && lines[i + 1]?.blankBefore === false && hasOuterTab(lines[i])) rows.add(i);
  for (let i = 1; i < lines.length; i++)
    if (rows.has(i - 1) && lines[i]?.blankBefore === false && hasOuterTab(lines[i])) rows.add(i);
  return rows;
}

/** The cells joined by tabs. Empty cells in front stay, so that columns keep their place; those behind go. */
export function rowText(line: Line): string {
  const cells = isPipeRow(line) ? pipeCells(line.text) : line.raw.split('\t');
  return cells
    .map((cell) => cell.trim())
    .join('\t')
    .trimEnd();
}

/** What stands between the pipes of a row; those at its ends may be missing, and `\\|` is a character of a cell. */
export function pipeCells(text: string): readonly string[] {
  return text
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(/(?<!\\)\|/);
}

/** The line under a Markdown table's head: `|---|:--:|`. */
export function isTableRule(line: Line): boolean {
  return /^[|\s:-]+$/.test(line.text);
}

function isRow(line: Line): boolean {
  if (line.told !== null) return line.told.kind === 'row';
  return isPipeRow(line) || hasInnerTab(line) || isEmptyField(line);
}

/** "Name:" with a tab behind it is a field of a form, its cell still empty. */
function isEmptyField(line: Line): boolean {
  return line.text.endsWith(':') && /\t\s*$/.test(line.raw.slice(-3));
}

function isPipeRow(line: Line): boolean {
  return line.text.startsWith('|');
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
