import { NotReadable } from './not-readable';
import {
  filled,
  isMarkDeleted,
  joined,
  paragraphOf,
  type Filled,
  type Reading,
  type WordParagraph,
} from './paragraphs';
import { rowsOf } from './tables';
import { child, descendants, type XmlNode } from './xml';

/** A row of a table, its cells joined by tabs. */
export interface WordRow {
  readonly kind: 'row';
  readonly text: string;
  readonly notes: readonly string[];
}

export type WordBlock = WordParagraph | WordRow;

/** Elements that only hold other blocks. */
const WRAPPERS = new Set(['w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo', 'w:smartTag']);

/** The blocks of a body, header, footer, note or cell, in order. A paragraph without text counts when it shows a number. */
export function storyOf(container: XmlNode, reading: Reading): readonly WordBlock[] {
  const blocks: WordBlock[] = [];
  let blankBefore = true;
  let unfinished: Filled | null = null;

  const write = (paragraph: Filled, inContents: boolean): void => {
    unfinished = null;
    const block = paragraphOf(paragraph, reading);
    if (block.text !== '' || block.label !== null)
      blocks.push({ ...block, blankBefore, isContents: block.isContents || inContents });
    blankBefore = block.text === '';
    for (const box of paragraph.inline.boxes) read(box, inContents);
  };

  const finish = (inContents: boolean): void => {
    if (unfinished !== null) write(unfinished, inContents);
  };

  const readTable = (table: XmlNode, inContents: boolean): void => {
    finish(inContents);
    for (const block of rowsOf(table, (cell) => storyOf(cell, reading))) blocks.push(block);
    blankBefore = true;
  };

  const read = (node: XmlNode, inContents: boolean): void => {
    for (const each of node.children)
      if (each.name === 'w:p') {
        const paragraph = joined(unfinished, filled(each, reading));
        if (isMarkDeleted(each)) unfinished = paragraph;
        else write(paragraph, inContents);
      } else if (each.name === 'w:tbl') readTable(each, inContents);
      else if (each.name === 'w:sdt') read(each, inContents || isContentsControl(each));
      else if (WRAPPERS.has(each.name)) read(each, inContents);
      else if (each.name === 'w:altChunk') throw inAnotherFile();
  };

  read(container, false);
  finish(false);
  return blocks;
}

function inAnotherFile(): NotReadable {
  return new NotReadable(
    'a document with its text in it',
    'one with another file inside. Open it in Word and save it again',
  );
}

/** A contents list stands in a control that says so. */
function isContentsControl(control: XmlNode): boolean {
  const properties = child(control, 'w:sdtPr');
  if (properties === undefined) return false;
  return descendants(properties).some(
    ({ name, attributes }) => name === 'w:docPartGallery' && attributes['w:val'] === 'Table of Contents',
  );
}
