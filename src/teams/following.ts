import { setTimeout as sleep } from 'node:timers/promises';
import { STAFF_SUMMARY } from '../cards/wording';
import type { Conversation } from '../domain/conversation';
import type { SendOutcome } from '../domain/delivery';
import type { Log } from '../ports/log';
import { outcomeOfSend } from './outcome';
import type { Outbound } from './outbound';
import { textMessage } from './replying';
import { tellPace, type Turns } from './turns';
import { NOT_ALL_SENT } from './trouble';

/** Sends messages that follow an answer. Nothing of it is kept: whoever misses some asks again. */
export interface Following {
  /** Returns at once. A chat that still gets its messages gets no second set. */
  send(to: Conversation, texts: readonly string[]): void;
  /** Starts no further message, and resolves when the last one has gone. */
  stop(): Promise<void>;
}

/** Milliseconds for the answer itself to reach the chat first. */
const AFTER_ANSWER_MS = 300;
/** Attempts for one message, each after proof that the one before was not delivered, and the longest wait between two. */
const ATTEMPTS = 3;
const WAIT_AT_MOST_MS = 30_000;

export function createFollowing(outbound: Outbound, turns: Turns, log: Log): Following {
  const underWay = new Map<string, Promise<void>>();
  const stopping = new AbortController();
  const { signal } = stopping;

  async function attempt({ serviceUrl, conversationId }: Conversation, text: string): Promise<SendOutcome> {
    const turn = await turns.turn('reply', conversationId);
    if (turn.kind === 'paused')
      return { kind: 'not-delivered', retryAfterMs: turn.forMs, detail: 'Teams asked for a pause' };
    const path = `/v3/conversations/${encodeURIComponent(conversationId)}/activities`;
    const message = { ...textMessage(text), summary: STAFF_SUMMARY };
    return outbound('POST', serviceUrl, path, message)
      .catch(tellPace(turns))
      .then(() => ({ kind: 'delivered', address: null }) as const, outcomeOfSend);
  }

  async function post(to: Conversation, text: string): Promise<boolean> {
    for (let attempts = 1; !signal.aborted; attempts += 1) {
      const outcome = await attempt(to, text);
      if (outcome.kind !== 'not-delivered' || attempts === ATTEMPTS) return outcome.kind === 'delivered';
      await sleep(Math.min(outcome.retryAfterMs, WAIT_AT_MOST_MS), undefined, { signal });
    }
    return false;
  }

  async function postAll(to: Conversation, texts: readonly string[]): Promise<void> {
    await sleep(AFTER_ANSWER_MS, undefined, { signal });
    for (const [sent, text] of texts.entries()) {
      if (await post(to, text)) continue;
      log.warn({ staffId: to.staffId, sent, of: texts.length }, 'not all messages sent');
      await post(to, NOT_ALL_SENT);
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
