import { bareHeadings } from '../bare-headings';
import type { Heading } from '../blocks';
import { looksLikeTitle } from '../heading-shape';
import { isFinished, isShort, wordsOf, type Line } from '../lines';
import { isBullet, markedLine } from '../markers';
import { NOT_WRAPPED } from '../wrapping';
import { metadataIn } from '../metadata';
import type { WordParagraph } from './paragraphs';
import type { WordBlock } from './story';

/** With fewer headings by style than this, beside the title, the writer made headings in another way. */
const STYLED_AT_LEAST = 2;

/** Bold lines make the headings when there are as many as this; two could be the title page. */
const STRONG_AT_LEAST = 3;

/** A sentence set in a heading style, which numbered policies do with whole paragraphs, is longer than this. */
const WORDS_IN_SENTENCE = 8;

const WORDS_AT_MOST = 25;

/** "Roles and responsibilities:" in bold. */
const WORDS_BEFORE_COLON = 4;

/**
 * Which blocks are headings, by index: those with a heading's style or level; in a document without such, bold or underlined short
 * lines; and where there are few of these too, what would be a heading in text pasted from Word.
 */
export function headingsOf(blocks: readonly WordBlock[]): ReadonlyMap<number, Heading> {
  const styled = collected(blocks, styledHeading);
  const ofSections = [...styled.keys()].filter((i) => !isTitle(blocks[i]));
  if (ofSections.length >= STYLED_AT_LEAST) return styled;
  const strong = collected(blocks, (block, i) => strongHeading(block, blocks[i + 1]));
  const found = strong.size >= STRONG_AT_LEAST ? strong : new Map([...bareOnes(blocks), ...strong]);
  return new Map([...found, ...styled]);
}

/** The lines that the rules for pasted text are asked about. */
export function asLines(blocks: readonly WordBlock[]): readonly Line[] {
  return blocks.map((block) => {
    const text = block.kind === 'paragraph' ? labelled(block, block.text) : block.text;
    const { indent, blankBefore } = block.kind === 'paragraph' ? block : { indent: 0, blankBefore: false };
    return { raw: text, text, indent, blankBefore, told: null };
  });
}

/** The heading with its number in front, on one line. */
export function labelled({ label }: WordParagraph, text: string): string {
  return label === null ? text : `${label} ${text}`;
}

export function isTitle(block: WordBlock | undefined): boolean {
  return block?.kind === 'paragraph' && block.isTitle;
}

function collected(
  blocks: readonly WordBlock[],
  read: (block: WordParagraph, i: number) => Heading | null,
): Map<number, Heading> {
  const found = new Map<number, Heading>();
  for (const [i, block] of blocks.entries()) {
    const heading = block.kind === 'paragraph' ? read(block, i) : null;
    if (heading !== null) found.set(i, heading);
  }
  return found;
}

function styledHeading(block: WordParagraph): Heading | null {
  if (block.outline === null && !block.isTitle) return null;
  if (block.label !== null && isBullet(block.label)) return null;
  const words = wordsOf(block.text).length;
  const isSentence = words > WORDS_IN_SENTENCE && /[.;,]$/.test(block.text);
  if (isSentence || words > WORDS_AT_MOST || !isShort(block.text)) return null;
  return headingBlock(block, block.text, block.outline ?? 1);
}

function strongHeading(block: WordParagraph, next: WordBlock | undefined): Heading | null {
  if (!block.isStrong || block.text.includes('\n') || metadataIn(block.text).length > 0) return null;
  if (block.label !== null && isBullet(block.label)) return null;
  const title = block.text.replace(/:$/, '');
  const opensList = next?.kind === 'paragraph' && (next.label !== null || markedLine(next.text) !== null);
  if (title !== block.text && (opensList || wordsOf(title).length > WORDS_BEFORE_COLON)) return null;
  return looksLikeTitle(title) && !isFinished(title) ? headingBlock(block, title, null) : null;
}

function bareOnes(blocks: readonly WordBlock[]): ReadonlyMap<number, Heading> {
  const rows = new Set(blocks.flatMap((block, i) => (block.kind === 'row' ? [i] : [])));
  const found = new Map<number, Heading>();
  for (const [i, { title, rest }] of bareHeadings(asLines(blocks), rows, NOT_WRAPPED))
    if (rest === null && !title.includes('\n')) found.set(i, { kind: 'heading', text: title, hashes: null });
  return found;
}

function headingBlock(block: WordParagraph, title: string, hashes: number | null): Heading {
  return { kind: 'heading', text: wordsOf(labelled(block, title)).join(' '), hashes };
}
