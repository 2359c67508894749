import { EVERYBODY } from '../../../src/domain/slice';
import { setTimeout as sleep } from 'node:timers/promises';
import pMap from 'p-map';
import type { Measured } from '..';
import { campaignId } from '../../../src/domain/ids';
import { startRunningService, type Row, type RunningService } from '../../main/running-service';
import { openEmulator, silent } from '../../storage/emulator';
import { startKeyServer } from '../../teams/key-server';
import { APP_ID, confirmationFrom, productionEnv, TEAMS } from '../acknowledge';
import { percentile } from '../people';
import type { Stage } from './contender';
import { MIXES } from './mixes';
import { startReadback, type ReadbackRunning } from './readback';
import { onStage, TEAMS_LIMIT } from './run';

const PER_SECOND = 40;
/** People who confirm beforehand, a few at a time: a process that has just started is not what is measured. */
const WARM_UP = 400;
const WARM_UP_AT_ONCE = 8;
const CONFIRMATIONS_A_SECOND = 200;

/**
 * Confirmations at a fixed rate while the cards go out. They come with signed tokens to a process in production mode that only
 * listens; another, in local mode so that it may talk to our connector, sends.
 */
export async function confirmations(seconds: number, seed: number): Promise<readonly Measured[]> {
  const people = WARM_UP + CONFIRMATIONS_A_SECOND * seconds;
  const settings = { seed, mix: MIXES.F0, limitPerSecond: TEAMS_LIMIT, slow: true };
  const contender = { start: (stage: Stage) => startReadback(stage, 1, false) };
  return onStage(settings, people, PER_SECOND, contender, async (sender, connector, stage) => {
    const keys = await startKeyServer();
    try {
      const web = await startWeb(stage, sender.prefix, keys.metadataUrl);
      try {
        await connector.go();
        await sender.go();
        await sender.opened();
        const authorization = keys.authorization(APP_ID, TEAMS);
        const press = presser(web, stage, sender.campaignId, authorization);
        const early = await pMap(stage.people.slice(0, WARM_UP), press, { concurrency: WARM_UP_AT_ONCE });
        const before = (await connector.status()).reached;
        const answers = await confirmAll(press, stage.people.slice(WARM_UP));
        const sent = (await connector.status()).reached - before;
        return await measured(early, answers, sent, sender, stage.storage);
      } finally {
        await web.stop('SIGKILL');
      }
    } finally {
      await keys.stop();
    }
  });
}

function startWeb(stage: Stage, prefix: string, metadataUrl: string): Promise<RunningService> {
  return startRunningService(stage.connector, {
    people: stage.people,
    prefix,
    env: { ...productionEnv(metadataUrl), AZURE_STORAGE_CONNECTION_STRING: stage.storage },
  });
}

interface Answered {
  readonly confirmed: boolean;
  /** From when the press was due, so that a service that holds presses up cannot hide it. */
  readonly ms: number;
}

type Press = (who: Row) => Promise<Answered>;

function presser(web: RunningService, { connector }: Stage, campaign: string, authorization: string): Press {
  return async ({ id }) => {
    const startedAt = performance.now();
    const activity = confirmationFrom(connector, campaignId(campaign), id);
    const confirmed = await web.post(activity, { authorization }).then(
      async (response) => ((await response.json()) as { statusCode?: number }).statusCode === 200,
      () => false,
    );
    return { confirmed, ms: performance.now() - startedAt };
  };
}

/** One press each, evenly, whether or not those before were answered. */
async function confirmAll(press: Press, people: readonly Row[]): Promise<readonly Answered[]> {
  const startedAt = performance.now();
  const presses: Promise<Answered>[] = [];
  for (const [n, person] of people.entries()) {
    const lateMs = performance.now() - startedAt - (n * 1_000) / CONFIRMATIONS_A_SECOND;
    if (lateMs < 0) await sleep(-lateMs);
    presses.push(press(person).then(({ confirmed, ms }) => ({ confirmed, ms: ms + Math.max(0, lateMs) })));
  }
  return Promise.all(presses);
}

async function measured(
  early: readonly Answered[],
  answers: readonly Answered[],
  sent: number,
  { prefix, campaignId: campaign }: ReadbackRunning,
  storage: string,
): Promise<readonly Measured[]> {
  const times = answers.map(({ ms }) => ms);
  const receipts = (of: readonly Answered[]) => of.filter(({ confirmed }) => confirmed).length;
  const recorded = (await openEmulator(prefix, silent, storage).ledger.who(campaignId(campaign), EVERYBODY))
    .size;
  const latency = (share: number) => Number(percentile(times, share).toFixed(1));
  return [
    { what: `confirmations, ${CONFIRMATIONS_A_SECOND} a second`, value: answers.length, unit: '' },
    { what: 'p50', value: latency(0.5), unit: 'ms' },
    { what: 'p95', value: latency(0.95), unit: 'ms' },
    { what: 'p99', value: latency(0.99), unit: 'ms' },
    { what: 'not answered with a receipt', value: answers.length - receipts(answers), unit: '' },
    {
      what: 'receipts without a line in the ledger',
      value: Math.max(0, receipts(early) + receipts(answers) - recorded),
      unit: '',
    },
    { what: 'cards sent meanwhile', value: sent, unit: '' },
  ];
}
