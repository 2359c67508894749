import { setTimeout as sleep } from 'node:timers/promises';
import type { DequeuedMessageItem, QueueClient } from '@azure/storage-queue';

/** As Service Bus would hold it: the lock of a message, and how often it is delivered before it is set aside. */
const LOCK_SECONDS = 300;
export const DELIVERIES_AT_MOST = 10;
const IDLE_MS = 250;
const RECEIVED_AT_MOST = 32;

/** Handles messages for ever, `atOnce` at a time. One whose handler throws is delivered again at once. */
export async function consume(
  queue: QueueClient,
  atOnce: number,
  handle: (text: string, delivery: number) => Promise<void>,
): Promise<never> {
  const underWay = new Set<Promise<void>>();
  for (;;) {
    const free = Math.min(RECEIVED_AT_MOST, atOnce - underWay.size);
    const received = await queue.receiveMessages({
      numberOfMessages: free,
      visibilityTimeout: LOCK_SECONDS,
    });
    for (const message of received.receivedMessageItems) {
      const work = finish(queue, message, handle).finally(() => underWay.delete(work));
      underWay.add(work);
    }
    if (underWay.size >= atOnce) await Promise.race(underWay);
    else if (received.receivedMessageItems.length === 0) await sleep(IDLE_MS);
  }
}

async function finish(
  queue: QueueClient,
  { messageId, popReceipt, messageText, dequeueCount }: DequeuedMessageItem,
  handle: (text: string, delivery: number) => Promise<void>,
): Promise<void> {
  const failed = await handle(messageText, dequeueCount).then(
    () => false,
    () => true,
  );
  const isAgain = failed && dequeueCount < DELIVERIES_AT_MOST;
  const settling: Promise<unknown> = isAgain
    ? queue.updateMessage(messageId, popReceipt, messageText, 0)
    : queue.deleteMessage(messageId, popReceipt);
  await settling.catch(unlessLockWasLost);
}

/** Then the message is somebody else's by now. */
function unlessLockWasLost(error: { readonly statusCode?: number }): void {
  if (error.statusCode !== 400 && error.statusCode !== 404) throw error as Error;
}
