import type { Campaign } from '../../src/domain/campaign';
import { runDueWork } from '../../src/flows/run-due-work';
import { sweepAbandoned, sweepStranded } from '../../src/flows/sweep-deliveries';
import { runJob } from '../../src/jobs/run-job';
import type { Line } from '../../src/ports/jobs';
import type { Needs } from '../../src/ports/needs';

/** A job that failed this often is set aside, as src/jobs/worker.ts does. */
const ATTEMPTS = 5;

/** The duties that no job starts, each once. */
export const DUTIES = {
  abandoned: (needs: Needs) => sweep(needs, sweepAbandoned),
  stranded: (needs: Needs) => sweep(needs, sweepStranded),
  due: (needs: Needs) => runDueWork(needs),
};

/** As src/jobs/scheduler.ts does. */
async function sweep(needs: Needs, what: (needs: Needs, campaign: Campaign) => Promise<void>): Promise<void> {
  for (const campaign of await needs.campaigns.active()) await what(needs, campaign);
}

/** As src/jobs/worker.ts does with one job; that a job is held while it is worked on is left to chance. */
export async function takeOne(needs: Needs, line: Line, isStopping: () => boolean): Promise<void> {
  const [taken] = await needs.jobs.take(line, 1);
  if (taken === undefined) return;
  try {
    await runJob(needs, taken.job, isStopping);
    await taken.done();
  } catch (error) {
    if (taken.attempt >= ATTEMPTS) await needs.jobs.setAside(taken, 'failed');
    throw error;
  }
}
