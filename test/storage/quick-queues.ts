import { setTimeout as sleep } from 'node:timers/promises';
import { QueueClient } from '@azure/storage-queue';

/** Storage counts whole seconds, so a second of its time is the least that can pass. */
const TIMES_FASTER = 5;
/** Storage rounds to its own seconds. Milliseconds. */
const ROUNDING_MS = 1_000;

interface QuickQueues {
  /** Lets so many milliseconds go by for the queues, in a fifth of that. */
  readonly pass: (ms: number) => Promise<void>;
  readonly stop: () => void;
}

/** Shortens every time that messages are hidden, so that a test need not sit one out. Lasts until `stop`. */
export function quickenQueues(): QuickQueues {
  const { prototype } = QueueClient;
  const [receive, send, update] = [before('receiveMessages'), before('sendMessage'), before('updateMessage')];
  const spies = [
    jest.spyOn(prototype, 'receiveMessages').mockImplementation(function (this: QueueClient, options) {
      return receive.call(this, { ...options, ...shortened(options?.visibilityTimeout) });
    }),
    jest.spyOn(prototype, 'sendMessage').mockImplementation(function (this: QueueClient, text, options) {
      return send.call(this, text, { ...options, ...shortened(options?.visibilityTimeout) });
    }),
    jest.spyOn(prototype, 'updateMessage').mockImplementation(function (
      this: QueueClient,
      id,
      receipt,
      text,
      seconds,
      options,
    ) {
      const { visibilityTimeout } = shortened(seconds);
      return update.call(this, id, receipt, text, visibilityTimeout, options);
    }),
  ];
  return {
    pass: (ms) => sleep(ms / TIMES_FASTER + ROUNDING_MS),
    stop: () => {
      for (const spy of spies) spy.mockRestore();
    },
  };
}

function before<Name extends 'receiveMessages' | 'sendMessage' | 'updateMessage'>(
  name: Name,
): QueueClient[Name] {
  return Reflect.get(QueueClient.prototype, name);
}

function shortened(seconds = 0): { readonly visibilityTimeout: number } {
  return { visibilityTimeout: Math.ceil(seconds / TIMES_FASTER) };
}
