import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pMap from 'p-map';
import {
  activityFrom,
  pressOn,
  startRunningService,
  type Answer,
  type RunningService,
} from '../../main/running-service';
import { newPrefix } from '../../storage/emulator';
import { HR } from '../people';
import type { Said } from './accounting';
import type { Contender, Contending, Stage } from './contender';
import { countsOn } from './progress-counts';

/** When the rollout happens, in the services' time. */
const LAUNCHED_AT = Date.parse('2026-09-15T15:35:00+01:00');
const ROLES = ['web,worker,scheduler', 'worker'];
const AT_ONCE = 16;
/** A press that took too long is told to try again. */
const TRIES = 20;
const LOOK_EVERY_MS = 200;
const OPENED_WITHIN_MS = 30 * 60_000;

export interface ReadbackRunning extends Contending {
  /** The campaign, once it was launched. */
  readonly campaignId: string;
  readonly prefix: string;
  /** Resolves when one of its processes has written that the campaign is open. @throws when none has in time */
  readonly opened: () => Promise<void>;
  /** The number in each line of HR's progress card. */
  readonly counts: () => Promise<ReadonlyMap<string, number>>;
}

/** The real service, in so many processes: the first has every role, the others only work. */
export function readback(name: string, processes: number): Contender {
  return { name, missing: null, start: (stage) => startReadback(stage, processes, true) };
}

export async function startReadback(
  stage: Stage,
  processes: number,
  chatsKnown: boolean,
): Promise<ReadbackRunning> {
  const prefix = newPrefix();
  const campaignId = randomUUID();
  const startedAt = Date.now();
  const startOne = (nth: number): Promise<RunningService> =>
    startRunningService(stage.connector, {
      people: stage.people,
      prefix,
      env: {
        AZURE_STORAGE_CONNECTION_STRING: stage.storage,
        READBACK_ROLES: ROLES[Math.min(nth, 1)] ?? '',
        READBACK_RATE_PER_SECOND: `${stage.perSecond}`,
        // One that is started later than the others must not live in an earlier time.
        READBACK_NOW: new Date(LAUNCHED_AT + Date.now() - startedAt).toISOString(),
      },
    });
  const services = await Promise.all(Array.from({ length: processes }, (_, nth) => startOne(nth)));
  const web = (): RunningService => {
    const [first] = services;
    if (first === undefined) throw new Error('Expected a process of Readback');
    return first;
  };
  if (chatsKnown) await install(stage, web());

  const counts = async (): Promise<ReadonlyMap<string, number>> =>
    countsOn((await pressed(web(), 'rollout-refresh', { campaignId })).value);
  return {
    campaignId,
    prefix,
    opened: () => untilOpened(services),
    counts,
    pids: () => services.map(({ pid }) => pid),
    go: () => launch(web(), campaignId),
    said: async () => saidBy(await counts()),
    kill: async (nth) => {
      await services[nth]?.stop('SIGKILL');
      services[nth] = await startOne(nth);
    },
    stop: async () => void (await Promise.all(services.map((service) => service.stop('SIGKILL')))),
  };
}

/** Looks rarely: what the services wrote can be long, and searching it takes from the time they have. */
async function untilOpened(services: readonly RunningService[]): Promise<void> {
  const deadline = performance.now() + OPENED_WITHIN_MS;
  while (!services.some((service) => service.output().includes('campaign opened'))) {
    if (performance.now() > deadline) throw new Error('Waited in vain for the campaign to open');
    await sleep(LOOK_EVERY_MS);
  }
}

async function install({ people, connector }: Stage, service: RunningService): Promise<void> {
  await pMap(
    people,
    async ({ id }) => {
      const installed = { ...activityFrom(connector, id), type: 'installationUpdate', action: 'add' };
      const { status } = await service.post(installed);
      if (status !== 200) throw new Error(`Installing for ${id}: expected 200, got ${status}`);
    },
    { concurrency: AT_ONCE },
  );
}

async function launch(service: RunningService, campaignId: string): Promise<void> {
  const form = {
    campaignId,
    policy: 'social-media',
    audience: 'everyone',
    opens: '2026-09-15',
    due: '2026-10-16',
  };
  const preflight = await pressed(service, 'rollout-preflight', form);
  const { verb, data } = pressOn(preflight.value, 'rollout-launch');
  await pressed(service, verb, { ...(data as object), reason: 'The review is under way.' });
}

/** HR's press, again for as long as the answer is to try again. */
async function pressed(service: RunningService, verb: string, data: object): Promise<Answer> {
  for (let tries = 1; ; tries += 1) {
    const answer = await service.press(HR, { verb, data });
    if (answer.statusCode === 200) return answer;
    if (tries === TRIES) throw new Error(`Pressing ${verb}: got ${JSON.stringify(answer)}`);
  }
}

function saidBy(counts: ReadonlyMap<string, number>): Said {
  const of = (...lines: readonly string[]) => lines.reduce((sum, line) => sum + (counts.get(line) ?? 0), 0);
  return {
    delivered: of('Delivered', 'Confirmed'),
    unknown: of('Sent, no answer from Teams'),
    failed: of('Cannot be reached', 'Cancelled'),
    open: of('Waiting', 'Being sent', 'On leave, held'),
  };
}
