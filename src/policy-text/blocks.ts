import { bareHeadings, goesOn } from './bare-headings';
import type { Format } from './decode';
import type { Line } from './lines';
import { markedLine } from './markers';
import { metadataIn } from './metadata';
import { isTableRule, rowText, tableRows } from './tables';

export interface Heading {
  readonly kind: 'heading';
  readonly text: string;
  /** How many `#` mark it; null when only its shape does. */
  readonly hashes: number | null;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly indent: number;
}

/** An item of a list; `label` is empty when the bullets were lost on the way. */
export interface Item {
  readonly kind: 'item';
  readonly label: string;
  readonly text: string;
  readonly indent: number;
}

/** A row of a table, its cells joined by tabs. */
export interface Row {
  readonly kind: 'row';
  readonly text: string;
}

export type TextBlock = Paragraph | Item | Row;
export type Block = Heading | TextBlock;

/** A block whose last line is still open to be continued. */
type Draft = Block & { readonly lines: string[] };

/** Lines put together to headings, paragraphs, list items and table rows. */
export function blocksOf(lines: readonly Line[], format: Format): readonly Block[] {
  const read = lineReader(lines, format);
  const drafts: Draft[] = [];
  for (const [i, line] of lines.entries()) {
    const previous = drafts.at(-1);
    const blocks = read(line, i);
    if (previous && blocks[0]?.kind === 'paragraph' && !line.blankBefore) {
      if (continues(previous, line, lines[i - 1], format)) {
        previous.lines.push(line.text);
        continue;
      }
      if (opensPlainList(previous)) {
        drafts.push({ ...blocks[0], kind: 'item', label: '', lines: [line.text] });
        continue;
      }
    }
    drafts.push(...blocks.map((block) => ({ ...block, lines: [block.text] })));
  }
  return drafts.map(({ lines: parts, ...block }) => ({ ...block, text: parts.join(' ') }));
}

/** What a line is by itself and its neighbours, before it is joined to what stands before it. */
function lineReader(lines: readonly Line[], format: Format): (line: Line, i: number) => readonly Block[] {
  const rows = tableRows(lines);
  const isMarked = format === 'markdown' && lines.some((line) => hashHeading(line.text) !== null);
  const headings = isMarked ? new Map<number, never>() : bareHeadings(lines, rows);
  return (line, i) => {
    const hashed = isMarked ? hashHeading(line.text) : null;
    if (hashed !== null) return [hashed];
    const bare = headings.get(i);
    if (bare !== undefined) return bareBlocks(bare, line.indent);
    if (rows.has(i)) return isTableRule(line) ? [] : [{ kind: 'row', text: rowText(line) }];
    const marked = markedLine(line.text);
    return [
      marked === null
        ? { kind: 'paragraph', text: line.text, indent: line.indent }
        : { kind: 'item', ...marked, indent: line.indent },
    ];
  };
}

function bareBlocks(
  { title, rest }: { title: string; rest: string | null },
  indent: number,
): readonly Block[] {
  const heading: Block = { kind: 'heading', text: title, hashes: null };
  return rest === null ? [heading] : [heading, { kind: 'paragraph', text: rest, indent }];
}

function hashHeading(text: string): Heading | null {
  const marks = /^(#{1,6})\s+/.exec(text);
  if (marks === null) return null;
  const title = text
    .slice(marks[0].length)
    .replace(/ #{1,6}$/, '')
    .trim();
  return { kind: 'heading', text: title, hashes: marks[1]?.length ?? 1 };
}

/** Markdown joins all lines of a paragraph; pasted text only those that were broken in the middle. */
function continues(previous: Draft, line: Line, lineBefore: Line | undefined, format: Format): boolean {
  if (previous.kind === 'heading' || previous.kind === 'row') return false;
  const last = previous.lines.at(-1) ?? '';
  if (metadataIn(last).length > 0 || metadataIn(line.text).length > 0) return false;
  if (format === 'markdown') return !/( {2}|\\)$/.test(lineBefore?.raw.slice(-2) ?? '');
  const isPlainItem = previous.kind === 'item' && previous.label === '';
  return goesOn(last, isPlainItem ? '' : line.text);
}

/** Lines below "such as:" are its items even when their bullets are gone. */
function opensPlainList(previous: Draft): boolean {
  if (previous.kind === 'item') return previous.label === '';
  return previous.kind === 'paragraph' && (previous.lines.at(-1) ?? '').endsWith(':');
}
