import { QueueClient, RestError } from '@azure/storage-queue';
import { openStorage, QUEUES, type Storage } from '../../src/storage/open-storage';
import { HR, launchForEveryone } from '../bench/people';
import {
  eventually,
  pressOn,
  startRunningService,
  type Row,
  type RunningService,
} from '../main/running-service';
import { emulator, newPrefix, silent } from '../storage/emulator';
import { startStubConnector, type StubConnector } from '../teams/stub-connector';
import { copiesOf, standingsOf, tally, wrongs } from './evidence';
import { sizes } from './sizes';
import { startStorageProxy, type Fate, type StorageProxy } from './storage-proxy';

const START = '2026-09-15T15:35:00+01:00';
const HOUR_MS = 60 * 60_000;
/** Counting reads everything there is of a rollout, and must not slow what it watches. */
const COUNTING_EVERY_MS = 150;

/** A moment for a process to start at by its own clock: this long after the others. */
export function afterStart(ms: number): string {
  return new Date(Date.parse(START) + ms).toISOString();
}

export interface StartOptions {
  readonly at?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Resolves as soon as the process exists, for one that is not meant to become ready. */
  readonly atOnce?: boolean;
}

/** Teams, storage and a trust's people, in which processes may come to grief. */
export interface World {
  readonly people: readonly Row[];
  readonly connector: StubConnector;
  /** What the processes see of storage. */
  readonly proxy: StorageProxy;
  /** Storage itself, past the proxy. */
  readonly storage: Storage;
  readonly start: (options?: StartOptions) => Promise<RunningService>;
  /** What was wrong is over; another process starts an hour later and finds what was left behind. */
  readonly recover: () => Promise<RunningService>;
  /** Launches for everybody as HR does, and returns the campaign's id. */
  readonly launch: (through: RunningService, fields?: object) => Promise<string>;
  /** Lets taken queue messages be seen again at once, as if their time had run out. */
  readonly giveBack: () => Promise<void>;
  /** Takes what was taken, so many times more, and does nothing, like workers that die at once. */
  readonly wear: (times: number) => Promise<void>;
  /** Puts a text into each queue of work, or with null empties them. */
  readonly fillQueues: (text: string | null) => Promise<void>;
  /** What was set aside for an operator. */
  readonly aside: () => Promise<readonly string[]>;
  /** Waits until nobody waits and nothing is under way, and returns how many stand where. @throws when anybody is missing or has two copies */
  readonly settled: (campaign: string) => Promise<ReturnType<typeof tally>>;
  readonly end: () => Promise<void>;
}

/** Opens worlds for the tests of a file and ends each with its test, also when it fails. */
export function worlds(): (people: readonly Row[]) => Promise<World> {
  const open: World[] = [];
  afterEach(async () => void (await Promise.all(open.splice(0).map((world) => world.end()))));
  return async (people) => {
    const world = await openWorld(people);
    open.push(world);
    return world;
  };
}

