import { bareHeadings, type BareHeading } from './bare-headings';
import type { Block, Heading } from './blocks';
import type { Format } from './decode';
import { wordsOf, type Line } from './lines';
import { markedLine } from './markers';
import { isTableRule, rowText, tableRows } from './tables';

/** Says what each line is by itself and its neighbours, before lines are joined. Two blocks: a heading with text behind its colon. */
export function lineReader(
  lines: readonly Line[],
  format: Format,
): (line: Line, i: number) => readonly Block[] {
  const rows = tableRows(lines);
  const isHashed = format === 'markdown' && lines.some((line) => hashHeading(line.text) !== null);
  const bare = isHashed ? new Map<number, BareHeading>() : bareHeadings(lines, rows);
  return (line, i) => {
    const heading = isHashed ? hashHeading(line.text) : null;
    if (heading !== null) return [heading];
    const found = bare.get(i);
    if (found !== undefined) return bareBlocks(found, line);
    if (rows.has(i)) return isTableRule(line) ? [] : [{ kind: 'row', text: rowText(line) }];
    return [itemOrParagraph(line)];
  };
}

function itemOrParagraph({ text, indent }: Line): Block {
  const marked = markedLine(text);
  return marked === null ? { kind: 'paragraph', text, indent } : { kind: 'item', ...marked, indent };
}

function bareBlocks({ title, rest }: BareHeading, { indent }: Line): readonly Block[] {
  const heading = headingBlock(title, null);
  return rest === null ? [heading] : [heading, { kind: 'paragraph', text: rest, indent }];
}

function hashHeading(text: string): Heading | null {
  const marks = /^(#{1,6})\s+/.exec(text);
  if (marks === null) return null;
  const title = text.slice(marks[0].length).replace(/ #{1,6}$/, '');
  return headingBlock(title, marks[1]?.length ?? 1);
}

function headingBlock(title: string, hashes: number | null): Heading {
  return { kind: 'heading', text: wordsOf(title).join(' '), hashes };
}
