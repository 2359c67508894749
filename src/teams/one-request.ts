import http, { type ClientRequest, type IncomingMessage } from 'node:http';
import https from 'node:https';
import { text } from 'node:stream/consumers';
import { failureOfAnswer, failureOfError, WireError } from './wire';

/** A request on its way to Teams. */
export interface WireRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** What is read of a success: the id of what was made, if Teams said so in a way that can be read. */
export interface WireAnswer {
  readonly id?: string;
}

/**
 * Milliseconds from the first byte out to the last byte in. Far above Teams' usual answer, and far below the minutes after
 * which a message counts as abandoned.
 */
export const REQUEST_DEADLINE_MS = 20_000;

/** Kept connections are given up before servers usually do, so that a request rarely meets one that is being closed. */
const IDLE_MS = 4_000;
const plain = new http.Agent({ keepAlive: true, timeout: IDLE_MS });
const secure = new https.Agent({ keepAlive: true, timeout: IDLE_MS });

/**
 * One attempt, within the deadline. Node's own client instead of `fetch`: it says whether the connection ever stood, which
 * decides whether a message may be sent again, and takes a third of the work. It follows no redirect, which would carry the
 * token to wherever it points. @throws WireError for whatever is not a success
 */
export async function oneRequest(request: WireRequest, deadlineMs: number): Promise<WireAnswer> {
  const { status, headers, body } = await exchange(request, deadlineMs);
  if (status >= 200 && status <= 299) return idIn(body);
  throw new WireError(failureOfAnswer(status, headersOf(headers), body));
}

async function exchange({ url, method, headers, body }: WireRequest, deadlineMs: number) {
  const signal = AbortSignal.timeout(deadlineMs);
  const length = Buffer.byteLength(body ?? '');
  const options = { method, headers: { ...headers, 'content-length': `${length}` }, signal };
  const outgoing = url.startsWith('https:')
    ? https.request(url, { ...options, agent: secure })
    : http.request(url, { ...options, agent: plain });
  const connected = watchConnection(outgoing);
  try {
    outgoing.end(body ?? '');
    const answer = await answerTo(outgoing);
    return { status: answer.statusCode ?? 0, headers: answer.headers, body: await text(answer) };
  } catch (cause) {
    throw new WireError(failureOfError(cause, connected()), { cause });
  }
}

function answerTo(outgoing: ClientRequest): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    outgoing.once('response', resolve);
    outgoing.once('error', reject);
  });
}

/** Whether the connection, and its encryption, ever stood. Before that no byte of a request goes out. */
function watchConnection(outgoing: ClientRequest): () => boolean {
  let isConnected = false;
  outgoing.once('socket', (socket) => {
    if (outgoing.reusedSocket) isConnected = true;
    else
      socket.once('encrypted' in socket ? 'secureConnect' : 'connect', () => {
        isConnected = true;
      });
  });
  return () => isConnected;
}

function headersOf(headers: IncomingMessage['headers']): Headers {
  return new Headers(Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]));
}

/** A success in another form is still one and must not become an error. */
function idIn(body: string): WireAnswer {
  try {
    const read: unknown = JSON.parse(body);
    if (typeof read !== 'object' || read === null || !('id' in read)) return {};
    return typeof read.id === 'string' && read.id !== '' ? { id: read.id } : {};
  } catch {
    return {};
  }
}
