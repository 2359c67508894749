import { writeFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import type { Measured } from '..';
import { confirmations } from './confirmations';
import { contendersNamed } from './contenders';
import type { Contender } from './contender';
import { readOptions, type Options, type Scenario } from './options';
import { recovery } from './recovery';
import { run, type RunPlan, type RunResult } from './run';
import { scale } from './scale';
import { headLine, LEGEND, line, notRun } from './table';

/** Chance in these benches comes from this number and the run's; the same seed gives the same faults. */
const SEED = 20_260_915;
/** Enough for seeing that a run works. */
const QUICK_PEOPLE = 100;
const QUICK_SECONDS = 5;
const QUICK_PATIENCE_MS = 30_000;

interface Report {
  readonly seed: number;
  readonly options: Options;
  readonly notRun: readonly string[];
  readonly failures: string[];
  readonly runs: (RunResult & { readonly scenario: Scenario; readonly run: number })[];
  readonly measured: Partial<
    Record<Scenario, { readonly loadAverage: number; readonly numbers: readonly Measured[] }>
  >;
}

/** The `delivery` bench: Readback and others on the same people, the same card, the same Teams. */
export async function delivery(args: readonly string[]): Promise<void> {
  const options = readOptions(args);
  const named = contendersNamed(options.contenders);
  const able = named.filter(({ missing }) => missing === null);
  const unable = named.filter(({ missing }) => missing !== null).map(notRun);
  const report: Report = { seed: SEED, options, notRun: unable, failures: [], runs: [], measured: {} };
  for (const text of unable) say(text);
  for (const scenario of options.scenarios) {
    say(`\n${scenario}, with a load average of ${(loadavg()[0] ?? 0).toFixed(1)} before it`);
    await scenarios[scenario](report, able);
  }
  if (report.runs.length > 0) say(LEGEND);
}

type RunScenario = (report: Report, able: readonly Contender[]) => Promise<void>;

const scenarios: Readonly<Record<Scenario, RunScenario>> = {
  S1: async (report, able) => {
    const { mixes, runs, quick } = report.options;
    say(headLine());
    for (let number = 1; number <= runs; number += 1)
      for (const mix of mixes)
        for (const contender of able)
          await rollout(report, 'S1', number, {
            ...{ contender, mix, seed: SEED + number },
            people: report.options.people ?? (quick ? QUICK_PEOPLE : 1_000),
            patienceMs: quick ? QUICK_PATIENCE_MS : null,
          });
  },
  S2: async (report, able) => {
    const { people, quick } = report.options;
    say(headLine());
    for (const contender of able)
      await rollout(report, 'S2', 1, {
        ...{ contender, mix: 'F0', seed: SEED },
        people: people ?? (quick ? QUICK_PEOPLE : 10_000),
        patienceMs: null,
      });
  },
  S3: async (report) => {
    const { people, seconds, quick } = report.options;
    const many = people ?? (quick ? QUICK_PEOPLE : 200_000);
    await keep(report, 'S3', () => scale(many, seconds ?? (quick ? QUICK_SECONDS : 60), SEED));
  },
  S4: async (report) => {
    const { seconds, quick } = report.options;
    await keep(report, 'S4', () => confirmations(seconds ?? (quick ? QUICK_SECONDS : 300), SEED));
  },
  S5: async (report) => {
    const { people, quick, slow } = report.options;
    await keep(report, 'S5', () => recovery(people ?? (quick ? QUICK_PEOPLE : 1_000), slow, SEED));
  },
};

async function rollout(report: Report, scenario: Scenario, number: number, plan: RunPlan): Promise<void> {
  await recorded(report, `${scenario} ${plan.mix} ${plan.contender.name} run ${number}`, async () => {
    const result = await run(plan);
    report.runs.push({ scenario, run: number, ...result });
    say(line(result));
  });
}

async function keep(
  report: Report,
  scenario: Scenario,
  work: () => Promise<readonly Measured[]>,
): Promise<void> {
  await recorded(report, scenario, async () => {
    const loadAverage = loadavg()[0] ?? 0;
    const numbers = await work();
    report.measured[scenario] = { loadAverage, numbers };
    for (const { what, value, unit } of numbers) say(`${what.padEnd(64)} ${value} ${unit}`);
  });
}

/** A bench of hours must not lose what it has to one failure: each result is on disk before the next begins. */
async function recorded(report: Report, what: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const text = `${what} failed: ${error instanceof Error ? error.message : String(error)}`;
    report.failures.push(text);
    say(text);
    process.exitCode = 1;
  }
  const { json } = report.options;
  if (json !== null) await writeFile(json, `${JSON.stringify(report, null, 2)}\n`);
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
