import type { Numbered, Numbering } from './numbering';
import type { Inline, InlineReader } from './runs';
import { indentIn, numberingIn, type Indent, type Style, type Styles } from './styles';
import { child, valueOf, type XmlNode } from './xml';

/** A paragraph as Word has it. */
export interface WordParagraph {
  readonly kind: 'paragraph';
  readonly text: string;
  /** The marker that Word's numbering gives it; null for none. */
  readonly label: string | null;
  /** 1 for the outermost heading; null for text. */
  readonly outline: number | null;
  /** Whether it has the style for the document's title. */
  readonly isTitle: boolean;
  readonly isStrong: boolean;
  readonly isContents: boolean;
  /** Columns from the margin to its text, or to its marker. */
  readonly indent: number;
  readonly blankBefore: boolean;
  readonly notes: readonly string[];
}

/** What paragraphs are read with. */
export interface Reading {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly inline: InlineReader;
}

/** A paragraph's element, and what stands in it. */
export interface Filled {
  readonly node: XmlNode;
  readonly inline: Inline;
}

/** Around a list marker, half a centimetre is two columns: what Word indents a level by at least. */
const TWIPS_PER_COLUMN = 180;

export function filled(node: XmlNode, reading: Reading): Filled {
  return { node, inline: reading.inline(node, styleOf(node, reading)) };
}

/** To be called once for each paragraph, in order: its number is counted. */
export function paragraphOf({ node, inline }: Filled, reading: Reading): WordParagraph {
  const properties = child(node, 'w:pPr');
  const style = styleOf(node, reading);
  const numbered = reading.numbering(numberingIn(properties), style);
  const outline = outlineOf(properties, style);
  return {
    kind: 'paragraph',
    text: inline.text.trim(),
    label: numbered === null || numbered.label === '' ? null : numbered.label,
    outline,
    isTitle: style.name === 'title',
    isStrong: inline.isStrong,
    isContents: inline.isContents || /^toc (\d|heading)$/.test(style.name),
    indent: columnsOf(indentIn(properties), style, numbered),
    blankBefore: false,
    notes: inline.notes,
  };
}

function styleOf(node: XmlNode, { styles }: Reading): Style {
  return styles.paragraph(valueOf(child(node, 'w:pPr'), 'w:pStyle'));
}

/** Word counts from 0, and 9 is text. */
function outlineOf(properties: XmlNode | undefined, style: Style): number | null {
  const written = valueOf(properties, 'w:outlineLvl');
  const outline = written === undefined ? style.outline : Number(written);
  return outline !== undefined && outline >= 0 && outline < 9 ? outline + 1 : null;
}

/** Where its marker stands; a deeper level of a list always further in, even when its writer gave all levels one margin. */
function columnsOf(own: Indent, style: Style, numbered: Numbered | null): number {
  const left = own.left ?? numbered?.indent.left ?? style.indent.left ?? 0;
  if (numbered === null || numbered.label === '') return columns(left);
  const hanging = own.hanging ?? numbered.indent.hanging ?? style.indent.hanging ?? 0;
  const outermost = columns((numbered.outermost.left ?? 0) - (numbered.outermost.hanging ?? 0));
  return Math.max(columns(left - hanging), outermost + 2 * numbered.level);
}

function columns(twips: number): number {
  return Math.max(0, Math.round(twips / TWIPS_PER_COLUMN));
}

/** Whether the end of the paragraph was deleted, so that it goes on in the next one. */
export function isMarkDeleted(node: XmlNode): boolean {
  const mark = child(child(node, 'w:pPr'), 'w:rPr');
  return child(mark, 'w:del') !== undefined || child(mark, 'w:moveFrom') !== undefined;
}

/** Both as one paragraph, which is what the second one is. */
export function joined(before: Filled | null, after: Filled): Filled {
  if (before === null) return after;
  const [first, second] = [before.inline, after.inline];
  const inline = {
    text: first.text + second.text,
    isStrong: first.isStrong && second.isStrong,
    isContents: first.isContents || second.isContents,
    boxes: [...first.boxes, ...second.boxes],
    notes: [...first.notes, ...second.notes],
  };
  return { node: after.node, inline };
}
