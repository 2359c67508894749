import { setTimeout as sleep } from 'node:timers/promises';
import type { TakenJob } from '../ports/jobs';
import type { Needs } from '../ports/needs';
import { runJob } from './run-job';

/** Jobs one process has under way at once. */
const AT_ONCE = 8;
/** Pause when the queue is empty. Milliseconds. */
const IDLE_MS = 250;
/** Pause after the queue could not be reached. Milliseconds. */
const TROUBLE_MS = 5_000;
/** A job that failed this often is set aside with its reason. */
const ATTEMPTS = 5;

export interface Running {
  /** Takes no more work and resolves when what is under way has ended. */
  readonly stop: () => Promise<void>;
}

/** Takes jobs from the queue for as long as the process runs. A job that throws comes back after its visibility time. */
export function startWorker(needs: Needs): Running {
  const stopping = new AbortController();
  const underWay = new Set<Promise<void>>();

  const loop = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      const taken = await takeSome(needs, AT_ONCE - underWay.size);
      for (const one of taken) {
        const work = finish(needs, one, stopping.signal).finally(() => underWay.delete(work));
        underWay.add(work);
      }
      if (underWay.size >= AT_ONCE) await Promise.race(underWay);
      else if (taken.length === 0)
        await sleep(IDLE_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const looping = loop();

  return {
    stop: async () => {
      stopping.abort();
      await looping;
      await Promise.allSettled(underWay);
    },
  };
}

async function takeSome(needs: Needs, most: number): Promise<readonly TakenJob[]> {
  try {
    return await needs.jobs.take(most);
  } catch (cause) {
    needs.log.error({ cause }, 'queue not reachable');
    await sleep(TROUBLE_MS);
    return [];
  }
}

/** Never throws: one job's trouble must not stop the others. */
async function finish(needs: Needs, taken: TakenJob, stopping: AbortSignal): Promise<void> {
  const { job, attempt } = taken;
  try {
    await runJob(needs, job, stopping);
    await taken.done();
    needs.log.info({ job: job.kind, campaignId: job.campaignId, attempt }, 'job done');
  } catch (cause) {
    needs.log.error({ job: job.kind, campaignId: job.campaignId, attempt, cause }, 'job failed');
    if (attempt >= ATTEMPTS) await setAside(needs, taken, cause);
  }
}

async function setAside(needs: Needs, taken: TakenJob, cause: unknown): Promise<void> {
  try {
    await needs.jobs.setAside(taken, cause instanceof Error ? cause.message : String(cause));
  } catch (trouble) {
    needs.log.error({ job: taken.job.kind, cause: trouble }, 'job not set aside');
  }
}
