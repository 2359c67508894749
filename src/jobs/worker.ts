import { setTimeout as sleep } from 'node:timers/promises';
import { HELD_FOR_MS, type Line, type TakenJob } from '../ports/jobs';
import type { Needs } from '../ports/needs';
import { runJob } from './run-job';

/** Jobs of each line that one process has under way at once. Four slices are some five seconds of the whole fleet's pace. */
const AT_ONCE: Readonly<Record<Line, number>> = { jobs: 4, sends: 4 };
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

/** Takes jobs from both lines for as long as the process runs. A job that throws comes back after a while. */
export function startWorker(needs: Needs): Running {
  const stopping = new AbortController();
  const lines = [workThrough(needs, 'jobs', stopping.signal), workThrough(needs, 'sends', stopping.signal)];
  return {
    stop: async () => {
      stopping.abort();
      await Promise.all(lines);
    },
  };
}

/** Resolves once `stopping` and everything taken has ended. */
async function workThrough(needs: Needs, line: Line, stopping: AbortSignal): Promise<void> {
  const underWay = new Set<Promise<void>>();
  while (!stopping.aborted) {
    const taken = await takeSome(needs, line, AT_ONCE[line] - underWay.size);
    for (const one of taken) {
      const work = finish(needs, one, stopping).finally(() => underWay.delete(work));
      underWay.add(work);
    }
    if (underWay.size >= AT_ONCE[line]) await Promise.race(underWay);
    else if (taken.length === 0) await sleep(IDLE_MS, undefined, { signal: stopping }).catch(() => undefined);
  }
  await Promise.allSettled(underWay);
}

async function takeSome(needs: Needs, line: Line, most: number): Promise<readonly TakenJob[]> {
  try {
    return await needs.jobs.take(line, most);
  } catch (cause) {
    needs.log.error({ line, cause }, 'queue not reachable');
    await sleep(TROUBLE_MS);
    return [];
  }
}

/** Never throws: one job's trouble must not stop the others. */
async function finish(needs: Needs, taken: TakenJob, stopping: AbortSignal): Promise<void> {
  const { job, attempt } = taken;
  const about = { job: job.kind, campaignId: 'campaignId' in job ? job.campaignId : undefined, attempt };
  const holding = hold(needs, taken);
  try {
    await runJob(needs, job, () => stopping.aborted);
    await taken.done();
    needs.log.info(about, 'job done');
  } catch (cause) {
    needs.log.error({ ...about, cause }, 'job failed');
    if (attempt >= ATTEMPTS) await setAside(needs, taken, cause);
  } finally {
    clearInterval(holding);
  }
}

/** Keeps a job while it is worked on. A worker that is killed stops saying so, and somebody else gets it soon. */
function hold(needs: Needs, taken: TakenJob): NodeJS.Timeout {
  const extend = () =>
    taken.extend().catch((cause: unknown) => needs.log.warn({ job: taken.job.kind, cause }, 'job not held'));
  return setInterval(() => void extend(), HELD_FOR_MS / 3);
}

async function setAside(needs: Needs, taken: TakenJob, cause: unknown): Promise<void> {
  try {
    await needs.jobs.setAside(taken, cause instanceof Error ? cause.message : String(cause));
  } catch (trouble) {
    needs.log.error({ job: taken.job.kind, cause: trouble }, 'job not set aside');
  }
}
