/** A table. Every row has as many cells as the widest, and the first cell of a row says what the row is about. */
export interface Table {
  readonly kind: 'table';
  readonly head: readonly Row[];
  readonly rows: readonly Row[];
}

export type Row = readonly string[];

/** A table with fewer columns pairs names with values ("Policy lead", "Director of People") and has no head. */
const COLUMNS_WITH_HEAD = 3;

/** A table from rows whose cells are joined by tabs. */
export function tableOf(texts: readonly string[]): Table {
  const cells = texts.map((text) => text.split('\t').map((cell) => cell.trim()));
  const width = Math.max(...cells.map((row) => row.length));
  const rows = cells.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
  const heads = headRows(rows, width);
  return { kind: 'table', head: rows.slice(0, heads), rows: rows.slice(heads) };
}

/** Rows that begin with an empty cell name the columns; so does a first row that names them all. */
function headRows(rows: readonly Row[], width: number): number {
  const named = rows.findIndex(([first]) => first !== '');
  if (named !== 0) return named < 0 ? 0 : named;
  const namesAll = rows[0]?.every((cell) => cell !== '') === true;
  return width >= COLUMNS_WITH_HEAD && rows.length > 1 && namesAll ? 1 : 0;
}
