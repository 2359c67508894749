import {
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
  type ISectionOptions,
  type Table as WordTable,
} from 'docx';
import type { Note } from '../domain/beside';
import { dateInFull } from '../domain/day';
import type { PolicyDocument, PublishedPolicy } from '../domain/policy';
import type { Block, HrNote, Item } from './blocks';
import { chaptersOf, type Chapter } from './chapters';
import { readable } from './readable';
import { INDENT, MARGINS, WORD_STYLES } from './word-style';
import { isWide, wordTable } from './word-table';

/** What stands in the file, one after the other. Wide tables need the page on its side. */
interface Piece {
  readonly child: Paragraph | WordTable;
  readonly isWide: boolean;
}

const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
];

/** A version never changes, and its notes only when the service starts anew, so its file is made once. */
const known = new WeakMap<PolicyDocument, Promise<Buffer>>();

/** The whole policy as a Word file in large print. */
export function policyWord(
  policy: Pick<PublishedPolicy, 'document' | 'version'>,
  notes: readonly Note[],
): Promise<Buffer> {
  const made = known.get(policy.document) ?? Packer.toBuffer(fileOf(policy, notes));
  known.set(policy.document, made);
  return made;
}

function fileOf(
  { document, version }: Pick<PublishedPolicy, 'document' | 'version'>,
  notes: readonly Note[],
): Document {
  const title = readable(document.title);
  const pieces = [
    upright({ text: title, heading: HeadingLevel.HEADING_1 }),
    upright({ text: versionLine(document, version) }),
    ...chaptersOf(document, notes).flatMap(chapter),
  ];
  return new Document({
    title,
    creator: 'Readback',
    lastModifiedBy: 'Readback',
    description: `Version ${version}, in large print`,
    styles: WORD_STYLES,
    sections: sectionsOf(pieces),
  });
}

function versionLine({ metadata }: PolicyDocument, version: number): string {
  const reviewed = metadata.lastReview === null ? '' : `, last reviewed ${dateInFull(metadata.lastReview)}`;
  return `Version ${version}${reviewed}. Large print.`;
}

/** Word turns pages by the section. */
function sectionsOf(pieces: readonly Piece[]): ISectionOptions[] {
  const runs: Piece[][] = [];
  for (const piece of pieces)
    if (runs.at(-1)?.at(-1)?.isWide === piece.isWide) runs.at(-1)?.push(piece);
    else runs.push([piece]);
  return runs.map((run) => ({
    properties: {
      page: {
        margin: MARGINS,
        size: { orientation: run[0]?.isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
      },
    },
    footers: { default: new Footer({ children: [pageNumbers()] }) },
    children: run.map(({ child }) => child),
  }));
}

function pageNumbers(): Paragraph {
  return new Paragraph({
    children: [new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })],
  });
}

function chapter({ heading, depth, blocks }: Chapter): readonly Piece[] {
  const level = HEADINGS[depth - 1] ?? HeadingLevel.HEADING_6;
  const title = heading === '' ? [] : [upright({ text: heading, heading: level })];
  return [...title, ...blocks.flatMap((block) => blockAt(block, 0))];
}

/** `depth` counts the lists around the block. */
function blockAt(block: Block, depth: number): readonly Piece[] {
  switch (block.kind) {
    case 'paragraph':
      return [upright({ text: block.text, indent: { left: depth * INDENT } })];
    case 'list':
      return block.items.flatMap((item) => itemAt(item, depth + 1));
    case 'table':
      return [{ child: wordTable(block), isWide: isWide(block) }, ...(isWide(block) ? [] : [upright({})])];
    case 'note':
      return [noteAt(block, depth)];
  }
}

/** The marker as written hangs before the item's words; Word's own numbering could count differently. */
function itemAt({ label, blocks }: Item, depth: number): readonly Piece[] {
  const [first, ...rest] = blocks;
  const words = first?.kind === 'paragraph' ? first.text : '';
  return [
    upright({ text: `${label}\t${words}`, indent: { left: depth * INDENT, hanging: INDENT } }),
    ...rest.flatMap((block) => blockAt(block, depth)),
  ];
}

/** A line at its side and its first words set it apart from the policy's own. */
function noteAt({ text }: HrNote, depth: number): Piece {
  return upright({
    indent: { left: depth * INDENT },
    border: { left: { style: BorderStyle.SINGLE, size: 24, space: 8 } },
    children: [new TextRun({ text: 'Note from HR: ', bold: true }), new TextRun(text)],
  });
}

function upright(options: ConstructorParameters<typeof Paragraph>[0]): Piece {
  return { child: new Paragraph(options), isWide: false };
}
