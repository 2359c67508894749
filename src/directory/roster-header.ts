import { error, shown, type RosterProblem } from './roster-problem';
import { COLUMNS, type Cells } from './roster-row';

/** The columns may stand in any order and others among them; each of ours stands there once, and none is named twice. */
export function checkHeader(header: readonly string[]): readonly RosterProblem[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const name of header.map((cell) => cell.trim()).filter(Boolean)) {
    if (seen.has(name)) twice.add(name);
    seen.add(name);
  }
  const missing = COLUMNS.filter((column) => !seen.has(column));
  return [
    ...missing.map((column) => error(1, `the header has no column ${column}; expected ${COLUMNS.join(',')}`)),
    ...[...twice].map((name) => error(1, `the header names the column ${shown(name)} twice`)),
  ];
}

/** Picks our columns out of a row, each as one line of text. A row that ends early has empty cells. */
export function cellsReader(header: readonly string[]): (cells: readonly string[]) => Cells {
  const names = header.map((cell) => cell.trim());
  const places = COLUMNS.map((column) => [column, names.indexOf(column)] as const);
  return (cells) => {
    const picked: Partial<Record<keyof Cells, string>> = {};
    for (const [column, at] of places) picked[column] = oneLine(cells[at] ?? '');
    return picked as Cells;
  };
}

function oneLine(cell: string): string {
  return cell.replace(/[\p{Cc}\s]+/gu, ' ').trim();
}
