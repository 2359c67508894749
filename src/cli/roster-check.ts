import { readRoster } from '../directory/roster-csv';
import { InputRefused, readInput } from './input';

/** Prints what is wrong with a staff list, a problem per line with its row. Warnings alone do not refuse the list. */
export async function rosterCheck(file: string): Promise<void> {
  const outcome = readRoster(await readInput(file));
  const lines = outcome.problems.map(({ row, severity, problem }) => `row ${row}: ${severity}: ${problem}\n`);
  process.stdout.write(lines.join(''));
  if (outcome.kind === 'refused')
    throw new InputRefused(`${file} cannot be used as a staff list until these errors are put right.`);
  process.stdout.write(
    `${counted(outcome.people.length, 'person', 'people')}, ${counted(lines.length, 'warning', 'warnings')}\n`,
  );
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
