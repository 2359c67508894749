import { NotReadable } from './not-readable';
import type { Numbered, Numbering } from './numbering';
import type { Inline, InlineReader } from './runs';
import { indentIn, numberingIn, type Indent, type Style, type Styles } from './styles';
import { rowsOf, type CellReader } from './tables';
import { child, descendants, valueOf, type XmlNode } from './xml';

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

/** A row of a table, its cells joined by tabs. */
export interface WordRow {
  readonly kind: 'row';
  readonly text: string;
  readonly notes: readonly string[];
}

export type WordBlock = WordParagraph | WordRow;

/** What paragraphs are read with. */
export interface Reading {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly inline: InlineReader;
}

/** Around a list marker, half a centimetre is two columns: what Word indents a level by at least. */
const TWIPS_PER_COLUMN = 180;

/** Elements that only hold other blocks. */
const WRAPPERS = new Set(['w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo', 'w:smartTag']);

/** The blocks of a body, header, footer, note or cell, in order. A paragraph without text counts when it shows a number. */
export function storyOf(container: XmlNode, reading: Reading): readonly WordBlock[] {
  const blocks: WordBlock[] = [];
  let blankBefore = true;
  let carried: Inline | null = null;

  const readParagraph = (node: XmlNode, inContents: boolean): void => {
    const inline = joined(carried, reading.inline(node, styleOf(node, reading)));
    // A paragraph whose end was deleted goes on in the next one.
    const goesOn = isMarkDeleted(node);
    carried = goesOn ? inline : null;
    if (goesOn) return;
    const paragraph = paragraphOf(node, inline, reading);
    if (paragraph.text !== '' || paragraph.label !== null)
      blocks.push({ ...paragraph, blankBefore, isContents: paragraph.isContents || inContents });
    blankBefore = paragraph.text === '';
    for (const box of inline.boxes) read(box, inContents);
  };

  const readTable = (node: XmlNode, inContents: boolean): void => {
    const cell: CellReader = (content) => storyOf(content, reading);
    const table = rowsOf(node, cell);
    blocks.push(
      ...table.map((block) =>
        inContents && block.kind === 'paragraph' ? { ...block, isContents: true } : block,
      ),
    );
    blankBefore = true;
  };

  const read = (node: XmlNode, inContents: boolean): void => {
    for (const each of node.children)
      if (each.name === 'w:p') readParagraph(each, inContents);
      else if (each.name === 'w:tbl') readTable(each, inContents);
      else if (each.name === 'w:sdt') read(each, inContents || isContentsControl(each));
      else if (WRAPPERS.has(each.name)) read(each, inContents);
      else if (each.name === 'w:altChunk') throw inAnotherFile();
  };

  read(container, false);
  return blocks;
}

function inAnotherFile(): NotReadable {
  return new NotReadable(
    'a document with its text in it',
    'one with another file inside. Open it in Word and save it again',
  );
}

function paragraphOf(node: XmlNode, inline: Inline, reading: Reading): WordParagraph {
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

function isMarkDeleted(node: XmlNode): boolean {
  const mark = child(child(node, 'w:pPr'), 'w:rPr');
  return child(mark, 'w:del') !== undefined || child(mark, 'w:moveFrom') !== undefined;
}

function joined(before: Inline | null, after: Inline): Inline {
  if (before === null) return after;
  return {
    text: before.text + after.text,
    isStrong: before.isStrong && after.isStrong,
    isContents: before.isContents || after.isContents,
    boxes: [...before.boxes, ...after.boxes],
    notes: [...before.notes, ...after.notes],
  };
}

/** A contents list stands in a control that says so. */
function isContentsControl(control: XmlNode): boolean {
  const properties = child(control, 'w:sdtPr');
  if (properties === undefined) return false;
  return descendants(properties).some(
    ({ name, attributes }) => name === 'w:docPartGallery' && attributes['w:val'] === 'Table of Contents',
  );
}
