import { setTimeout as sleep } from 'node:timers/promises';
import { STAFF_SUMMARY } from '../cards/wording';
import type { Conversation } from '../domain/conversation';
import type { SendOutcome } from '../domain/delivery';
import { outcomeOfSend } from './outcome';
import type { Outbound } from './outbound';
import { tellPace, type Turns } from './turns';

/**
 * Puts one message into a chat; false when it did not get there, or nobody knows whether it did. Rejects when the signal aborts
 * while it waits to try again.
 */
export type Post = (to: Conversation, message: object, signal: AbortSignal) => Promise<boolean>;

/** Milliseconds for the answer itself to reach the chat first. */
export const AFTER_ANSWER_MS = 300;
/** Attempts for one message, each after proof that the one before was not delivered, and the longest wait between two. */
const ATTEMPTS = 3;
const WAIT_AT_MOST_MS = 30_000;

/** Posts messages that follow an answer, in the lane of replies. */
export function createPosting(outbound: Outbound, turns: Turns): Post {
  async function attempt(
    { serviceUrl, conversationId }: Conversation,
    message: object,
  ): Promise<SendOutcome> {
    const turn = await turns.turn('reply', conversationId);
    if (turn.kind === 'paused')
      return { kind: 'not-delivered', retryAfterMs: turn.forMs, detail: 'Teams asked for a pause' };
    const path = `/v3/conversations/${encodeURIComponent(conversationId)}/activities`;
    return outbound('POST', serviceUrl, path, { ...message, summary: STAFF_SUMMARY })
      .catch(tellPace(turns))
      .then(() => ({ kind: 'delivered', address: null }) as const, outcomeOfSend);
  }

  return async (to, message, signal) => {
    for (let attempts = 1; !signal.aborted; attempts += 1) {
      const outcome = await attempt(to, message);
      if (outcome.kind !== 'not-delivered' || attempts === ATTEMPTS) return outcome.kind === 'delivered';
      await sleep(Math.min(outcome.retryAfterMs, WAIT_AT_MOST_MS), undefined, { signal });
    }
    return false;
  };
}
