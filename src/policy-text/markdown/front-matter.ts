import type { Block } from '../blocks';
import { linesOf, type Line } from '../lines';

export interface FrontMatter {
  /** Each `owner: Head of IT` a row of document control, told as such. */
  readonly rows: readonly Line[];
  /** What `title:` says; null without one. */
  readonly title: string | null;
  /** The Markdown below. */
  readonly body: string;
}

/** The lines between `---` and `---` (or `...`) at the very start of the file. */
export function frontMatter(text: string): FrontMatter {
  const lines = text.split('\n');
  const end = lines.findIndex((line, i) => i > 0 && /^(---|\.\.\.)\s*$/.test(line));
  const matter = lines.slice(1, Math.max(1, end));
  const isMatter = /^---\s*$/.test(lines[0] ?? '') && matter.some((line) => /^[\w-]+:/.test(line));
  if (!isMatter) return { rows: [], title: null, body: text };
  const rows = linesOf(matter.map(unquoted).join('\n'));
  const title = rows.map((row) => /^title: *(.+)/i.exec(row.text)?.[1]).find((found) => found !== undefined);
  return { rows: rows.map(toldRow), title: title ?? null, body: lines.slice(end + 1).join('\n') };
}

/** The row that holds the title, as the heading that it stands for. */
export function titleRow(row: Line, title: string): Line {
  const told: Block = { kind: 'heading', text: title, hashes: 1 };
  return row.text.endsWith(title) && /^title:/i.test(row.text) ? { ...row, text: title, told } : row;
}

function toldRow(row: Line): Line {
  return { ...row, told: { kind: 'row', text: row.text } };
}

function unquoted(line: string): string {
  return line.replace(/^([\w-]+:\s*)(["'])(.*)\2\s*$/, '$1$3');
}
