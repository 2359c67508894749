import { NO_CONTACTS } from '../domain/safeguarding';
import type { Schools } from '../ports/schools';
import { readTable, type TakeRow } from './csv-table';
import { cellsReader, checkHeader, type Cells } from './list-header';
import { error, listed, shown, warning, type ListProblem } from './list-problem';

/** What HR has written down about one school; empty where it is nothing. */
export type School = Cells<(typeof COLUMNS)[number]>;

/** A list of schools as read. The problems of a list that was read are warnings; of a refused one, errors. */
export type SchoolsOutcome =
  | { readonly kind: 'read'; readonly schools: readonly School[]; readonly problems: readonly ListProblem[] }
  | { readonly kind: 'refused'; readonly problems: readonly ListProblem[] };

/** Of every list. */
const BASIC = ['school', 'readingTime'] as const;
/** A list without these can be used, but nothing can be launched with it. */
const CONTACTS = ['safeguardingLead', 'head', 'chair'] as const;
const COLUMNS = [...BASIC, ...CONTACTS] as const;
/** A row of this name stands for every school without a row of its own. */
const EVERY_OTHER = '*';
/** A name, an arrangement or a contact that is longer does not fit into a sentence on a phone. Characters. */
const CELL_AT_MOST = 150;

/**
 * Reads a list of schools: UTF-8 CSV whose header names school (as in the staff list; `*` for all that have no row), readingTime (when
 * its staff read, in working time: "Wednesday briefing, 8.15"), and whom they tell when somebody may be at risk, with how to reach
 * them: safeguardingLead, head and chair. Further columns are ignored. One row that cannot be used refuses the whole list.
 */
export function readSchools(bytes: Uint8Array): SchoolsOutcome {
  const schools: School[] = [];
  const problems: ListProblem[] = [];
  const table = readTable(bytes, rowTaker(schools, problems));
  if (table.kind === 'refused') return { kind: 'refused', problems: [error(table.row, table.problem)] };
  if (table.rows === 0) problems.push(...checkHeader([], BASIC));
  const errors = problems.filter(({ severity }) => severity === 'error');
  return errors.length > 0
    ? { kind: 'refused', problems: listed(errors) }
    : { kind: 'read', schools, problems };
}

function rowTaker(schools: School[], problems: ListProblem[]): TakeRow {
  const firstRowOf = new Map<string, number>();
  let read: ((cells: readonly string[]) => School) | null = null;
  return (cells, row) => {
    if (row === 1) {
      problems.push(...checkHeader(cells, BASIC));
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

function rowProblems(row: number, cells: School): readonly ListProblem[] {
  const tooLong = COLUMNS.filter((column) => cells[column].length > CELL_AT_MOST).map((column) =>
    error(row, `${column} has ${cells[column].length} characters; at most ${CELL_AT_MOST} fit on a card`),
  );
  if (cells.school === '') return [error(row, 'school is missing'), ...tooLong];
  return [...tooLong, ...missing(row, cells)];
}

function missing(row: number, cells: School): readonly ListProblem[] {
  const contacts = CONTACTS.filter((column) => cells[column] === '');
  return [
    ...(cells.readingTime === ''
      ? [warning(row, 'readingTime is missing; cards will say "in working time" and no more')]
      : []),
    ...(contacts.length > 0
      ? [warning(row, `${contacts.join(', ')} missing; nothing can be launched for this school`)]
      : []),
  ];
}

/** Schools held in memory. */
export function schoolsOf(schools: readonly School[]): Schools {
  const rows = new Map(schools.map((row) => [keyOf(row.school), row]));
  const rowOf = (school: string) => rows.get(keyOf(school)) ?? rows.get(EVERY_OTHER);
  return {
    readingTimeOf: (school) => rowOf(school)?.readingTime || null,
    contactsOf: (school) => {
      const row = rowOf(school);
      if (row === undefined) return NO_CONTACTS;
      return { lead: row.safeguardingLead || null, head: row.head || null, chair: row.chair || null };
    },
  };
}

/** Two people type two lists: capitals and the shape of an apostrophe make no other school. */
function keyOf(school: string): string {
  return school.trim().toLowerCase().replaceAll('’', "'");
}
