import type { Contender } from './contender';
import type { RunResult } from './run';

const COLUMNS: readonly (readonly [title: string, width: number, value: (result: RunResult) => string])[] = [
  ['contender', 21, ({ contender }) => contender],
  ['mix', 4, ({ mix }) => mix],
  ['people', 7, ({ people }) => `${people}`],
  ['seconds', 8, ({ makespanMs }) => fixed(makespanMs === null ? null : makespanMs / 1_000, 1)],
  ['/pace', 6, ({ timesThePace }) => fixed(timesThePace, 2)],
  ['429s', 6, ({ tally }) => `${tally.throttled}`],
  ['twice', 6, ({ tally }) => `${tally.duplicates}`],
  ['lost', 5, ({ tally }) => `${tally.lost}`],
  ['unknown', 8, ({ said }) => `${said.unknown}`],
  ['failed', 7, ({ said }) => `${said.failed}`],
  ['got it', 7, ({ tally }) => `${tally.reachedAllTheSame}`],
  ['open', 5, ({ said }) => `${said.open}`],
  ['CPU ms', 7, ({ cpuMsPerMessage }) => fixed(cpuMsPerMessage, 1)],
  ['MB', 5, ({ peakRssMb }) => fixed(peakRssMb, 0)],
  ['kills', 6, ({ kills }) => `${kills}`],
  ['ended', 8, ({ ended }) => ended],
];

export const LEGEND = `
seconds: from the start to the last card that Teams took; /pace: that over people/40. twice, lost: from Teams' log.
unknown, failed, open: what the contender says at the end; got it: of its unknown and failed, who has the card all the same.
cut-off: nothing more came for longer than the run waits (--quick: 30 s); those still open count as lost if Teams has nothing for them.
CPU ms: user and system time a card; MB: most memory of all its processes together.
`;

export function headLine(): string {
  return COLUMNS.map(([title, width]) => title.padEnd(width)).join(' ');
}

export function line(result: RunResult): string {
  return COLUMNS.map(([, width, value]) => value(result).padEnd(width)).join(' ');
}

export function notRun({ name, missing }: Contender): string {
  return `${name}: not run: ${missing ?? ''}`;
}

function fixed(value: number | null, digits: number): string {
  return value === null ? '-' : value.toFixed(digits);
}
