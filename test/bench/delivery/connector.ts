import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  chatOf,
  personIn,
  type Accepted,
  type ConnectorLog,
  type ConnectorQuestion,
  type ConnectorSettings,
  type ConnectorStatus,
} from './connector-log';
import { faultOf, latencyMs, type Fault } from './mixes';
import { TokenBucket } from './token-bucket';

/**
 * Plays Teams' connector, as a process of its own so that what it costs is nobody's. It limits, takes its time, fails by seed,
 * and writes down each message it took: whoever counts, counts from here. Speaks to its parent over IPC; ends with it.
 */
const accepted: Accepted[] = [];
const reached = new Set<string>();
const asked = new Map<string, number>();
let requests = 0;
let throttled = 0;
let wentAt = 0;
let lastRequestAt = 0;

const CHAT_PATH = /^\/v3\/conversations\/([^/]+)\/activities/;
const RETRY_AFTER_S = 1;
const RETRY_AFTER_IN_STORM_S = 5;

function start(settings: ConnectorSettings): void {
  const bucket = settings.limitPerSecond === null ? null : new TokenBucket(settings.limitPerSecond);

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const arrivedAt = Date.now();
    const body = await textOf(request);
    const retryAfter = refusal(arrivedAt);
    if (retryAfter !== null) {
      throttled += 1;
      return reply(response, 429, { error: { code: 'TooManyRequests' } }, { 'retry-after': `${retryAfter}` });
    }
    const chat = CHAT_PATH.exec(request.url ?? '')?.[1];
    if (chat === undefined) return createChat(response, body);
    if (request.method !== 'POST') return reply(response, 200, { id: 'replaced' });
    const person = personIn(decodeURIComponent(chat));
    const nth = (asked.get(person) ?? 0) + 1;
    asked.set(person, nth);
    if (settings.slow) await sleep(latencyMs(settings.seed, person, nth));
    answer(request, response, faultOf(settings.mix, settings.seed, person, nth), () => {
      const purpose = body.includes('policy-open') ? 'first-card' : 'other';
      if (purpose === 'first-card') reached.add(person);
      accepted.push({ person, purpose, arrivedAt, at: Date.now() });
    });
  }

  /** Seconds to wait before another request, when this one is one too many. */
  function refusal(now: number): number | null {
    requests += 1;
    lastRequestAt = now;
    const { storm } = settings.mix;
    const since = now - wentAt;
    if (storm !== null && since >= storm.afterMs && since < storm.afterMs + storm.forMs)
      return RETRY_AFTER_IN_STORM_S;
    return bucket === null || bucket.take(now) ? null : RETRY_AFTER_S;
  }

  const server = createServer((request, response) => void serve(request, response));
  // Keeps connections longer than any client does, so that none is closed just as a request goes into it.
  server.keepAliveTimeout = 120_000;
  server.listen(0, '127.0.0.1', () => {
    process.send?.({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
  });
}

function answer(request: IncomingMessage, response: ServerResponse, fault: Fault, accept: () => void): void {
  if (fault.kind === 'none' || fault.accepts) accept();
  switch (fault.kind) {
    case 'none':
      return reply(response, 201, { id: `activity-${accepted.length}` });
    case 'answers-504':
      return reply(response, 504, { error: { code: 'GatewayTimeout' } });
    case 'reset':
      request.socket.resetAndDestroy();
      return;
    case 'hang':
      return;
  }
}

function createChat(response: ServerResponse, body: string): void {
  const { members } = JSON.parse(body) as { readonly members?: readonly { readonly id?: string }[] };
  const id = members?.[0]?.id;
  if (id === undefined) return reply(response, 400, { error: { code: 'BadArgument' } });
  reply(response, 201, { id: chatOf(id) });
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function reply(
  response: ServerResponse,
  status: number,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

/** From here on everything counts; what came before was preparation. */
function go(): void {
  accepted.length = 0;
  reached.clear();
  asked.clear();
  requests = throttled = 0;
  wentAt = Date.now();
}

function told(question: ConnectorQuestion): ConnectorLog | ConnectorStatus | object {
  switch (question) {
    case 'go':
      go();
      return {};
    case 'status':
      return { reached: reached.size, requests, lastRequestAt };
    case 'log':
      return { accepted, requests, throttled };
  }
}

process.once('message', (settings: ConnectorSettings) => {
  start(settings);
  process.on('message', (question: ConnectorQuestion) => process.send?.(told(question)));
});
process.once('disconnect', () => process.exit());
