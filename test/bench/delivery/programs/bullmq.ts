import { createRequire } from 'node:module';
import { poster } from './post';
import { program } from './program';

/** The part of BullMQ that is used here. It is not among our packages, so its types are not either. */
interface BullMq {
  readonly Queue: new (name: string, options: object) => Queue;
  readonly Worker: {
    new (name: string, processor: (job: { readonly id: string }) => Promise<void>, options: object): Worker;
    RateLimitError(): Error;
  };
}
interface Queue {
  addBulk(jobs: readonly object[]): Promise<unknown>;
  getJobCounts(...states: readonly string[]): Promise<Readonly<Record<string, number>>>;
}
interface Worker {
  rateLimit(ms: number): Promise<void>;
}

const QUEUE = 'first-cards';
const BATCH = 1_000;
const REQUEST_MS = 30_000;
const RATE_LIMITED_MS = 1_000;
/** As its guide has it: a job id so that nobody is queued twice, five attempts, pauses that double from a second on. */
const JOB = { attempts: 5, backoff: { type: 'exponential', delay: 1_000 } };

/** BullMQ as its documentation recommends it, its own limiter (one for all processes) and its answer to 429 included. */
program((order) => {
  const { Queue, Worker } = createRequire(__filename)('bullmq') as BullMq;
  const { hostname: host, port } = new URL(order.storage);
  const connection = { host, port: Number(port), maxRetriesPerRequest: null };
  const queue = new Queue(QUEUE, { connection });
  const post = poster(order, REQUEST_MS);

  const startWorker = (): void => {
    const worker = new Worker(
      QUEUE,
      async ({ id }) => {
        const { status, retryAfterMs } = await post(id);
        if (status === 429) {
          await worker.rateLimit(retryAfterMs ?? RATE_LIMITED_MS);
          throw Worker.RateLimitError();
        }
        if (status >= 400) throw new Error(`Teams answered ${status}`);
      },
      {
        connection,
        concurrency: order.atOnce,
        limiter: { max: order.perSecondOfAll, duration: 1_000 },
      },
    );
  };
  return {
    run: async () => {
      startWorker();
      if (!order.isFirst) return;
      for (let start = 0; start < order.people.length; start += BATCH)
        await queue.addBulk(
          order.people
            .slice(start, start + BATCH)
            .map((person) => ({ name: 'send', data: {}, opts: { ...JOB, jobId: person } })),
        );
    },
    said: async () => {
      const { completed = 0, failed = 0 } = await queue.getJobCounts('completed', 'failed');
      return { delivered: completed, failed, unknown: 0, open: order.people.length - completed - failed };
    },
  };
});
