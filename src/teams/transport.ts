import type { ConnectorClientOptions } from 'botframework-connector';
import type { Turn } from './waiting';
import { failureOfAnswer, failureOfError, WireError } from './wire';

export type HttpClient = NonNullable<ConnectorClientOptions['httpClient']>;
type SdkRequest = Parameters<HttpClient['sendRequest']>[0];
type SdkHeaders = SdkRequest['headers'];

/**
 * Milliseconds from the first byte out to the last byte in. Far above Teams' usual answer, and far below the two minutes a
 * job belongs to one worker.
 */
export const REQUEST_DEADLINE_MS = 20_000;

/** When a request may go, and whom to tell that Teams asked for quiet. */
export interface Turns {
  readonly turn: (chat: string | null) => Promise<Turn>;
  readonly pause: (ms: number) => void;
}

/**
 * The connector's HTTP client: one attempt, in its turn, within the deadline. Left alone, the SDK posts a message up to four
 * times and waits for ever. Whatever goes wrong on the wire leaves here as a `WireError`, which its retries let pass.
 */
export function createTransport(turns: Turns, deadlineMs: number): HttpClient {
  return {
    async sendRequest(request) {
      const turn = await turns.turn(chatIn(request.url));
      if (turn.kind === 'paused')
        throw new WireError({
          kind: 'not-sent',
          detail: 'Teams asked for a pause',
          retryAfterMs: turn.forMs,
        });
      const answer = await once(request, deadlineMs);
      if (answer.status < 200 || answer.status > 299) {
        const failure = failureOfAnswer(answer.status, answer.headers, answer.text);
        if (failure.kind === 'answered' && failure.retryAfterMs !== null) turns.pause(failure.retryAfterMs);
        throw new WireError(failure);
      }
      return {
        // The one that came in: by it the SDK knows which operation this answers, and without that the id is lost.
        request,
        // The id is all that is read of a success. A success in another form is still one and must not become an error.
        status: 200,
        headers: emptied(request.headers),
        bodyAsText: JSON.stringify(idIn(answer.text)),
      };
    },
  };
}

async function once(request: SdkRequest, deadlineMs: number) {
  try {
    const response = await fetch(request.url, {
      method: request.method,
      headers: request.headers.toJson(),
      body: typeof request.body === 'string' ? request.body : null,
      // A redirect would carry the token to wherever it points.
      redirect: 'manual',
      signal: AbortSignal.timeout(deadlineMs),
    });
    return { status: response.status, headers: response.headers, text: await response.text() };
  } catch (cause) {
    throw new WireError(failureOfError(cause), { cause });
  }
}

/** The conversation a request writes to. Creating one writes to none. */
function chatIn(url: string): string | null {
  return /\/v3\/conversations\/([^/?]+)\//.exec(url)?.[1] ?? null;
}

function idIn(text: string): { readonly id?: string } {
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body !== 'object' || body === null || !('id' in body)) return {};
    return typeof body.id === 'string' && body.id !== '' ? { id: body.id } : {};
  } catch {
    return {};
  }
}

/** The SDK wants headers of its own class, which it does not export. */
function emptied(headers: SdkHeaders): SdkHeaders {
  const copy = headers.clone();
  for (const name of copy.headerNames()) copy.remove(name);
  return copy;
}
