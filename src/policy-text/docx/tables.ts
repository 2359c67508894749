import type { WordBlock } from './story';
import { child, numberOf, type XmlNode } from './xml';

export type CellReader = (cell: XmlNode) => readonly WordBlock[];

/** A cell's blocks, and the columns it covers after its first. */
interface Cell {
  readonly blocks: readonly WordBlock[];
  readonly extra: number;
}

interface TableRow {
  readonly cells: readonly Cell[];
  /** Columns left empty before the first cell. */
  readonly before: number;
}

/** Controls and revisions may stand around rows and cells. */
const WRAPPERS = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo']);

/** Word's tables have 63 columns at most. */
const COLUMNS_AT_MOST = 63;

/**
 * The rows of a table. A table of one column that holds more than a line in a cell is a frame around text, and gives that text's
 * own blocks. Where cells are merged, the first has the text and the others are empty, so that columns keep their place.
 */
export function rowsOf(table: XmlNode, read: CellReader): readonly WordBlock[] {
  const rows = inside(table, 'w:tr')
    .filter((row) => !isDeleted(row))
    .map((row) => tableRow(row, read));
  const isFrame =
    rows.every(({ cells }) => cells.length === 1) &&
    rows.some(({ cells }) => (cells[0]?.blocks.length ?? 0) > 1);
  if (isFrame) return rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks));
  return rows.flatMap((row) => {
    const text = rowText(row);
    const notes = row.cells.flatMap(({ blocks }) => blocks.flatMap((block) => block.notes));
    return text === '' ? [] : [{ kind: 'row', text, notes }];
  });
}

function tableRow(row: XmlNode, read: CellReader): TableRow {
  return {
    cells: inside(row, 'w:tc').map((cell) => cellOf(cell, read)),
    before: bounded(numberOf(child(row, 'w:trPr'), 'w:gridBefore')),
  };
}

function cellOf(cell: XmlNode, read: CellReader): Cell {
  const properties = child(cell, 'w:tcPr');
  return { blocks: read(cell), extra: Math.max(0, bounded(numberOf(properties, 'w:gridSpan')) - 1) };
}

/** Empty cells in front stay; those behind go. */
function rowText({ cells, before }: TableRow): string {
  const columns = cells.flatMap(({ blocks, extra }) => [cellText(blocks), ...Array<string>(extra).fill('')]);
  return [...Array<string>(before).fill(''), ...columns].join('\t').trimEnd();
}

/** Tabs part the cells, so there are none inside one. */
function cellText(blocks: readonly WordBlock[]): string {
  return blocks
    .flatMap((block) =>
      block.kind === 'paragraph' && block.label !== null ? [block.label, block.text] : [block.text],
    )
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function inside(node: XmlNode, name: string): readonly XmlNode[] {
  return node.children.flatMap((each) =>
    each.name === name ? [each] : WRAPPERS.has(each.name) ? inside(each, name) : [],
  );
}

function isDeleted(row: XmlNode): boolean {
  const properties = child(row, 'w:trPr');
  return child(properties, 'w:del') !== undefined;
}

function bounded(columns: number | undefined): number {
  return Math.min(Math.max(columns ?? 0, 0), COLUMNS_AT_MOST);
}
