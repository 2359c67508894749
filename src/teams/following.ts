import { setTimeout as sleep } from 'node:timers/promises';
import type { Conversation } from '../domain/conversation';
import type { Log } from '../ports/log';
import { AFTER_ANSWER_MS, type Post } from './posting';
import { textMessage } from './replying';
import { NOT_ALL_SENT } from './trouble';

/** Sends messages that follow an answer. Nothing of it is kept: whoever misses some asks again. */
export interface Following {
  /** Returns at once. A chat that still gets its messages gets no second set. */
  send(to: Conversation, texts: readonly string[]): void;
  /** Starts no further message, and resolves when the last one has gone. */
  stop(): Promise<void>;
}

export function createFollowing(post: Post, log: Log): Following {
  const underWay = new Map<string, Promise<void>>();
  const stopping = new AbortController();
  const { signal } = stopping;

  async function postAll(to: Conversation, texts: readonly string[]): Promise<void> {
    await sleep(AFTER_ANSWER_MS, undefined, { signal });
    for (const [sent, text] of texts.entries()) {
      if (await post(to, textMessage(text), signal)) continue;
      log.warn({ staffId: to.staffId, sent, of: texts.length }, 'not all messages sent');
      await post(to, textMessage(NOT_ALL_SENT), signal);
      return;
    }
  }

  return {
    send: (to, texts) => {
      if (texts.length === 0 || underWay.has(to.conversationId)) return;
      const done = postAll(to, texts)
        .catch((cause: unknown) => {
          if (!signal.aborted) log.error({ staffId: to.staffId, cause }, 'messages not sent');
        })
        .finally(() => underWay.delete(to.conversationId));
      underWay.set(to.conversationId, done);
    },
    stop: async () => {
      stopping.abort();
      await Promise.all(underWay.values());
    },
  };
}
