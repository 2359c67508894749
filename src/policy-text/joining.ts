import type { Block } from './blocks';
import { lineReader, marksHeadings } from './line-reader';
import { startsLowerCase, type Line } from './lines';
import { metadataIn } from './metadata';
import { wrappingOf, type Wrapping } from './wrapping';

/** A block and the lines it has so far. */
interface Draft {
  readonly block: Block;
  readonly lines: Line[];
}

/** Lines put together to headings, paragraphs, list items and table rows. */
export function blocksOf(lines: readonly Line[]): readonly Block[] {
  const wrapping = wrappingOf(lines);
  const read = lineReader(lines, wrapping);
  const continues = marksHeadings(lines) ? isSoftlyBroken : isBrokenBy(wrapping);
  const drafts: Draft[] = [];
  for (const [i, line] of lines.entries()) {
    const blocks = read(line, i);
    const previous = drafts.at(-1);
    const isText = blocks[0]?.kind === 'paragraph' && line.told === null && previous !== undefined;
    if (isText && mayContinue(previous, line) && continues(previous, line)) previous.lines.push(line);
    else if (isText && isPlainItemBelow(previous, line)) drafts.push(plainItem(line));
    else drafts.push(...blocks.map((block) => ({ block, lines: [{ ...line, text: block.text }] })));
  }
  return drafts.map(({ block, lines: parts }) => ({ ...block, text: joinedText(parts) }));
}

function mayContinue({ block, lines }: Draft, line: Line): boolean {
  if (line.blankBefore || block.kind === 'heading' || block.kind === 'row') return false;
  return metadataIn(lines.at(-1)?.text ?? '').length === 0 && metadataIn(line.text).length === 0;
}

/** Markdown joins all lines of a paragraph up to a hard break. */
function isSoftlyBroken({ lines }: Draft): boolean {
  return !/( {2}|\\)$/.test(lines.at(-1)?.raw.slice(-2) ?? '');
}

/** Pasted text joins only those that were broken in the middle. Plain items may begin with small letters, which says nothing then. */
function isBrokenBy(wrapping: Wrapping): (draft: Draft, line: Line) => boolean {
  return (draft, line) => {
    const last = draft.lines.at(-1);
    if (last === undefined) return false;
    return isPlainItem(draft.block) ? wrapping.isFull(last, line) : wrapping.goesOn(last, line);
  };
}

/** Lines below "such as:" are its items even when their bullets are gone, and below a blank line when they begin in the middle of a sentence. */
function isPlainItemBelow({ block, lines }: Draft, line: Line): boolean {
  if (line.blankBefore && !startsLowerCase(line.text)) return false;
  return isPlainItem(block) || (block.kind === 'paragraph' && lines.at(-1)?.text.endsWith(':') === true);
}

function isPlainItem(block: Block): boolean {
  return block.kind === 'item' && block.label === '';
}

function plainItem(line: Line): Draft {
  return { block: { kind: 'item', label: '', text: line.text, indent: line.indent }, lines: [line] };
}

/** A hyphen at the end of a broken line stays, since nobody can tell "well-being" from "impor-tant". */
function joinedText(lines: readonly Line[]): string {
  return lines
    .map(({ text }, i) => {
      const before = lines[i - 1]?.text.slice(-2) ?? '';
      const isSameWord = before === '' || (/\p{L}-$/u.test(before) && startsLowerCase(text));
      return isSameWord ? text : ` ${text}`;
    })
    .join('');
}
