import { spawn, type ChildProcess } from 'node:child_process';
import { openSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readRoster } from '../directory/roster-csv';
import type { Person } from '../domain/person';
import { PACKAGE_ROOT } from '../main/content';
import { freePort, startAzurite } from './azurite';
import { startColleagues } from './connector';
import { emulatorCommand, writeEmulatorSettings } from './emulator';

const TENANT_ID = '11111111-1111-4111-8111-111111111111';
const SERVICE = join(__dirname, '..', 'main', 'index.js');
const ROSTER = join(PACKAGE_ROOT, 'src', 'demo', 'roster.csv');
const SCHOOLS = join(PACKAGE_ROOT, 'src', 'demo', 'schools.csv');
/** A Tuesday after lessons, in the second full week of term. */
const STARTS_AT = '2026-09-15T15:35:00+01:00';
const UP_WITHIN_MS = 30_000;
/** A colleague confirms between five seconds and two minutes after a card. */
const ANSWER_WITHIN_MS = [5_000, 120_000] as const;

interface Demo {
  /** The emulator's page. */
  readonly url: string;
  /** Where the service's own log goes. */
  readonly logFile: string;
  readonly stop: () => Promise<void>;
}

/** Starts the storage emulator, the service, the simulated colleagues and the Teams emulator; ends what it started when one does not come up. */
async function startDemo(): Promise<Demo> {
  const folder = await mkdtemp(join(tmpdir(), 'readback-demo-'));
  const ending: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true, force: true })];
  const stop = async (): Promise<void> => {
    for (const end of ending.splice(0).reverse()) await end();
  };
  try {
    const people = await demoPeople();
    const [me, ...others] = people;
    const azurite = await startAzurite();
    ending.push(azurite.stop);

    const port = await portOr(3978);
    const botUrl = `http://127.0.0.1:${port}/api/messages`;
    const logFile = join(folder, 'readback.log');
    const service = run([SERVICE], folder, logFile, {
      READBACK_MODE: 'local',
      PORT: `${port}`,
      AZURE_STORAGE_CONNECTION_STRING: azurite.connectionString,
      READBACK_ROSTER: ROSTER,
      READBACK_SCHOOLS: SCHOOLS,
      READBACK_HR_USER_IDS: me?.id,
      READBACK_NOW: STARTS_AT,
      MicrosoftAppId: '',
    });
    ending.push(() => endProcess(service));
    await untilAnswers(`http://127.0.0.1:${port}/health/ready`, service, logFile);

    const colleagues = await startColleagues({
      people: others,
      tenantId: TENANT_ID,
      botUrl,
      answerWithinMs: ANSWER_WITHIN_MS,
    });
    ending.push(colleagues.stop);
    await colleagues.install();

    const emulatorPort = await portOr(56150);
    await writeEmulatorSettings(folder, TENANT_ID, people);
    const emulatorLog = join(folder, 'emulator.log');
    const emulator = run(emulatorCommand(botUrl, emulatorPort), folder, emulatorLog, { BROWSER: 'none' });
    ending.push(() => endProcess(emulator));
    const url = `http://localhost:${emulatorPort}`;
    await untilAnswers(`${url}/_debug/ping`, emulator, emulatorLog);
    return { url, logFile, stop };
  } catch (cause) {
    await stop();
    throw cause;
  }
}

/** The `demo` command: starts everything, says what to try, and ends all of it on Ctrl-C. */
export async function runDemo(): Promise<void> {
  const demo = await startDemo();
  process.stdout.write(`
Readback is running. Open ${demo.url}

You are Alex Wilber: HR officer, member of staff and line manager in one person. Thirty-nine invented colleagues read along.
It is Tuesday 15 September 2026. Five things to try in the chat:

  1. new rollout                       fill in the form, press "See what would happen", then "Launch"
  2. the card that arrives             read it to its last page and press "I have read this policy"
  3. can I add a parent on Facebook?   or ask anything else
  4. my record                         what you have confirmed
  5. clock 2026-10-20                  five weeks later: the card that managers get

The service's log: ${demo.logFile}
Ctrl-C ends all of it.
`);
  await new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
  await demo.stop();
}

async function demoPeople(): Promise<readonly Person[]> {
  const outcome = readRoster(await readFile(ROSTER));
  if (outcome.kind === 'refused') throw new Error(`The demo's staff list ${ROSTER} has problems`);
  return outcome.people;
}

function run(
  args: readonly string[],
  cwd: string,
  logFile: string,
  env: Readonly<Record<string, string | undefined>>,
): ChildProcess {
  const log = openSync(logFile, 'a');
  // A group of its own: Ctrl-C in the terminal reaches the demo alone, which then ends the others in order.
  return spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', log, log],
    detached: true,
  });
}

async function endProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), 5_000);
  await ended;
  clearTimeout(late);
}

async function untilAnswers(url: string, child: ChildProcess, logFile: string): Promise<void> {
  const deadline = performance.now() + UP_WITHIN_MS;
  while (performance.now() < deadline && child.exitCode === null) {
    const up = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (up) return;
    await sleep(50);
  }
  const how = child.exitCode === null ? 'no answer in time' : `it ended with ${child.exitCode}`;
  throw new Error(`Waiting for ${url}: ${how}. Its log:\n${await readFile(logFile, 'utf8')}`);
}

/** The usual port when it is free, else any. */
async function portOr(usual: number): Promise<number> {
  const isFree = await new Promise<boolean>((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(usual, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
  return isFree ? usual : freePort();
}
