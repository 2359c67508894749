import { setTimeout as sleep } from 'node:timers/promises';
import { runDueWork } from '../flows/run-due-work';
import { sweepDeliveries } from '../flows/sweep-deliveries';
import type { Needs } from '../ports/needs';
import { createProgressWatch } from './progress-watch';
import type { Running } from './worker';

/** How often the clock is looked at, lost work is looked for, and HR's progress cards are brought up to date. Milliseconds. */
const TICK_MS = 30_000;
const SWEEP_MS = 5 * 60_000;
const PROGRESS_MS = 2_000;

/** Runs the duties that no message starts. Every one is safe when several processes believe it is theirs. */
export function startScheduler(needs: Needs): Running {
  const stopping = new AbortController();
  const watch = createProgressWatch(needs);
  const duties = [
    every(TICK_MS, 'tick', () => runDueWork(needs)),
    every(SWEEP_MS, 'sweep', () => sweepAll(needs)),
    every(PROGRESS_MS, 'progress', () => watch()),
  ];
  return {
    stop: async () => {
      stopping.abort();
      await Promise.all(duties);
    },
  };

  async function every(ms: number, duty: string, work: () => Promise<unknown>): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        await work();
      } catch (cause) {
        needs.log.error({ duty, cause }, 'duty failed');
      }
      await sleep(ms, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  }
}

async function sweepAll(needs: Needs): Promise<void> {
  for (const campaign of await needs.campaigns.active())
    await sweepDeliveries(needs, campaign).catch((cause: unknown) =>
      needs.log.error({ campaignId: campaign.id, cause }, 'deliveries not swept'),
    );
}