export async function openWorld(people: readonly Row[]): Promise<World> {
  const prefix = newPrefix();
  const connector = await startStubConnector();
  const proxy = await startStorageProxy(emulator());
  const storage = openStorage({ kind: 'connection-string', connectionString: emulator() }, prefix, silent);
  const started: Promise<RunningService>[] = [];
  const queues = QUEUES.map((name) => new QueueClient(emulator(), `${prefix}-${name}`));
  // Through the proxy, so that it learns who holds a message.
  const clients = QUEUES.map((name) => new QueueClient(proxy.connectionString, `${prefix}-${name}`));
  const isAside = ({ name }: QueueClient): boolean => name.endsWith('-aside');
  const isWork = (queue: QueueClient): boolean => !isAside(queue);

  const start: World['start'] = ({ at = START, env = {}, atOnce = false } = {}) => {
    const starting = startRunningService(connector, {
      people,
      prefix,
      env: {
        AZURE_STORAGE_CONNECTION_STRING: proxy.connectionString,
        READBACK_NOW: at,
        ...env,
      },
      ...(atOnce && { readyWhen: () => Promise.resolve(true) }),
    });
    started.push(starting);
    return starting;
  };
  const giveBack: World['giveBack'] = async () => {
    for (const [messageId, { queue, popReceipt }] of proxy.taken)
      await new QueueClient(emulator(), queue)
        .updateMessage(messageId, popReceipt, undefined, 0)
        .catch((error: unknown) => {
          if (!isGone(error)) throw error;
        });
  };
  const settled: World['settled'] = async (campaign) => {
    let counts: ReturnType<typeof tally> = {};
    const isSettled = async (): Promise<boolean> => {
      counts = tally(await standingsOf(storage, campaign));
      return Object.keys(counts).length > 0 && !counts.waiting && !counts.sending;
    };
    await eventually('nobody waits', isSettled, sizes.settledMs, COUNTING_EVERY_MS).catch(
      (cause: unknown) => {
        throw new Error(`Expected nobody to wait, found ${JSON.stringify(counts)}`, { cause });
      },
    );
    const everybody = people.map(({ id }) => id);
    expect(wrongs(everybody, await standingsOf(storage, campaign), copiesOf(connector, campaign))).toEqual(
      [],
    );
    return counts;
  };
  return {
    people,
    connector,
    proxy,
    storage,
    start,
    recover: async () => {
      proxy.calm();
      await giveBack();
      return start({ at: afterStart(HOUR_MS) });
    },
    launch: (through, fields) => launchForEveryone(through, connector, fields),
    giveBack,
    wear: async (times) => {
      for (let time = 1; time <= times; time += 1) {
        await giveBack();
        for (const queue of clients.filter(isWork)) await queue.receiveMessages({ numberOfMessages: 32 });
      }
    },
    fillQueues: async (text) => {
      for (const queue of queues.filter(isWork))
        await (text === null ? queue.clearMessages() : queue.sendMessage(text));
    },
    aside: async () => {
      const kept = queues.filter(isAside).map((queue) => queue.peekMessages({ numberOfMessages: 32 }));
      return (await Promise.all(kept)).flatMap(({ peekedMessageItems }) =>
        peekedMessageItems.map(({ messageText }) => messageText),
      );
    },
    settled,
    end: async () => {
      const running = await Promise.allSettled(started);
      await Promise.all(
        running.flatMap((one) => (one.status === 'fulfilled' ? [one.value.stop('SIGKILL')] : [])),
      );
      await Promise.all([connector.stop(), proxy.stop()]);
    },
  };
}

/** Whoever holds the message was quicker: it is removed, or held by another receipt. */
function isGone(error: unknown): boolean {
  return error instanceof RestError && ['MessageNotFound', 'PopReceiptMismatch'].includes(error.code ?? '');
}

/** The process ends at once, without a chance to tidy up, when storage is about to carry the request out. It never does. */
export const diesBefore = (service: RunningService): Fate => ({ kind: 'before', act: () => dies(service) });
/** The process ends at once when storage has carried the request out, before it hears so. */
export const diesAfter = (service: RunningService): Fate => ({ kind: 'after', act: () => dies(service) });

/** Ends the process at once. */
export function dies(service: RunningService): 'cut' {
  void service.stop('SIGKILL');
  return 'cut';
}

/** Presses a button of HR's progress card, and then one after the other on the card that comes of it. */
export async function pressControl(
  service: RunningService,
  campaign: string,
  ...verbs: readonly string[]
): Promise<void> {
  let card = (await service.press(HR, { verb: 'rollout-refresh', data: { campaignId: campaign } })).value;
  for (const verb of verbs) {
    const answer = await service.press(HR, pressOn(card, verb));
    if (answer.statusCode !== 200)
      throw new Error(`Pressing ${verb}: refused with ${JSON.stringify(answer.value)}`);
    card = answer.value;
  }
}
