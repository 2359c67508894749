import type { SendOutcome, UnreachableReason } from '../domain/delivery';
import type { ReachOutcome } from '../ports/messenger';
import { WireError, wireFailureInWords, type WireFailure } from './wire';

type NotReached = Exclude<ReachOutcome, { readonly kind: 'reached' }>;
type Answered = Extract<WireFailure, { readonly kind: 'answered' }>;

/** For what Teams gives no time: no connection, no token, or a request that collided with another. Milliseconds. */
const SOON_MS = 30_000;
/** For what an operator has to put right. */
const LATER_MS = 60_000;

/** What a failed send means. Only what proves that nothing was delivered may lead to a second request. */
export function outcomeOfSend(error: unknown): SendOutcome {
  const failure = failureOf(error);
  const detail = wireFailureInWords(failure);
  switch (failure.kind) {
    case 'not-sent':
      return { kind: 'not-delivered', retryAfterMs: failure.retryAfterMs ?? SOON_MS, detail };
    case 'no-answer':
      return { kind: 'unknown', detail };
    case 'answered':
      return outcomeOfAnswer(failure, detail);
  }
}

/** What it means that a chat could not be created. That sends nothing, so a doubt is no reason to hold back. */
export function outcomeOfReach(error: unknown): NotReached {
  const outcome = outcomeOfSend(error);
  if (outcome.kind === 'refused' && outcome.reason === 'Teams does not know this chat')
    return { ...outcome, reason: 'Teams does not know this person' };
  if (outcome.kind !== 'delivered' && outcome.kind !== 'unknown') return outcome;
  return { kind: 'not-delivered', retryAfterMs: SOON_MS, detail: wireFailureInWords(failureOf(error)) };
}

/** Whether replacing a message may succeed later. */
export function outcomeOfUpdate(error: unknown): 'gone' | 'try-later' {
  return outcomeOfSend(error).kind === 'refused' ? 'gone' : 'try-later';
}

/** The transport reports all that happens on the wire as a `WireError`, so any other error came before: no token, most likely. */
function failureOf(error: unknown): WireFailure {
  if (error instanceof WireError) return error.failure;
  const name = error instanceof Error ? error.name : 'unknown';
  return { kind: 'not-sent', detail: `before the request: ${name}`, retryAfterMs: LATER_MS };
}

/** Teams' status codes: learn.microsoft.com, "Status codes from bot conversational APIs". */
function outcomeOfAnswer({ status, code, retryAfterMs }: Answered, detail: string): SendOutcome {
  switch (status) {
    case 401:
      return { kind: 'no-access', detail };
    case 412:
    case 429:
      return { kind: 'not-delivered', retryAfterMs: retryAfterMs ?? SOON_MS, detail };
    case 403:
      return { kind: 'refused', reason: reasonForbidden(code), detail };
    case 404:
      return { kind: 'refused', reason: 'Teams does not know this chat', detail };
    case 408:
      return { kind: 'unknown', detail };
    default:
      return status >= 400 && status < 500
        ? { kind: 'refused', reason: 'the message was refused', detail }
        : { kind: 'unknown', detail };
  }
}

function reasonForbidden(code: string): UnreachableReason {
  switch (code) {
    case 'ConversationBlockedByUser':
    case 'MessageWritesBlocked':
      return 'has blocked the app';
    case 'BotDisabledByAdmin':
      return 'the administrator has switched the app off';
    case 'InvalidBotApiHost':
    case 'NotEnoughPermissions':
      return 'the message was refused';
    default:
      return 'has not got the app';
  }
}
