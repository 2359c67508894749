import type { Furniture } from '../../domain/policy';
import type { Block, TextBlock } from '../blocks';
import { contentsLines } from '../contents';
import { blocksOf } from '../joining';
import { linesOf, wordsOf } from '../lines';
import { asLines, headingsOf, isTitle, labelled } from './headings';
import type { WordParagraph } from './paragraphs';
import type { WordBlock } from './story';

/** Word's blocks as the rest of the reader knows them. */
export interface Structured {
  readonly blocks: readonly Block[];
  /** Those among them that have the style for the title. */
  readonly titles: ReadonlySet<Block>;
  readonly contents: readonly Furniture[];
}

/** Finds the headings, and takes out the contents list. Notes follow at the end of the section that refers to them. */
export function structured(
  written: readonly WordBlock[],
  noteText: (note: string) => readonly TextBlock[],
): Structured {
  const isContents = contentsAmong(written);
  const body = written.filter((block) => !isContents(block) && block.text !== '');
  const headings = headingsOf(body);
  const blocks: Block[] = [];
  const titles = new Set<Block>();
  const notes: string[] = [];
  for (const [i, block] of body.entries()) {
    const heading = headings.get(i);
    if (heading !== undefined) blocks.push(...notes.splice(0).flatMap(noteText));
    if (heading !== undefined && isTitle(block)) titles.add(heading);
    blocks.push(...(heading === undefined ? textBlocks(block) : [heading]));
    notes.push(...block.notes);
  }
  blocks.push(...notes.flatMap(noteText));
  return {
    blocks,
    titles,
    contents: written.filter(isContents).map((block) => ({ kind: 'contents', text: oneLine(block) })),
  };
}

/** A block of text in the words of the reader. A paragraph with line breaks is read like pasted lines: items, rows, sentences. */
export function textBlocks(block: WordBlock): readonly TextBlock[] {
  if (block.kind === 'row') return [{ kind: 'row', text: block.text }];
  const { label, indent } = block;
  if (label !== null) return [{ kind: 'item', label, text: wordsOf(block.text).join(' '), indent }];
  return blocksOf(linesOf(block.text)).map((read) => {
    if (read.kind === 'row') return read;
    if (read.kind === 'heading') return { kind: 'paragraph', text: read.text, indent };
    return { ...read, indent };
  });
}

/** On one line, with its label. */
export function oneLine(block: WordBlock): string {
  return block.kind === 'row' ? block.text : wordsOf(labelled(block, block.text)).join(' ');
}

/** The words with what gives them their place: numbers, cells, and the levels that headings have by their styles. */
export function hashText(written: readonly WordBlock[], running: readonly Furniture[]): string {
  const lines = written.map((block) => `${levelMark(block)}${oneLine(block)}`);
  return [...lines, ...running.map(({ text }) => text)].join('\n');
}

function levelMark(block: WordBlock): string {
  if (block.kind === 'row') return '';
  if (block.isTitle) return '# ';
  return block.outline === null ? '' : `${'#'.repeat(block.outline + 1)} `;
}

/** Those that Word's styles and fields make a contents list, and what looks like one typed by hand. */
function contentsAmong(written: readonly WordBlock[]): (block: WordBlock) => boolean {
  const typed = contentsLines(asLines(written));
  const found = new Set<WordBlock>(written.filter((block, i) => typed.has(i) || isMarked(block)));
  return (block) => found.has(block);
}

function isMarked(block: WordBlock): block is WordParagraph {
  return block.kind === 'paragraph' && block.isContents;
}
