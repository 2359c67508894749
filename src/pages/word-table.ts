import {
  Paragraph,
  Table as WordTable,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Row, Table } from './table';
import { CELL_PADDING, LETTER_WIDTH, SIDEWAYS_WIDTH, UPRIGHT_WIDTH } from './word-style';

/** Whether words would be torn in the cells of this table on an upright page. */
export function isWide(table: Table): boolean {
  return sum(neededWidths(table)) > UPRIGHT_WIDTH;
}

/** A table over the whole width, whose columns are as wide as their longest words ask for. Its head comes again on every page. */
export function wordTable(table: Table): WordTable {
  const needed = neededWidths(table);
  const width = isWide(table) ? SIDEWAYS_WIDTH : UPRIGHT_WIDTH;
  const { head, rows } = table;
  return new WordTable({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: needed.map((column) => Math.floor((column * width) / sum(needed))),
    margins: CELL_PADDING,
    rows: [...head.map((row) => tableRow(row, true)), ...rows.map((row) => tableRow(row, false))],
  });
}

function neededWidths({ head, rows }: Table): readonly number[] {
  const all = [...head, ...rows];
  return (all[0] ?? []).map((_, column) => {
    const words = all.flatMap((row) => (row[column] ?? '').split(/\s+/));
    const longest = words.reduce((length, word) => Math.max(length, word.length), 1);
    return longest * LETTER_WIDTH + CELL_PADDING.left + CELL_PADDING.right;
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function tableRow(cells: Row, isHead: boolean): TableRow {
  return new TableRow({
    tableHeader: isHead,
    cantSplit: true,
    children: cells.map((cell, column) => {
      const run = new TextRun({ text: cell, bold: isHead || column === 0 });
      return new TableCell({
        children: [new Paragraph({ children: [run], spacing: { after: 0, line: 276 } })],
      });
    }),
  });
}
