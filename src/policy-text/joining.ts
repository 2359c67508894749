import type { Block } from './blocks';
import { lineReader, marksHeadings } from './line-reader';
import { goesOn, type Line } from './lines';
import { metadataIn } from './metadata';

/** A block and the lines it has so far. */
interface Draft {
  readonly block: Block;
  readonly lines: Line[];
}

/** Lines put together to headings, paragraphs, list items and table rows. */
export function blocksOf(lines: readonly Line[]): readonly Block[] {
  const read = lineReader(lines);
  const isMarked = marksHeadings(lines);
  const drafts: Draft[] = [];
  for (const [i, line] of lines.entries()) {
    const blocks = read(line, i);
    const previous = drafts.at(-1);
    const isMore = blocks[0]?.kind === 'paragraph' && !line.blankBefore && previous !== undefined;
    if (isMore && continues(previous, line, isMarked)) previous.lines.push(line);
    else if (isMore && opensPlainList(previous)) drafts.push(plainItem(line));
    else drafts.push(...blocks.map((block) => ({ block, lines: [{ ...line, text: block.text }] })));
  }
  return drafts.map(({ block, lines: parts }) => ({
    ...block,
    text: parts.map(({ text }) => text).join(' '),
  }));
}

/** Markdown joins all lines of a paragraph up to a hard break; pasted text only those that were broken in the middle. */
function continues({ block, lines }: Draft, line: Line, isMarked: boolean): boolean {
  const last = lines.at(-1);
  if (block.kind === 'heading' || block.kind === 'row' || last === undefined) return false;
  if (metadataIn(last.text).length > 0 || metadataIn(line.text).length > 0) return false;
  if (isMarked) return !/( {2}|\\)$/.test(last.raw.slice(-2));
  // Plain items may begin with small letters, which says nothing then.
  return goesOn(last.text, isPlainItem(block) ? '' : line.text);
}

/** Lines below "such as:" are its items even when their bullets are gone. */
function opensPlainList({ block, lines }: Draft): boolean {
  return isPlainItem(block) || (block.kind === 'paragraph' && lines.at(-1)?.text.endsWith(':') === true);
}

function isPlainItem(block: Block): boolean {
  return block.kind === 'item' && block.label === '';
}

function plainItem(line: Line): Draft {
  return { block: { kind: 'item', label: '', text: line.text, indent: line.indent }, lines: [line] };
}
