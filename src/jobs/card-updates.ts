import { setTimeout as sleep } from 'node:timers/promises';
import type { CardUpdates, StaleCard } from '../ports/card-updates';
import type { JobQueue } from '../ports/jobs';
import type { Log } from '../ports/log';
import type { Running } from './worker';

/** How long presses are collected. Milliseconds. */
const COLLECT_MS = 250;
/** Cards that one job names; with 32-digit ids this is far below a queue message's 64 KiB. */
const BATCH = 100;

/** Collects cards for a moment and puts one job for many: a whole staff room presses in the same minutes. */
export function startCardUpdates(jobs: JobQueue, log: Log): CardUpdates & Running {
  let wanted: StaleCard[] = [];
  let flushing: Promise<void> | null = null;

  async function flush(): Promise<void> {
    const cards = wanted;
    wanted = [];
    const campaigns = new Map(cards.map(({ campaignId, tenantId }) => [campaignId, tenantId]));
    for (const [campaignId, tenantId] of campaigns) {
      const ids = cards.filter((card) => card.campaignId === campaignId).map(({ deliveryId }) => deliveryId);
      for (let start = 0; start < ids.length; start += BATCH)
        await jobs.put({
          kind: 'update-cards',
          tries: 0,
          tenantId,
          campaignId,
          deliveryIds: ids.slice(start, start + BATCH),
        });
    }
  }

  async function collect(): Promise<void> {
    await sleep(COLLECT_MS);
    flushing = null;
    await flush().catch((cause: unknown) => log.error({ cause }, 'cards not queued for update'));
  }

  return {
    want: (card) => {
      wanted.push(card);
      flushing ??= collect();
    },
    stop: async () => {
      await flushing;
    },
  };
}
