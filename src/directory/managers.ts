import type { StaffId } from '../domain/ids';
import { shown, warning, type ListProblem } from './list-problem';
import type { RosterRow } from './roster-row';

export interface Managers {
  /** Who manages whom, as far as the list says. Nobody is their own manager here, whatever the list says. */
  readonly of: (person: RosterRow) => StaffId | null;
  readonly problems: readonly ListProblem[];
}

/** Finds everybody's manager by object id or e-mail address, in any case of letters. */
export function findManagers(rows: readonly RosterRow[]): Managers {
  const index = byIdAndEmail(rows);
  const found = new Map<RosterRow, RosterRow>();
  const problems: ListProblem[] = [];
  for (const person of rows) {
    if (person.manager === '') continue;
    const manager = index.get(person.manager.toLowerCase());
    if (manager === undefined)
      problems.push(warning(person.row, `manager ${shown(person.manager)} is not on the list`));
    else if (manager === 'several')
      problems.push(warning(person.row, `manager ${shown(person.manager)} fits more than one person`));
    else found.set(person, manager);
  }
  const of = (person: RosterRow): StaffId | null => {
    const manager = found.get(person);
    return manager === undefined || manager === person ? null : manager.id;
  };
  return { of, problems: [...problems, ...withoutManager(rows, found), ...rings(rows, found)] };
}

function byIdAndEmail(rows: readonly RosterRow[]): ReadonlyMap<string, RosterRow | 'several'> {
  const index = new Map<string, RosterRow | 'several'>();
  for (const row of rows) {
    index.set(row.id, row);
    const email = row.email.toLowerCase();
    if (email !== '') index.set(email, index.has(email) ? 'several' : row);
  }
  return index;
}

/** Somebody is at the top of a trust: a single manager without a manager is as it should be. */
function withoutManager(
  rows: readonly RosterRow[],
  found: ReadonlyMap<RosterRow, RosterRow>,
): readonly ListProblem[] {
  const managers = new Set(found.values());
  const without = rows.filter((row) => row.manager === '');
  const atTheTop = without.filter((row) => managers.has(row));
  return without
    .filter((row) => atTheTop.length !== 1 || row !== atTheTop[0])
    .map((row) => warning(row.row, 'manager is missing; nobody will hear that this person is outstanding'));
}

/**
 * People who are, step by step, each other's managers; each ring once. Every row is walked once: a walk ends where an
 * earlier one has been, and it has found a ring when that place is on its own way.
 */
function rings(rows: readonly RosterRow[], found: ReadonlyMap<RosterRow, RosterRow>): readonly ListProblem[] {
  const walkOf = new Map<RosterRow, number>();
  const problems: ListProblem[] = [];
  rows.forEach((start, walk) => {
    let here: RosterRow | undefined = start;
    while (here !== undefined && !walkOf.has(here)) {
      walkOf.set(here, walk);
      here = found.get(here);
    }
    if (here !== undefined && walkOf.get(here) === walk) problems.push(ringProblem(here, found));
  });
  return problems;
}

function ringProblem(start: RosterRow, found: ReadonlyMap<RosterRow, RosterRow>): ListProblem {
  const ring = [start.row];
  for (let here = found.get(start); here !== undefined && here !== start; here = found.get(here))
    ring.push(here.row);
  const first = ring.reduce((a, b) => Math.min(a, b));
  if (ring.length === 1) return warning(first, 'a ring of managers: this person is their own manager');
  const at = ring.indexOf(first);
  const inOrder = [...ring.slice(at), ...ring.slice(0, at)];
  const more = inOrder.length > 10 ? ` and ${inOrder.length - 10} more` : '';
  return warning(first, `a ring of managers: rows ${inOrder.slice(0, 10).join(' → ')}${more}`);
}
