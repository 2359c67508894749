import type { StaffId } from '../domain/ids';
import type { Person } from '../domain/person';
import type { Roster } from '../ports/roster';
import { readTable, type TakeRow } from './csv-table';
import { findManagers, type Managers } from './managers';
import { cellsReader, checkHeader } from './list-header';
import { error, listed, shown, warning, type ListProblem } from './list-problem';
import { COLUMNS, readRow, type RosterCells, type RosterRow } from './roster-row';

/** A staff list as read. The problems of a list that was read are warnings; of a refused one, errors. */
export type RosterOutcome =
  | { readonly kind: 'read'; readonly people: readonly Person[]; readonly problems: readonly ListProblem[] }
  | { readonly kind: 'refused'; readonly problems: readonly ListProblem[] };

/**
 * Reads a staff list: UTF-8 CSV whose header names objectId, name, email, school, job, manager (an object id or e-mail
 * address), startDate and onLeaveUntil (YYYY-MM-DD); further columns are ignored. One row that cannot be used refuses
 * the whole list: a rollout that misses one person would look complete.
 */
export function readRoster(bytes: Uint8Array): RosterOutcome {
  const rows: RosterRow[] = [];
  const errors: ListProblem[] = [];
  const table = readTable(bytes, rowTaker(rows, errors));
  if (table.kind === 'refused') return refused([error(table.row, table.problem)]);
  if (table.rows === 0) return refused(checkHeader([], COLUMNS));
  if (errors.length > 0) return refused(errors);
  if (rows.length === 0) return refused([error(1, 'the list has a header and no people')]);
  const managers = findManagers(rows);
  const problems = [...managers.problems, ...emailWarnings(rows), ...schoolWarnings(rows)];
  return {
    kind: 'read',
    people: rows.map((row) => personOf(row, managers)),
    problems: problems.sort((a, b) => a.row - b.row),
  };
}

function personOf(row: RosterRow, managers: Managers): Person {
  const { id, name, email, school, job, startDate, onLeaveUntil } = row;
  return { id, name, email, school, job, manager: managers.of(row), startDate, onLeaveUntil };
}

function refused(errors: readonly ListProblem[]): RosterOutcome {
  return { kind: 'refused', problems: listed(errors) };
}

/** Sorts rows into those that can be used and what is wrong with the others. After a wrong header nothing else is looked at. */
function rowTaker(rows: RosterRow[], errors: ListProblem[]): TakeRow {
  const firstRowOf = new Map<string, number>();
  let header: readonly string[] = [];
  let read: ((cells: readonly string[]) => RosterCells) | null = null;
  return (cells, row) => {
    if (row === 1) {
      header = cells;
      errors.push(...checkHeader(cells, COLUMNS));
      if (errors.length === 0) read = cellsReader(cells, COLUMNS);
      return;
    }
    // Empty rows are passed over and counted.
    if (read === null || cells.every((cell) => cell.trim() === '')) return;
    if (cells.length > header.length)
      errors.push(error(row, `${cells.length} cells under ${header.length} columns; is a comma unquoted?`));
    const named = read(cells);
    const id = named.objectId.toLowerCase();
    const first = firstRowOf.get(id);
    if (first === undefined) firstRowOf.set(id, row);
    else if (id !== '') errors.push(error(row, `objectId ${shown(id)} stands on row ${first} already`));
    const outcome = readRow(row, named);
    if ('id' in outcome) rows.push(outcome);
    else errors.push(...outcome);
  };
}

function emailWarnings(rows: readonly RosterRow[]): readonly ListProblem[] {
  const firstRowOf = new Map<string, number>();
  return rows.flatMap(({ row, email }) => {
    if (email === '') return [warning(row, 'email is missing')];
    const first = firstRowOf.get(email.toLowerCase());
    if (first !== undefined) return [warning(row, `email ${shown(email)} stands on row ${first} already`)];
    firstRowOf.set(email.toLowerCase(), row);
    return [];
  });
}

function schoolWarnings(rows: readonly RosterRow[]): readonly ListProblem[] {
  return rows
    .filter(({ school }) => school === '')
    .map(({ row }) => warning(row, 'school is missing; a rollout to one school will not reach this person'));
}

/** A roster held in memory; it stays as it is until another takes its place. */
export function rosterOf(people: readonly Person[]): Roster {
  const byId = new Map<StaffId, Person>(people.map((person) => [person.id, person]));
  return { everyone: () => people, find: (id) => byId.get(id) ?? null };
}
