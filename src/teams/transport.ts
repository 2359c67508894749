import type { ConnectorClientOptions } from 'botframework-connector';
import { oneRequest } from './one-request';
import { tellPace, type Turns } from './turns';
import { WireError } from './wire';

export type HttpClient = NonNullable<ConnectorClientOptions['httpClient']>;
type SdkRequest = Parameters<HttpClient['sendRequest']>[0];
type SdkHeaders = SdkRequest['headers'];

/**
 * The HTTP client under the SDK's replies: one attempt, in its turn, within the deadline. Left alone, the SDK posts a message up to
 * four times and waits for ever. Whatever goes wrong on the wire leaves here as a `WireError`, which its retries let pass.
 */
export function createTransport(turns: Turns, deadlineMs: number): HttpClient {
  return {
    async sendRequest(request) {
      const turn = await turns.turn('reply', chatIn(request.url));
      if (turn.kind === 'paused')
        throw new WireError({
          kind: 'not-sent',
          detail: 'Teams asked for a pause',
          retryAfterMs: turn.forMs,
        });
      const answer = await oneRequest(plain(request), deadlineMs).catch(tellPace(turns));
      return {
        // The one that came in: by it the SDK knows which operation this answers, and without that the id is lost.
        request,
        status: 200,
        headers: emptied(request.headers),
        bodyAsText: JSON.stringify(answer),
      };
    },
  };
}

function plain({ url, method, headers, body }: SdkRequest) {
  return { url, method, headers: headers.toJson(), body: typeof body === 'string' ? body : null };
}

/** The conversation a request writes to. Creating one writes to none. */
function chatIn(url: string): string | null {
  return /\/v3\/conversations\/([^/?]+)\//.exec(url)?.[1] ?? null;
}

/** The SDK wants headers of its own class, which it does not export. */
function emptied(headers: SdkHeaders): SdkHeaders {
  const copy = headers.clone();
  for (const name of copy.headerNames()) copy.remove(name);
  return copy;
}
