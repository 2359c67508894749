import { LRUCache } from 'lru-cache';
import type { Allowance } from '../ports/allowance';

/** Things remembered at once; somebody flooding the memory only makes it forget others sooner. */
const REMEMBERED_AT_MOST = 20_000;
const HOUR_MS = 60 * 60_000;

/** Counts in memory. The hour runs from the first time and is real time, whatever the local clock says. */
export function createAllowance(hourMs = HOUR_MS): Allowance {
  const taken = new LRUCache<string, { times: number }>({ max: REMEMBERED_AT_MOST, ttl: hourMs });
  return {
    take: (what, atMost) => {
      const known = taken.get(what) ?? { times: 0 };
      if (known.times >= atMost) return false;
      if (known.times === 0) taken.set(what, known);
      known.times += 1;
      return true;
    },
  };
}
