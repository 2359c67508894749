import { setTimeout as sleep } from 'node:timers/promises';
import type { Conversation } from '../domain/conversation';
import type { Answer } from '../domain/passage';
import type { CitedSentence } from '../domain/written-answer';
import { writeAnswer } from '../flows/write-answer';
import type { Log } from '../ports/log';
import type { Needs } from '../ports/needs';
import { AFTER_ANSWER_MS, type Post } from './posting';
import { writtenMessage } from './written-message';

/** What is made while the answer is being read already; null when nothing follows. */
export type Later = () => Promise<readonly CitedSentence[] | null>;

/** Sentences that follow quotes, as a field of the reply. Absent where no model is set up or nothing was found to quote. */
export function sentencesLater(
  needs: Needs,
  { tenantId }: Conversation,
  question: string,
  answer: Answer,
): { readonly later?: Later } {
  if (needs.answerWriter === null || answer.kind !== 'found') return {};
  return { later: () => writeAnswer(needs, { tenantId, question, answer }) };
}

/** Writes behind answers that have been given. */
export interface Writing {
  /** Returns at once, and never fails an answer. Whoever asks again meanwhile gets the quotes alone. */
  follow(to: Conversation, later: Later): void;
  /** Starts nothing further, and resolves when what is under way has gone or is too late. */
  stop(): Promise<void>;
}

/** Milliseconds after which sentences would come out of the blue, and a process that stops does not wait for them. */
const TOO_LATE_MS = 15_000;
/** Answers written at the same time in one process: a flood of questions is not to become a flood of requests. */
const AT_ONCE = 20;

export function createWriting(post: Post, log: Log): Writing {
  const underWay = new Map<string, Promise<void>>();
  let stopped = false;

  async function write(to: Conversation, later: Later): Promise<void> {
    const inTime = AbortSignal.timeout(TOO_LATE_MS);
    const [sentences] = await Promise.all([later(), sleep(AFTER_ANSWER_MS)]);
    if (sentences !== null) await post(to, writtenMessage(sentences), inTime);
  }

  return {
    follow: (to, later) => {
      const { conversationId, staffId } = to;
      if (stopped || underWay.has(conversationId) || underWay.size >= AT_ONCE) return;
      const done = write(to, later)
        .catch((cause: unknown) => log.error({ staffId, cause }, 'sentences not sent'))
        .finally(() => underWay.delete(conversationId));
      underWay.set(conversationId, done);
    },
    stop: async () => {
      stopped = true;
      await Promise.all(underWay.values());
    },
  };
}
