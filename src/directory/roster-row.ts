import { parseDay, type Day } from '../domain/day';
import { isGuid, staffId, type StaffId } from '../domain/ids';
import type { Cells } from './list-header';
import { error, shown, type ListProblem } from './list-problem';

export const COLUMNS = [
  'objectId',
  'name',
  'email',
  'school',
  'job',
  'manager',
  'startDate',
  'onLeaveUntil',
] as const;
export type RosterCells = Cells<(typeof COLUMNS)[number]>;

/** A row that can be used; `manager` is still the object id or e-mail address as written. */
export interface RosterRow {
  readonly row: number;
  readonly id: StaffId;
  readonly name: string;
  readonly email: string;
  readonly school: string;
  readonly job: string;
  readonly manager: string;
  readonly startDate: Day | null;
  readonly onLeaveUntil: Day | null;
}

/** A name or job this long is a mistake; it would not fit on a card either. */
const CELL_AT_MOST = 1_000;

/** The row, or every reason why it cannot be used. */
export function readRow(row: number, cells: RosterCells): RosterRow | readonly ListProblem[] {
  const errors = [...idErrors(row, cells), ...nameErrors(row, cells), ...tooLong(row, cells)];
  const startDate = dayIn(cells, 'startDate');
  const onLeaveUntil = dayIn(cells, 'onLeaveUntil');
  if (startDate === 'bad') errors.push(badDay(row, cells, 'startDate'));
  if (onLeaveUntil === 'bad') errors.push(badDay(row, cells, 'onLeaveUntil'));
  if (errors.length > 0 || startDate === 'bad' || onLeaveUntil === 'bad') return errors;
  const { objectId, ...rest } = cells;
  return { ...rest, row, id: staffId(objectId), startDate, onLeaveUntil };
}

function idErrors(row: number, { objectId }: RosterCells): ListProblem[] {
  if (objectId === '') return [error(row, 'objectId is missing')];
  return isGuid(objectId)
    ? []
    : [error(row, `objectId must be a GUID from Microsoft Entra ID, got ${shown(objectId)}`)];
}

function nameErrors(row: number, { name }: RosterCells): ListProblem[] {
  return name === '' ? [error(row, 'name is missing')] : [];
}

function tooLong(row: number, cells: RosterCells): ListProblem[] {
  return COLUMNS.filter((column) => cells[column].length > CELL_AT_MOST).map((column) =>
    error(row, `${column} has ${cells[column].length} characters; at most ${CELL_AT_MOST} are read`),
  );
}

function dayIn(cells: RosterCells, column: keyof RosterCells): Day | null | 'bad' {
  return cells[column] === '' ? null : (parseDay(cells[column]) ?? 'bad');
}

function badDay(row: number, cells: RosterCells, column: keyof RosterCells): ListProblem {
  return error(row, `${column} must be a day that exists, as YYYY-MM-DD, got ${shown(cells[column])}`);
}
