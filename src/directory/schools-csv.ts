import type { Schools } from '../ports/schools';
import { readTable, type TakeRow } from './csv-table';
import { cellsReader, checkHeader, type Cells } from './list-header';
import { error, listed, shown, warning, type ListProblem } from './list-problem';

/** What HR has written down about one school; `readingTime` is empty where nothing is arranged. */
export interface School {
  readonly school: string;
  readonly readingTime: string;
}

/** A list of schools as read. The problems of a list that was read are warnings; of a refused one, errors. */
export type SchoolsOutcome =
  | { readonly kind: 'read'; readonly schools: readonly School[]; readonly problems: readonly ListProblem[] }
  | { readonly kind: 'refused'; readonly problems: readonly ListProblem[] };

const COLUMNS = ['school', 'readingTime'] as const;
/** A name or an arrangement that is longer does not fit into a sentence on a phone. Characters. */
const CELL_AT_MOST = 150;

/**
 * Reads a list of schools: UTF-8 CSV whose header names school (as in the staff list) and readingTime (when its staff read, in
 * working time: "Wednesday briefing, 8.15"); further columns are ignored. One row that cannot be used refuses the whole list.
 */
export function readSchools(bytes: Uint8Array): SchoolsOutcome {
  const schools: School[] = [];
  const problems: ListProblem[] = [];
  const table = readTable(bytes, rowTaker(schools, problems));
  if (table.kind === 'refused') return { kind: 'refused', problems: [error(table.row, table.problem)] };
  if (table.rows === 0) problems.push(...checkHeader([], COLUMNS));
  const errors = problems.filter(({ severity }) => severity === 'error');
  return errors.length > 0
    ? { kind: 'refused', problems: listed(errors) }
    : { kind: 'read', schools, problems };
}

function rowTaker(schools: School[], problems: ListProblem[]): TakeRow {
  const firstRowOf = new Map<string, number>();
  let read: ((cells: readonly string[]) => Cells<keyof School>) | null = null;
  return (cells, row) => {
    if (row === 1) {
      problems.push(...checkHeader(cells, COLUMNS));
      if (problems.length === 0) read = cellsReader(cells, COLUMNS);
      return;
    }
    if (read === null || cells.every((cell) => cell.trim() === '')) return;
    const named = read(cells);
    const first = firstRowOf.get(keyOf(named.school));
    if (first === undefined) firstRowOf.set(keyOf(named.school), row);
    else problems.push(error(row, `school ${shown(named.school)} stands on row ${first} already`));
    problems.push(...rowProblems(row, named));
    schools.push(named);
  };
}

function rowProblems(row: number, cells: Cells<keyof School>): readonly ListProblem[] {
  const tooLong = COLUMNS.filter((column) => cells[column].length > CELL_AT_MOST).map((column) =>
    error(row, `${column} has ${cells[column].length} characters; at most ${CELL_AT_MOST} fit on a card`),
  );
  if (cells.school === '') return [error(row, 'school is missing'), ...tooLong];
  if (cells.readingTime === '')
    return [warning(row, 'readingTime is missing; cards will say "in working time" and no more'), ...tooLong];
  return tooLong;
}

/** Schools held in memory. */
export function schoolsOf(schools: readonly School[]): Schools {
  const timeOf = new Map(schools.map(({ school, readingTime }) => [keyOf(school), readingTime]));
  return { readingTimeOf: (school) => timeOf.get(keyOf(school)) || null };
}

/** Two people type two lists: capitals and the shape of an apostrophe make no other school. */
function keyOf(school: string): string {
  return school.trim().toLowerCase().replaceAll('’', "'");
}
