import { RestError, type DequeuedMessageItem, type QueueClient } from '@azure/storage-queue';
import { HELD_FOR_MS, type Job, type JobQueue, type Line, type TakenJob } from '../ports/jobs';
import type { Log } from '../ports/log';
import { DEADLINE_MS } from './account';
import { failure } from './conflicts';
import { asideText, jobText, readAside, readJob } from './job-message';

const HIDDEN_FOR_S = HELD_FOR_MS / 1_000;
/** A job that was taken so often and never finished will not finish. */
const ATTEMPTS_AT_MOST = 5;
/** Messages expire after seven days unless told otherwise, which would lose work in silence. */
const NEVER_EXPIRES = { messageTimeToLive: -1 };
/** As many as storage shows at once. */
const SHOWN_AT_MOST = 32;

type Queues = Readonly<Record<Line | 'aside', QueueClient>>;

/** Jobs as JSON messages in the queue of their line; what cannot be done goes to the `aside` queue. */
export function jobQueueOn(queues: Queues, log: Log): JobQueue {
  const { aside } = queues;

  async function put(job: Job, delayMs = 0): Promise<void> {
    const queue = queues[lineOf(job)];
    const visibilityTimeout = Math.ceil(delayMs / 1000);
    await queue
      .sendMessage(jobText(job), { ...NEVER_EXPIRES, ...inTime(), visibilityTimeout })
      .catch((error: unknown) => fail(`Putting a ${job.kind} job into ${queue.name}`, error));
  }

  async function take(line: Line, most: number): Promise<readonly TakenJob[]> {
    const queue = queues[line];
    const { receivedMessageItems: messages } = await queue
      .receiveMessages({ numberOfMessages: most, visibilityTimeout: HIDDEN_FOR_S, ...inTime() })
      .catch((error: unknown) => fail(`Taking jobs from ${queue.name}`, error));
    const jobs = await Promise.all(messages.map((message) => takenOrAside(queue, message)));
    return jobs.filter((job) => job !== null);
  }

  async function takenOrAside(queue: QueueClient, message: DequeuedMessageItem): Promise<TakenJob | null> {
    const { messageText: text, dequeueCount: attempt } = message;
    const job = readJob(text);
    const held = holding(queue, message);
    if (job !== null && attempt <= ATTEMPTS_AT_MOST) return { job, attempt, ...held };
    const reason =
      job === null ? 'expected a job, got something else' : `not finished in ${ATTEMPTS_AT_MOST} attempts`;
    // The other messages of this take are hidden by now and must not wait for this one, which comes back by itself.
    await moveAside(text, attempt, reason, held.done).catch((error: unknown) =>
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
    log.warn({ attempt, reason }, 'job set aside');
    await done();
  }

  return {
    put,
    take,
    setAside: (taken, reason) => moveAside(jobText(taken.job), taken.attempt, reason, () => taken.done()),
    queued: async (line) => {
      const queue = queues[line];
      const { approximateMessagesCount } = await queue
        .getProperties(inTime())
        .catch((error: unknown) => fail(`Counting the messages of ${queue.name}`, error));
      return approximateMessagesCount ?? 0;
    },
    aside: async () => {
      const { peekedMessageItems } = await aside
        .peekMessages({ numberOfMessages: SHOWN_AT_MOST, ...inTime() })
        .catch((error: unknown) => fail(`Looking into ${aside.name}`, error));
      return peekedMessageItems.map(({ messageText }) => readAside(messageText));
    },
  };
}

function lineOf({ kind }: Job): Line {
  return kind === 'deliver' || kind === 'refresh-cards' ? 'sends' : 'jobs';
}

/** Each extension changes the receipt that the next request needs, so they go one after the other. */
function holding(
  queue: QueueClient,
  { messageId, messageText, popReceipt }: DequeuedMessageItem,
): Pick<TakenJob, 'extend' | 'done'> {
  let receipt = Promise.resolve(popReceipt);
  const settled = (doing: string) => (error: unknown) => {
    if (!belongsToSomebodyElse(error)) fail(`${doing} message ${messageId} of ${queue.name}`, error);
  };
  return {
    extend: async () => {
      const before = receipt;
      receipt = before.then(async (current) => {
        const extended = await queue
          .updateMessage(messageId, current, messageText, HIDDEN_FOR_S, inTime())
          .catch(settled('Holding'));
        return extended?.popReceipt ?? current;
      });
      // A failed extension must not keep the job from being finished.
      await receipt.catch((error: unknown) => {
        receipt = before;
        throw error;
      });
    },
    done: async () => {
      await queue.deleteMessage(messageId, await receipt, inTime()).catch(settled('Removing'));
    },
  };
}

function inTime(): { abortSignal: AbortSignal } {
  return { abortSignal: AbortSignal.timeout(DEADLINE_MS) };
}

/** The message was finished, or its time is over and another worker has it. */
function belongsToSomebodyElse(error: unknown): boolean {
  return error instanceof RestError && ['MessageNotFound', 'PopReceiptMismatch'].includes(error.code ?? '');
}

function fail(doing: string, error: unknown): never {
  throw failure(doing, error);
}
