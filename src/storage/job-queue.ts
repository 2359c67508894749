import { RestError, type DequeuedMessageItem, type QueueClient } from '@azure/storage-queue';
import type { Job, JobQueue, TakenJob } from '../ports/jobs';
import type { Log } from '../ports/log';
import { DEADLINE_MS } from './account';
import { failure } from './conflicts';
import { asideText, jobText, readJob } from './job-message';

/** Seconds a taken job is hidden from other workers; the port promises two minutes. */
const HIDDEN_FOR_S = 120;
/** A job that was taken so often and never finished will not finish. */
const ATTEMPTS_AT_MOST = 5;
/** Messages expire after seven days unless told otherwise, which would lose work in silence. */
const NEVER_EXPIRES = { messageTimeToLive: -1 };

/** Jobs as JSON messages; what cannot be done goes to the `aside` queue. */
export function jobQueueOn(queue: QueueClient, aside: QueueClient, log: Log): JobQueue {
  async function put(job: Job, delayMs = 0): Promise<void> {
    const visibilityTimeout = Math.ceil(delayMs / 1000);
    await queue
      .sendMessage(jobText(job), { ...NEVER_EXPIRES, ...inTime(), visibilityTimeout })
      .catch((error: unknown) => fail(`Putting a ${job.kind} job into ${queue.name}`, error));
  }

  async function take(most: number): Promise<readonly TakenJob[]> {
    const { receivedMessageItems: messages } = await queue
      .receiveMessages({ numberOfMessages: most, visibilityTimeout: HIDDEN_FOR_S, ...inTime() })
      .catch((error: unknown) => fail(`Taking jobs from ${queue.name}`, error));
    const jobs = await Promise.all(messages.map(takenOrAside));
    return jobs.filter((job) => job !== null);
  }

  async function takenOrAside(message: DequeuedMessageItem): Promise<TakenJob | null> {
    const { messageText: text, dequeueCount: attempt } = message;
    const job = readJob(text);
    if (job !== null && attempt <= ATTEMPTS_AT_MOST) return { job, attempt, done: () => remove(message) };
    const reason =
      job === null ? 'expected a job, got something else' : `not finished in ${ATTEMPTS_AT_MOST} attempts`;
    // The other messages of this take are hidden by now and must not wait for this one, which comes back by itself.
    await moveAside(text, attempt, reason, () => remove(message)).catch((error: unknown) =>
      log.error(
        { queue: queue.name, messageId: message.messageId, error: String(error) },
        'job not set aside',
      ),
    );
    return null;
  }

  /** Kept there before it is removed here: a crash in between makes two copies instead of none. */
  async function moveAside(
    text: string,
    attempt: number,
    reason: string,
    done: TakenJob['done'],
  ): Promise<void> {
    await aside
      .sendMessage(asideText(text, attempt, reason), { ...NEVER_EXPIRES, ...inTime() })
      .catch((error: unknown) => fail(`Putting a message into ${aside.name}`, error));
    log.warn({ queue: queue.name, attempt, reason }, 'job set aside');
    await done();
  }

  async function remove({ messageId, popReceipt }: DequeuedMessageItem): Promise<void> {
    await queue.deleteMessage(messageId, popReceipt, inTime()).catch((error: unknown) => {
      if (!belongsToSomebodyElse(error)) fail(`Removing message ${messageId} from ${queue.name}`, error);
    });
  }

  return {
    put,
    take,
    setAside: (taken, reason) => moveAside(jobText(taken.job), taken.attempt, reason, () => taken.done()),
  };
}

function inTime(): { abortSignal: AbortSignal } {
  return { abortSignal: AbortSignal.timeout(DEADLINE_MS) };
}

/** The message was finished, or its two minutes are over and another worker has it. */
function belongsToSomebodyElse(error: unknown): boolean {
  return error instanceof RestError && ['MessageNotFound', 'PopReceiptMismatch'].includes(error.code ?? '');
}

function fail(doing: string, error: unknown): never {
  throw failure(doing, error);
}
