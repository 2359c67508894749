import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { writeFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../src/demo/azurite';
import { pressesOf, type Press } from '../../src/demo/colleagues';
import type { StaffId } from '../../src/domain/ids';
import { newPrefix } from '../storage/emulator';
import type { StubConnector } from '../teams/stub-connector';

export const TENANT = '11111111-1111-4111-8111-111111111111';
const DIST = join(__dirname, '..', '..');
/** The flags and the file that `npm start` gives to Node. */
const START = startOf(join(DIST, '..', 'package.json'));
/** All schools, whatever a test calls them. */
const SCHOOLS =
  'school,readingTime,safeguardingLead,head,chair\n*,Wednesday briefing,"Di Lee, ext. 2","Jo Bell, ext. 1",Ray Cole\n';
const UP_WITHIN_MS = 20_000;

/** A row of a staff CSV. */
export interface Row {
  readonly id: StaffId;
  readonly name: string;
  readonly manager?: string;
  readonly school?: string;
  readonly onLeaveUntil?: string;
}

/** What a card press came back with. */
export interface Answer {
  readonly httpStatus: number;
  readonly statusCode: number;
  readonly type: string;
  readonly value: unknown;
}

/** The part of a connector that the service is told of: where it is, and in which chat somebody writes. */
export type Teams = Pick<StubConnector, 'url' | 'chatOf'>;

export interface RunningService {
  readonly url: string;
  readonly pid: number;
  /** Everything it wrote so far. */
  readonly output: () => string;
  /** Posts an activity as it is. */
  readonly post: (activity: object, headers?: Readonly<Record<string, string>>) => Promise<Response>;
  readonly press: (who: StaffId, press: Press, inputs?: object) => Promise<Answer>;
  readonly type: (who: StaffId, text: string) => Promise<Response>;
  readonly stop: (signal?: NodeJS.Signals) => Promise<number | null>;
}

export interface StartOptions {
  readonly people: readonly Row[];
  readonly env?: Readonly<Record<string, string>>;
  readonly prefix?: string;
  /** When to go on; by default once it is ready. */
  readonly readyWhen?: (url: string) => Promise<boolean>;
}

/** The real service as its own process, in local mode, on the test run's storage, talking to the stub connector. */
export async function startRunningService(
  connector: Teams,
  { people, env = {}, prefix = newPrefix(), readyWhen = isReady }: StartOptions,
): Promise<RunningService> {
  const folder = await mkdtemp(join(tmpdir(), 'readback-test-'));
  const roster = join(folder, 'roster.csv');
  await writeFile(roster, rosterCsv(people));
  const schools = join(folder, 'schools.csv');
  await writeFile(schools, SCHOOLS);
  const port = await freePort();
  const child = spawn(process.execPath, START, {
    env: {
      ...process.env,
      READBACK_MODE: 'local',
      PORT: `${port}`,
      AZURE_STORAGE_CONNECTION_STRING: process.env['AZURITE_CONNECTION'],
      READBACK_STORAGE_PREFIX: prefix,
      READBACK_ROSTER: roster,
      READBACK_SCHOOLS: schools,
      READBACK_HR_USER_IDS: people[0]?.id,
      READBACK_DEFAULT_SERVICE_URL: connector.url,
      READBACK_RATE_PER_SECOND: '1000',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  const url = `http://127.0.0.1:${port}`;
  const stop = async (signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> => {
    const code = await ended(child, signal);
    await rm(folder, { recursive: true, force: true });
    return code;
  };
  try {
    await eventually(
      'the service is ready',
      async () => {
        if (child.exitCode !== null) throw new Error(`The service ended:\n${output}`);
        return readyWhen(url);
      },
      UP_WITHIN_MS,
    );
  } catch (cause) {
    await stop('SIGKILL');
    throw new Error(`Starting the service: not ready. It said:\n${output}`, { cause });
  }

  const post: RunningService['post'] = (activity, headers = {}) =>
    fetch(`${url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(activity),
    });
  return {
    url,
    pid: child.pid ?? 0,
    output: () => output,
    post,
    type: (who, text) => post({ ...activityFrom(connector, who), type: 'message', text }),
    press: async (who, { verb, data }, inputs = {}) => {
      const action = { type: 'Action.Execute', verb, data: mergedData(data, inputs) };
      const response = await post({
        ...activityFrom(connector, who),
        type: 'invoke',
        name: 'adaptiveCard/action',
        replyToId: `card-of-${who}`,
        value: { action },
      });
      const body = (await response.json()) as Omit<Answer, 'httpStatus'>;
      return { httpStatus: response.status, ...body };
    },
    stop,
  };
}

function startOf(packageFile: string): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(packageFile, 'utf8')) as { scripts: { start: string } };
  return scripts.start
    .split(' ')
    .slice(1)
    .map((word) => (word.startsWith('dist/') ? join(DIST, word.slice('dist/'.length)) : word));
}

async function isReady(url: string): Promise<boolean> {
  return (await fetch(`${url}/health/ready`).catch(() => null))?.ok === true;
}

function mergedData(data: unknown, inputs: object): unknown {
  return typeof data === 'object' && data !== null && !Array.isArray(data) ? { ...data, ...inputs } : data;
}

/** What Teams sends along with whatever somebody does in their own chat. */
export function activityFrom(connector: Teams, who: StaffId): object {
  return {
    id: randomUUID(),
    timestamp: new Date().toISOString(),
    channelId: 'msteams',
    serviceUrl: connector.url,
    from: { id: `29:${who}`, aadObjectId: who },
    recipient: { id: '28:readback' },
    conversation: { id: connector.chatOf(who), conversationType: 'personal', tenantId: TENANT },
    channelData: { tenant: { id: TENANT } },
  };
}

/** The press with this verb on a card. @throws when the card does not offer it */
export function pressOn(card: unknown, verb: string, which: (press: Press) => boolean = () => true): Press {
  const press = pressesOf(card).find((one) => one.verb === verb && which(one));
  if (press === undefined)
    throw new Error(
      `Expected a button ${verb}, found ${pressesOf(card)
        .map((one) => one.verb)
        .join(', ')}`,
    );
  return press;
}

/** Waits until something is so. @throws with what was awaited when it is not in time */
export async function eventually(
  what: string,
  isSo: () => boolean | Promise<boolean>,
  withinMs = 15_000,
  everyMs = 25,
): Promise<void> {
  const deadline = performance.now() + withinMs;
  while (!(await isSo())) {
    if (performance.now() > deadline) throw new Error(`Waited ${withinMs} ms in vain: ${what}`);
    await sleep(everyMs);
  }
}

export function rosterCsv(people: readonly Row[]): string {
  const rows = people.map(({ id, name, manager = '', school = 'Hillbrook Primary', onLeaveUntil = '' }) =>
    [id, name, `${id.slice(-4)}@trust.example`, school, 'Teacher', manager, '', onLeaveUntil].join(','),
  );
  return ['objectId,name,email,school,job,manager,startDate,onLeaveUntil', ...rows, ''].join('\n');
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    const exit = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await exit;
  }
  return child.exitCode;
}
