import { setTimeout as sleep } from 'node:timers/promises';
import { ABANDONED_AFTER_MS } from '../domain/delivery';
import type { Log } from '../ports/log';

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 15_000;

/**
 * Writes what cannot be found out again, trying again while storage is down. Gives up, with storage's own error, when a sweep
 * has long called the message unknown.
 */
export async function untilWritten<T>(log: Log, write: () => Promise<T>): Promise<T> {
  const deadline = performance.now() + ABANDONED_AFTER_MS;
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
    try {
      return await write();
    } catch (cause) {
      if (performance.now() + pauseMs > deadline) throw cause;
      log.warn({ cause }, 'outcome not written yet');
      await sleep(pauseMs);
    }
  }
}
