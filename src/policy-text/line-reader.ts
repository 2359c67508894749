import { bareHeadings, type BareHeading } from './bare-headings';
import type { Block } from './blocks';
import { wordsOf, type Line } from './lines';
import { markedLine } from './markers';
import { isTableRule, rowText, tableRows } from './tables';
import type { Wrapping } from './wrapping';

/** One heading that is marked may be the title alone; from two on a document marks its headings. */
const MARKS_ITS_HEADINGS = 2;

/** Says what each line is by its marks, or by itself and its neighbours, before lines are joined. Two blocks: a heading with text behind its colon. */
export function lineReader(
  lines: readonly Line[],
  wrapping: Wrapping,
): (line: Line, i: number) => readonly Block[] {
  const rows = tableRows(lines);
  const bare = marksHeadings(lines) ? new Map<number, BareHeading>() : bareHeadings(lines, rows, wrapping);
  return (line, i) => {
    if (line.told?.kind === 'heading') return [line.told];
    const found = bare.get(i);
    if (found !== undefined) return bareBlocks(found, line);
    if (line.told !== null) return [line.told];
    if (rows.has(i)) return isTableRule(line) ? [] : [{ kind: 'row', text: rowText(line) }];
    return [itemOrParagraph(line)];
  };
}

/** Whether a document has marked headings, so that no others are looked for. */
export function marksHeadings(lines: readonly Line[]): boolean {
  return lines.filter(({ told }) => told?.kind === 'heading').length >= MARKS_ITS_HEADINGS;
}

function itemOrParagraph({ text, indent }: Line): Block {
  const marked = markedLine(text);
  return marked === null ? { kind: 'paragraph', text, indent } : { kind: 'item', ...marked, indent };
}

function bareBlocks({ title, rest }: BareHeading, { indent }: Line): readonly Block[] {
  const heading: Block = { kind: 'heading', text: wordsOf(title).join(' '), hashes: null };
  return rest === null ? [heading] : [heading, { kind: 'paragraph', text: rest, indent }];
}
