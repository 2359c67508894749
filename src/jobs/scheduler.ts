import { setTimeout as sleep } from 'node:timers/promises';
import { runDueWork } from '../flows/run-due-work';
import { sweepPlaces } from '../flows/forget-places';
import { forgetCounts } from '../flows/forget-counts';
import { forgetQuestions } from '../flows/forget-questions';
import { sweepAbandoned, sweepStranded } from '../flows/sweep-deliveries';
import type { Campaign } from '../domain/campaign';
import type { Needs } from '../ports/needs';
import { createProgressWatch } from './progress-watch';
import type { Running } from './worker';

/** How often the clock is looked at, dead workers' messages, lost pointers, places that outlived their campaign and questions and counts that outlived their days are looked for, and HR's progress cards are brought up to date. Milliseconds. */
const TICK_MS = 30_000;
const ABANDONED_MS = 60_000;
const STRANDED_MS = 5 * 60_000;
const FORGET_MS = 60 * 60_000;
const PROGRESS_MS = 2_000;

/** Runs the duties that no message starts. Every one is safe when several processes believe it is theirs. */
export function startScheduler(needs: Needs): Running {
  const stopping = new AbortController();
  const watch = createProgressWatch(needs);
  const duties = [
    every(TICK_MS, 'tick', () => runDueWork(needs)),
    every(ABANDONED_MS, 'abandoned', () => forEach(needs, sweepAbandoned)),
    every(STRANDED_MS, 'stranded', () => forEach(needs, sweepStranded)),
    every(FORGET_MS, 'places', () => sweepPlaces(needs)),
    every(FORGET_MS, 'questions', () => forgetQuestions(needs)),
    every(FORGET_MS, 'counts', () => forgetCounts(needs)),
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

/** Looks for whatever dead workers and lost pointers left behind, and for what is to be forgotten. */
export async function sweepAll(needs: Needs): Promise<void> {
  await forEach(needs, sweepAbandoned);
  await forEach(needs, sweepStranded);
  await sweepPlaces(needs);
  await forgetQuestions(needs);
  await forgetCounts(needs);
}

async function forEach(
  needs: Needs,
  sweep: (needs: Needs, campaign: Campaign) => Promise<void>,
): Promise<void> {
  for (const campaign of await needs.campaigns.active())
    await sweep(needs, campaign).catch((cause: unknown) =>
      needs.log.error({ campaignId: campaign.id, cause }, 'not swept'),
    );
}
