import { setTimeout as sleep } from 'node:timers/promises';
import { QueueServiceClient, type QueueClient } from '@azure/storage-queue';
import { decorrelatedJitter } from './decorrelated-jitter';
import { poster } from './post';
import { evenPace, program, type Order } from './program';
import { consume, DELIVERIES_AT_MOST } from './queue-consumer';
import { SentNotifications, STATUS } from './sent-notifications';

/**
 * What Microsoft's Company Communicator 5.5 does to send, in our own words and on Storage Queues instead of Service Bus: batches
 * of 100 recipients become one message each; its row is read; Teams is asked up to six times; the row is written over.
 * Two things are kinder to it than its own: it keeps to the pace, and no second retry policy hides below the first.
 */
const BATCH = 100;
const RETRIES = 5;
/** `SendRetryDelayNumberOfSeconds`, 660 unless set otherwise. The row that holds everybody back ends 15 seconds sooner. */
const RETRY_DELAY_S = 660;
const THROTTLED_MS = (RETRY_DELAY_S - 15) * 1_000;
/** .NET's HttpClient gives a request up after this. */
const REQUEST_MS = 100_000;

program(async (order) => {
  const notifications = new SentNotifications(order.storage);
  const queues = QueueServiceClient.fromConnectionString(order.storage);
  const [batches, recipients] = [queues.getQueueClient('batches'), queues.getQueueClient('recipients')];
  await Promise.all([notifications.prepare(), batches.createIfNotExists(), recipients.createIfNotExists()]);
  const ask = asker(order);
  return {
    run: async () => {
      void consume(batches, 1, (text) => fanOut(recipients, JSON.parse(text) as string[]));
      void consume(recipients, order.atOnce, (person, delivery) =>
        send({ notifications, recipients, ask }, person, delivery),
      );
      if (order.isFirst && !(await notifications.isPlanned())) await plan(order, notifications, batches);
    },
    said: () => notifications.said(order.people.length),
  };
});

async function plan(order: Order, notifications: SentNotifications, batches: QueueClient): Promise<void> {
  for (let start = 0; start < order.people.length; start += BATCH) {
    const batch = order.people.slice(start, start + BATCH);
    await notifications.initialize(batch);
    await batches.sendMessage(JSON.stringify(batch));
  }
  await notifications.markPlanned();
}

async function fanOut(recipients: QueueClient, batch: readonly string[]): Promise<void> {
  await Promise.all(batch.map((person) => recipients.sendMessage(person)));
}

interface Parts {
  readonly notifications: SentNotifications;
  readonly recipients: QueueClient;
  readonly ask: (person: string) => Promise<number>;
}

async function send(
  { notifications, recipients, ask }: Parts,
  person: string,
  delivery: number,
): Promise<void> {
  const again = () => recipients.sendMessage(person, { visibilityTimeout: RETRY_DELAY_S });
  try {
    if (!(await notifications.isPending(person))) return;
    if (await notifications.isThrottled()) return void (await again());
    const status = await askPatiently(ask, person);
    await notifications.update(person, status);
    if (status !== 429) return;
    await notifications.setThrottled(THROTTLED_MS);
    await again();
  } catch (error) {
    const isLast = delivery >= DELIVERIES_AT_MOST;
    await notifications.update(person, isLast ? STATUS.finalFaulted : STATUS.faultedAndRetrying);
    throw error;
  }
}

/** The status of the last answer. Only throttling and server errors are repeated; without an answer it throws. */
async function askPatiently(ask: Parts['ask'], person: string): Promise<number> {
  let status = await ask(person);
  for (const pause of decorrelatedJitter(RETRIES, Math.random)) {
    if (status !== 429 && status < 500) return status;
    await sleep(pause);
    status = await ask(person);
  }
  return status;
}

function asker(order: Order): Parts['ask'] {
  const turn = evenPace(order.perSecond);
  const post = poster(order, REQUEST_MS);
  return async (person) => {
    await turn();
    return (await post(person)).status;
  };
}
