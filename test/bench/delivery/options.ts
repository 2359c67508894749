import { parseArgs } from 'node:util';
import { MIXES, type MixName } from './mixes';

export const SCENARIOS = ['S1', 'S2', 'S3', 'S4', 'S5'] as const;
export type Scenario = (typeof SCENARIOS)[number];

export interface Options {
  readonly scenarios: readonly Scenario[];
  readonly mixes: readonly MixName[];
  readonly runs: number;
  /** Names; null for all. */
  readonly contenders: readonly string[] | null;
  /** Instead of each scenario's own number; null for that. */
  readonly people: number | null;
  /** How long S3 counts messages and S4 confirms; null for each one's own. */
  readonly seconds: number | null;
  readonly json: string | null;
  /** Few people, one run, little patience: whether it works, not how well. */
  readonly quick: boolean;
  /** S5 waits until messages that a dead worker had begun are called unknown. */
  readonly slow: boolean;
}

/** Reads the command line. @throws with what is wrong and what there is */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      scenario: { type: 'string' },
      mix: { type: 'string' },
      runs: { type: 'string' },
      contender: { type: 'string' },
      people: { type: 'string' },
      seconds: { type: 'string' },
      json: { type: 'string' },
      quick: { type: 'boolean', default: false },
      slow: { type: 'boolean', default: false },
    },
  });
  const { quick, slow, json = null } = values;
  return {
    scenarios: oneOf(SCENARIOS, values.scenario, 'scenario') ?? (quick ? ['S1'] : SCENARIOS),
    mixes:
      oneOf(Object.keys(MIXES) as MixName[], values.mix, 'mix') ??
      (quick ? ['F0', 'F1'] : (Object.keys(MIXES) as MixName[])),
    runs: positive(values.runs, 'runs') ?? (quick ? 1 : 3),
    contenders: values.contender?.split(',') ?? null,
    people: positive(values.people, 'people'),
    seconds: positive(values.seconds, 'seconds'),
    json,
    quick,
    slow,
  };
}

function oneOf<Name extends string>(
  known: readonly Name[],
  text: string | undefined,
  what: string,
): readonly Name[] | null {
  if (text === undefined) return null;
  return text.split(',').map((name) => {
    const found = known.find((one) => one === name);
    if (found === undefined) throw new Error(`There is no ${what} ${name}; there are ${known.join(', ')}`);
    return found;
  });
}

function positive(text: string | undefined, what: string): number | null {
  if (text === undefined) return null;
  if (!/^[1-9]\d*$/.test(text)) throw new Error(`--${what} must be a whole number from 1, got "${text}"`);
  return Number(text);
}
