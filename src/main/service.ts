import { setTimeout as sleep } from 'node:timers/promises';
import { startScheduler } from '../jobs/scheduler';
import { startWorker, type Running } from '../jobs/worker';
import type { Log } from '../ports/log';
import { openStorage, type Storage } from '../storage/open-storage';
import { shippedLists } from '../answers/lists';
import { createClock } from './clock';
import {
  loadPolicyEntries,
  loadRoster,
  loadSchools,
  publishShippedPolicies,
  SIGNPOST_WORDS,
} from './content';
import { policyDataOf } from './policy-data';
import { readingPages } from './reading-pages';
import { startServer } from './server';
import type { Settings } from './settings';
import { loadSignpostWords } from './signpost-words';
import { connect } from './wiring';

export interface Service {
  readonly port: number;
  /** Resolves when storage answers and the policies are published; never while they do not. */
  readonly ready: Promise<void>;
  /** Takes nothing new, lets what is under way end, and resolves then. */
  readonly stop: () => Promise<void>;
}

/** Pause before storage is tried again at the start. Milliseconds. */
const STORAGE_AGAIN_MS = 2_000;

/** Puts the rooms together and starts the roles this process has. Listens at once; until it is ready it says so. */
export async function startService(settings: Settings, log: Log): Promise<Service> {
  const clock = createClock(settings.startAt);
  const storage = openStorage(settings.storage, settings.storagePrefix, log);
  const roster = await loadRoster(settings.roster, log);
  const entries = await loadPolicyEntries();
  const policyData = policyDataOf(entries);
  const schools = await loadSchools(settings.schools, settings.mode, log);
  const signpostWords = await loadSignpostWords(SIGNPOST_WORDS);
  const lists = shippedLists();
  const parts = { storage, policyData, roster, schools, signpostWords, clock, log };
  const { needs, receive, besides } = connect(settings, parts);

  let isReady = false;
  const server = await startServer(
    {
      receive: settings.roles.has('web')
        ? async (request) => (isReady ? receive(request) : { status: 503 })
        : null,
      showPage: settings.roles.has('web') ? readingPages(needs, () => isReady) : null,
      isReady: async () => isReady && (await answers(storage)),
    },
    { port: settings.port, host: settings.mode === 'local' ? '127.0.0.1' : undefined },
    log,
  );

  const background: Running[] = [];
  const stopping = new AbortController();
  const ready = untilStorageAnswers(stopping.signal, log, async () => {
    await storage.prepare();
    await publishShippedPolicies({ policies: storage.policies, clock, log }, entries, lists);
  }).then(() => {
    if (stopping.signal.aborted) return;
    if (settings.roles.has('worker')) background.push(startWorker(needs));
    if (settings.roles.has('scheduler')) background.push(startScheduler(needs));
    isReady = true;
    log.info({ port: server.port, mode: settings.mode, roles: [...settings.roles] }, 'ready');
  });
  return {
    port: server.port,
    ready,
    stop: async () => {
      stopping.abort();
      await ready;
      await Promise.all([server.close(), ...background.map((running) => running.stop())]);
      // Last: the last presses may have wanted cards updated, or proved that one arrived.
      await Promise.all(besides.map((running) => running.stop()));
    },
  };
}

async function untilStorageAnswers(signal: AbortSignal, log: Log, work: () => Promise<void>): Promise<void> {
  while (!signal.aborted) {
    try {
      return await work();
    } catch (cause) {
      log.error({ cause }, 'not ready');
      await sleep(STORAGE_AGAIN_MS, undefined, { signal }).catch(() => undefined);
    }
  }
}

async function answers(storage: Storage): Promise<boolean> {
  return storage.ping().then(
    () => true,
    () => false,
  );
}
