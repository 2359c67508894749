import {
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table as WordTable,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { dateInFull } from '../domain/day';
import type { PolicyDocument, PublishedPolicy } from '../domain/policy';
import type { Block, Item } from './blocks';
import { chaptersOf, type Chapter } from './chapters';
import { readable } from './readable';
import type { Row, Table } from './table';
import { INDENT, MARGIN, WORD_STYLES } from './word-style';

const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
];

/** A version never changes, so its file is made once. */
const known = new WeakMap<PolicyDocument, Promise<Buffer>>();

/** The whole policy as a Word file in large print. */
export function policyWord(policy: Pick<PublishedPolicy, 'document' | 'version'>): Promise<Buffer> {
  const made = known.get(policy.document) ?? Packer.toBuffer(fileOf(policy));
  known.set(policy.document, made);
  return made;
}

function fileOf({ document, version }: Pick<PublishedPolicy, 'document' | 'version'>): Document {
  const title = readable(document.title);
  return new Document({
    title,
    creator: 'Readback',
    description: `Version ${version}, in large print`,
    styles: WORD_STYLES,
    sections: [
      {
        properties: { page: { margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN } } },
        footers: { default: new Footer({ children: [pageNumbers()] }) },
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.HEADING_1 }),
          new Paragraph({ text: versionLine(document, version) }),
          ...chaptersOf(document).flatMap(chapter),
        ],
      },
    ],
  });
}

function versionLine({ metadata }: PolicyDocument, version: number): string {
  const reviewed = metadata.lastReview === null ? '' : `, last reviewed ${dateInFull(metadata.lastReview)}`;
  return `Version ${version}${reviewed}. Large print.`;
}

function pageNumbers(): Paragraph {
  return new Paragraph({
    children: [new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })],
  });
}

function chapter({ heading, depth, blocks }: Chapter): (Paragraph | WordTable)[] {
  const level = HEADINGS[depth - 1] ?? HeadingLevel.HEADING_6;
  const title = heading === '' ? [] : [new Paragraph({ text: heading, heading: level })];
  return [...title, ...blocks.flatMap((block) => blockAt(block, 0))];
}

/** `depth` counts the lists around the block. */
function blockAt(block: Block, depth: number): readonly (Paragraph | WordTable)[] {
  switch (block.kind) {
    case 'paragraph':
      return [new Paragraph({ text: block.text, indent: { left: depth * INDENT } })];
    case 'list':
      return block.items.flatMap((item) => itemAt(item, depth + 1));
    case 'table':
      // Two tables that touch would become one.
      return [tableOf(block), new Paragraph({})];
  }
}

/** The marker as written hangs before the item's words; Word's own numbering could count differently. */
function itemAt({ label, blocks }: Item, depth: number): readonly (Paragraph | WordTable)[] {
  const [first, ...rest] = blocks;
  const words = first?.kind === 'paragraph' ? first.text : '';
  return [
    new Paragraph({ text: `${label}\t${words}`, indent: { left: depth * INDENT, hanging: INDENT } }),
    ...rest.flatMap((block) => blockAt(block, depth)),
  ];
}

function tableOf({ head, rows }: Table): WordTable {
  return new WordTable({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [...head.map((row) => tableRow(row, true)), ...rows.map((row) => tableRow(row, false))],
  });
}

function tableRow(cells: Row, isHead: boolean): TableRow {
  return new TableRow({
    tableHeader: isHead,
    cantSplit: true,
    children: cells.map((cell, column) => {
      const run = new TextRun({ text: cell, bold: isHead || column === 0 });
      return new TableCell({ children: [new Paragraph({ children: [run], spacing: { after: 0 } })] });
    }),
  });
}
