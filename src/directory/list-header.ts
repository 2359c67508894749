import { error, shown, type ListProblem } from './list-problem';

/** A row's cells by the names of their columns. */
export type Cells<Column extends string> = Readonly<Record<Column, string>>;

/** The columns may stand in any order and others among them; each of ours stands there once, and none is named twice. */
export function checkHeader(header: readonly string[], columns: readonly string[]): readonly ListProblem[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const name of header.map((cell) => cell.trim()).filter(Boolean)) {
    if (seen.has(name)) twice.add(name);
    seen.add(name);
  }
  const missing = columns.filter((column) => !seen.has(column));
  return [
    ...missing.map((column) => error(1, `the header has no column ${column}; expected ${columns.join(',')}`)),
    ...[...twice].map((name) => error(1, `the header names the column ${shown(name)} twice`)),
  ];
}

/** Picks our columns out of a row, each as one line of text. A row that ends early has empty cells. */
export function cellsReader<Column extends string>(
  header: readonly string[],
  columns: readonly Column[],
): (cells: readonly string[]) => Cells<Column> {
  const names = header.map((cell) => cell.trim());
  const places = columns.map((column) => [column, names.indexOf(column)] as const);
  return (cells) => {
    const picked: Partial<Record<Column, string>> = {};
    for (const [column, at] of places) picked[column] = oneLine(cells[at] ?? '');
    return picked as Cells<Column>;
  };
}

function oneLine(cell: string): string {
  return cell.replace(/[\p{Cc}\s]+/gu, ' ').trim();
}
