import { setTimeout as sleep } from 'node:timers/promises';
import { loadavg } from 'node:os';
import { startAzurite } from '../../../src/demo/azurite';
import { staffOf } from '../people';
import { tally, type Said, type Tally } from './accounting';
import { startConnectorProcess, type ConnectorProcess } from './connector-process';
import type { ConnectorLog } from './connector-log';
import type { Contender, Contending, Stage } from './contender';
import { chance, MIXES, type MixName } from './mixes';
import { startUsageMeter, type Usage } from './usage';

/** Teams takes 50 requests a second from an app in a tenant; contenders allow themselves 40. */
export const TEAMS_LIMIT = 50;
const PER_SECOND = 40;
/** How often a contender is asked how it stands, and how long nothing must have come in before. Milliseconds. */
const ASK_EVERY_MS = 2_000;
const QUIET_MS = 3_000;

export interface RunPlan {
  readonly contender: Contender;
  readonly people: number;
  readonly mix: MixName;
  readonly seed: number;
  /** Ends a run sooner than its mix would, for trying things out; null for the mix's own patience. Milliseconds. */
  readonly patienceMs: number | null;
}

/** One rollout by one contender, as it goes into the JSON file. */
export interface RunResult {
  readonly contender: string;
  readonly mix: MixName;
  readonly people: number;
  readonly seed: number;
  /** From the start of the rollout to the last card that Teams took. Null when it took none. */
  readonly makespanMs: number | null;
  /** The makespan over what the pace alone takes. */
  readonly timesThePace: number | null;
  readonly tally: Tally;
  readonly said: Said;
  /** `cut-off`: nothing came any more, yet the contender still had people to send to. */
  readonly ended: 'settled' | 'cut-off';
  readonly kills: number;
  readonly cpuMsPerMessage: number | null;
  readonly peakRssMb: number;
  readonly loadAverage: number;
}

/** Runs one contender through one rollout, on storage and a connector of its own. */
export async function run(plan: RunPlan): Promise<RunResult> {
  const mix = MIXES[plan.mix];
  const loadAverage = loadavg()[0] ?? 0;
  const settings = { seed: plan.seed, mix, limitPerSecond: TEAMS_LIMIT, slow: true };
  return onStage(settings, plan.people, PER_SECOND, plan.contender, async (contending, connector) => {
    const meter = await startUsageMeter(contending.pids);
    try {
      await connector.go();
      const goAt = Date.now();
      await contending.go();
      const kills = await killSome(plan, contending, goAt);
      const { said, ended } = await untilOver(plan, contending, connector, goAt);
      const log = await connector.log();
      await meter.stop();
      const { contender, mix, people, seed } = plan;
      return {
        ...{ contender: contender.name, mix, people, seed, said, ended, kills, loadAverage },
        ...timesOf(people, log, goAt, meter.samples),
        tally: tally(people, log, said),
      };
    } finally {
      await meter.stop();
    }
  });
}

/** Starts storage, connector and contender, and ends them however `work` ends. */
export async function onStage<Running extends Contending, Result>(
  settings: Parameters<typeof startConnectorProcess>[0],
  people: number,
  perSecond: number,
  contender: { readonly start: (stage: Stage) => Promise<Running> },
  work: (contending: Running, connector: ConnectorProcess, stage: Stage) => Promise<Result>,
): Promise<Result> {
  const azurite = await startAzurite();
  const connector = await startConnectorProcess(settings);
  try {
    const stage = { people: staffOf(people), connector, storage: azurite.connectionString, perSecond };
    const contending = await contender.start(stage);
    try {
      return await work(contending, connector, stage);
    } finally {
      await contending.stop();
    }
  } finally {
    await connector.stop();
    await azurite.stop();
  }
}

/** As many kills for everybody as fit into the rollout at its pace; a contender that starts over each time would never end. */
async function killSome(
  { mix, people, seed }: RunPlan,
  contending: Contending,
  goAt: number,
): Promise<number> {
  const everyMs = MIXES[mix].killEveryMs;
  if (everyMs === null) return 0;
  const kills = Math.floor(((people / PER_SECOND) * 1_000) / everyMs);
  for (let kill = 1; kill <= kills; kill += 1) {
    await sleep(Math.max(0, goAt + kill * everyMs - Date.now()));
    await contending.kill(Math.floor(chance(seed, 'kill', kill) * contending.pids().length));
  }
  return kills;
}

async function untilOver(
  plan: RunPlan,
  contending: Contending,
  connector: ConnectorProcess,
  goAt: number,
): Promise<Pick<RunResult, 'said' | 'ended'>> {
  const patienceMs = plan.patienceMs ?? MIXES[plan.mix].patienceMs;
  for (;;) {
    await sleep(ASK_EVERY_MS);
    const { reached, lastRequestAt } = await connector.status();
    const quietMs = Date.now() - Math.max(goAt, lastRequestAt);
    // Asking costs the contender work, which must not be measured while it sends.
    if (reached < plan.people && quietMs < QUIET_MS) continue;
    const said = await contending.said();
    if (said.open === 0) return { said, ended: 'settled' };
    if (quietMs > patienceMs) return { said, ended: 'cut-off' };
  }
}

function timesOf(
  people: number,
  { accepted }: ConnectorLog,
  goAt: number,
  samples: readonly Usage[],
): Pick<RunResult, 'makespanMs' | 'timesThePace' | 'cpuMsPerMessage' | 'peakRssMb'> {
  const firstCards = accepted.filter(({ purpose }) => purpose === 'first-card');
  const lastAt = firstCards.reduce((last, { at }) => Math.max(last, at), 0);
  const peakRssMb = samples.reduce((peak, { rssMb }) => Math.max(peak, rssMb), 0);
  if (lastAt === 0) return { makespanMs: null, timesThePace: null, cpuMsPerMessage: null, peakRssMb };
  const makespanMs = lastAt - goAt;
  const used = samples.find(({ at }) => at >= lastAt) ?? samples.at(-1);
  return {
    makespanMs,
    timesThePace: makespanMs / ((people / PER_SECOND) * 1_000),
    cpuMsPerMessage: (used?.cpuMs ?? 0) / firstCards.length,
    peakRssMb,
  };
}
