import type { ListProblem } from '../directory/list-problem';
import { readRoster } from '../directory/roster-csv';
import { readSchools } from '../directory/schools-csv';
import { InputRefused, readInput } from './input';

/** Prints what is wrong with a staff list, a problem per line with its row. Warnings alone do not refuse the list. */
export async function rosterCheck(file: string): Promise<void> {
  const outcome = readRoster(await readInput(file));
  const warnings = print(outcome.problems);
  if (outcome.kind === 'refused')
    throw new InputRefused(`${file} cannot be used as a staff list until these errors are put right.`);
  process.stdout.write(`${counted(outcome.people.length, 'person', 'people')}, ${warnings}\n`);
}

/** The same for a list of schools. */
export async function schoolsCheck(file: string): Promise<void> {
  const outcome = readSchools(await readInput(file));
  const warnings = print(outcome.problems);
  if (outcome.kind === 'refused')
    throw new InputRefused(`${file} cannot be used as a list of schools until these errors are put right.`);
  process.stdout.write(`${counted(outcome.schools.length, 'school', 'schools')}, ${warnings}\n`);
}

function print(problems: readonly ListProblem[]): string {
  const lines = problems.map(({ row, severity, problem }) => `row ${row}: ${severity}: ${problem}\n`);
  process.stdout.write(lines.join(''));
  return counted(lines.length, 'warning', 'warnings');
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
