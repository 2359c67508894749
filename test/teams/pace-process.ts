import { setTimeout as sleep } from 'node:timers/promises';
import { monotonicMs } from './monotonic';
import { openStorage } from '../../src/storage/open-storage';
import { Pace } from '../../src/teams/pace';
import { retryAfterMs } from '../../src/domain/retry-after';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
/** As many requests as a worker has under way. */
const AT_ONCE = 16;

/** One process of the fleet: asks a server as fast as the shared pace lets it, until it is ended. */
async function run(
  connectionString: string,
  prefix: string,
  url: string,
  clockAheadMs: number,
): Promise<void> {
  moveClock(clockAheadMs);
  const { paceBook } = openStorage({ kind: 'connection-string', connectionString }, prefix, quiet);
  const pace = new Pace(paceBook, { key: 'teams', perSecond: 40 }, quiet);
  await Promise.all(Array.from({ length: AT_ONCE }, () => askForEver(pace, url)));
}

async function askForEver(pace: Pace, url: string): Promise<never> {
  for (;;) {
    const turn = await pace.turn('send', null);
    if (turn.kind === 'paused') {
      await sleep(turn.forMs);
      continue;
    }
    const answer = await fetch(url, { method: 'POST', headers: { 'let-go-at': `${monotonicMs()}` } });
    await answer.text();
    if (answer.status === 429) pace.pause(retryAfterMs(answer.headers));
  }
}

/** Puts this process's wall clock off. */
function moveClock(aheadMs: number): void {
  const now = Date.now.bind(Date);
  globalThis.Date = class extends Date {
    constructor(...given: readonly unknown[]) {
      super(...((given.length === 0 ? [now() + aheadMs] : given) as [number]));
    }
    static override now = () => now() + aheadMs;
  } as DateConstructor;
}

const [connectionString = '', prefix = '', url = '', clockAheadMs = '0'] = process.argv.slice(2);
void run(connectionString, prefix, url, Number(clockAheadMs));
