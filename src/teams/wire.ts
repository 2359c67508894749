import { errorCode } from '../domain/error-code';
import { retryAfterMs } from '../domain/retry-after';

/** What went wrong with the one request, as far as the wire shows it. */
export type WireFailure =
  /** Teams answered, and not with success. `retryAfterMs` is set for 429 alone. */
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly code: string;
      readonly retryAfterMs: number | null;
    }
  /** No byte of the request went out. */
  | { readonly kind: 'not-sent'; readonly detail: string; readonly retryAfterMs: number | null }
  /** The request went out, or part of it, and no whole answer came back. */
  | { readonly kind: 'no-answer'; readonly detail: string };

/** Carries a failure through the SDK. Deliberately no `RestError`: the SDK would send the request again for one. */
export class WireError extends Error {
  constructor(
    readonly failure: WireFailure,
    options?: ErrorOptions,
  ) {
    super(`Talking to Teams: ${wireFailureInWords(failure)}`, options);
    this.name = 'WireError';
  }
}

export function wireFailureInWords(failure: WireFailure): string {
  return failure.kind === 'answered' ? `HTTP ${failure.status} ${failure.code}`.trimEnd() : failure.detail;
}

/** What a status other than success says. `text` is the body. */
export function failureOfAnswer(status: number, headers: Headers, text: string): WireFailure {
  return {
    kind: 'answered',
    status,
    code: teamsCode(text),
    retryAfterMs: status === 429 ? retryAfterMs(headers) : null,
  };
}

/** Teams' error code. One refusal comes as a sub-code inside the message of a numbered error, so it is looked for as text. */
function teamsCode(text: string): string {
  if (text.includes('MessageWritesBlocked')) return 'MessageWritesBlocked';
  return /"code"\s*:\s*"(\w{1,60})"/.exec(text)?.[1] ?? '';
}

/** What an error means. `isConnected`: the connection stood, so the request went out, or part of it. */
export function failureOfError(error: unknown, isConnected: boolean): WireFailure {
  const detail = errorCode(error);
  return isConnected ? { kind: 'no-answer', detail } : { kind: 'not-sent', detail, retryAfterMs: null };
}
