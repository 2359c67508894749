import { LRUCache } from 'lru-cache';
import { proveArrival } from '../flows/prove-arrival';
import type { Arrival, Arrivals } from '../ports/arrivals';
import type { Needs } from '../ports/needs';
import type { Running } from './worker';

/** Cards remembered as proved: somebody who reads presses a dozen times, and the first says it all. */
const REMEMBERED_AT_MOST = 20_000;

/** Proves arrivals beside the answers that people wait for. */
export function startArrivals(needs: Pick<Needs, 'deliveries' | 'clock' | 'log'>): Arrivals & Running {
  const proved = new LRUCache<string, true>({ max: REMEMBERED_AT_MOST });
  const underWay = new Set<Promise<void>>();

  async function prove(arrival: Arrival, name: string): Promise<void> {
    try {
      await proveArrival(needs, arrival);
    } catch (cause) {
      proved.delete(name);
      needs.log.error({ campaignId: arrival.campaignId, cause }, 'arrival not kept');
    }
  }

  return {
    note: (arrival) => {
      const name = `${arrival.campaignId}|${arrival.deliveryId}`;
      if (proved.has(name)) return;
      proved.set(name, true);
      const work = prove(arrival, name).finally(() => underWay.delete(work));
      underWay.add(work);
    },
    stop: async () => {
      await Promise.allSettled(underWay);
    },
  };
}
