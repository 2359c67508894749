import { errorCode } from '../domain/error-code';
import type { TenantId } from '../domain/ids';
import { retryAfterMs } from '../domain/retry-after';

/** A token for Graph in this tenant; another than `rejected`, which Graph turned down. Rejects when there is none to be had. */
export type GraphToken = (tenant: TenantId, rejected?: string) => Promise<string>;

/** Leave to make one request. `paused`: for longer than anybody should wait here. */
export type GraphTurn = { readonly kind: 'go' } | { readonly kind: 'paused'; readonly forMs: number };

/** The way to Graph: where it is, who asks, and how fast. */
export interface GraphLine {
  /** With the version and no slash at the end: `https://graph.microsoft.com/v1.0`. */
  readonly url: string;
  readonly token: GraphToken;
  readonly turn: () => Promise<GraphTurn>;
  /** Told when Graph asks for quiet: everybody's requests should rest for so many milliseconds. */
  readonly pause: (ms: number) => void;
  /** Milliseconds from the first byte out to the last byte in. */
  readonly deadlineMs: number;
}

export interface GraphRequest {
  readonly method: 'GET' | 'POST';
  /** From the line's address on, with a slash first. */
  readonly path: string;
  readonly body?: object;
}

export interface Answered {
  readonly kind: 'answered';
  readonly status: number;
  /** What the body says as JSON; null when it is none. */
  readonly body: unknown;
}

/** Graph did not get to the point. The same request may be made again. */
export interface NotNow {
  readonly kind: 'not-now';
  readonly retryAfterMs: number;
  readonly detail: string;
}

/** An operator has something to put right before anybody of the tenant can be helped. */
export interface Fault {
  readonly kind: 'fault';
  readonly detail: string;
}

/** For what Graph gives no time. Milliseconds. */
const SOON_MS = 30_000;

/** Asks Graph once, in turn and within the deadline; a second time with a new token where the first was turned down. */
export async function askGraph(
  line: GraphLine,
  tenant: TenantId,
  request: GraphRequest,
): Promise<Answered | NotNow | Fault> {
  let rejected: string | undefined;
  for (;;) {
    const token = await line.token(tenant, rejected).catch(noToken);
    if (typeof token !== 'string') return token;
    const answer = await askWith(token, line, request);
    if (answer.kind !== 'answered' || answer.status !== 401) return answer;
    if (rejected !== undefined) return { kind: 'fault', detail: 'HTTP 401 with a new token' };
    rejected = token;
  }
}

function noToken(error: unknown): Fault {
  return { kind: 'fault', detail: `no token: ${errorCode(error)}` };
}

async function askWith(token: string, line: GraphLine, request: GraphRequest): Promise<Answered | NotNow> {
  const turn = await line.turn();
  if (turn.kind === 'paused')
    return { kind: 'not-now', retryAfterMs: turn.forMs, detail: 'Graph asked for a pause' };
  try {
    const response = await fetch(`${line.url}${request.path}`, {
      method: request.method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: request.body === undefined ? null : JSON.stringify(request.body),
      // A redirect would carry the token to wherever it points.
      redirect: 'manual',
      signal: AbortSignal.timeout(line.deadlineMs),
    });
    const answer = answerOf(response.status, response.headers, await response.text());
    if (response.status === 429 && answer.kind === 'not-now') line.pause(answer.retryAfterMs);
    return answer;
  } catch (error) {
    return { kind: 'not-now', retryAfterMs: SOON_MS, detail: errorCode(error) };
  }
}

/** 429 and 5xx say when to come back (learn.microsoft.com/graph/throttling); 408 and 412 are over soon. */
function answerOf(status: number, headers: Headers, text: string): Answered | NotNow {
  const detail = `HTTP ${status}`;
  if (status === 429 || (status >= 500 && headers.has('retry-after')))
    return { kind: 'not-now', retryAfterMs: retryAfterMs(headers), detail };
  if (status === 408 || status === 412 || status >= 500)
    return { kind: 'not-now', retryAfterMs: SOON_MS, detail };
  return { kind: 'answered', status, body: parsed(text) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
