import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** One request as it came in. */
export interface StubRequest {
  /** Milliseconds of `performance.now()`. */
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** Parsed when it was JSON, else the text. */
  readonly body: unknown;
}

/** An answer that takes nothing. `hang` never answers, `reset` cuts the connection. */
export type StubTrouble =
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly body?: unknown;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'reset' }
  | { readonly kind: 'hang' };

/**
 * What to do with a request. `accept-then` shows the message to its reader and answers as if it had not: only this
 * connector's own list says that it arrived. `slow` accepts at once and answers after so many milliseconds.
 */
export type StubAnswer =
  | { readonly kind: 'accept' }
  | { readonly kind: 'slow'; readonly ms: number }
  | { readonly kind: 'accept-then'; readonly then: StubTrouble }
  | StubTrouble;

export interface StubConnector {
  /** The service address to give to a bot: `http://127.0.0.1:port`. */
  readonly url: string;
  /** Everything that came in, in order. */
  readonly requests: readonly StubRequest[];
  /** Messages that came in: POSTs to a chat, as (chat, body). Creating a chat and replacing a message are not among them. */
  messages(): readonly { readonly chat: string; readonly body: unknown }[];
  /** Messages that were sent of the bot's own accord, not in reply, and stand in the reader's chat. */
  readonly accepted: readonly StubRequest[];
  /** The id of the chat that this member gets, whether or not it exists yet. */
  chatOf(memberId: string): string;
  /** Answers requests whose path matches like this from now on, `times` times. The newest rule that matches wins. */
  on(path: RegExp, answer: StubAnswer, times?: number): void;
  /** Forgets rules and requests. */
  reset(): void;
  stop(): Promise<void>;
}

interface Rule {
  readonly path: RegExp;
  readonly answer: StubAnswer;
  left: number;
}

/** Plays Teams' connector on a free loopback port. What it is not told to refuse, it accepts. */
export async function startStubConnector(): Promise<StubConnector> {
  const requests: StubRequest[] = [];
  const accepted: StubRequest[] = [];
  const rules: Rule[] = [];
  let lastId = 0;

  function answerTo(path: string): StubAnswer {
    const rule = rules.findLast((candidate) => candidate.left > 0 && candidate.path.test(path));
    if (rule === undefined) return { kind: 'accept' };
    rule.left -= 1;
    return rule.answer;
  }
  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const seen = await recorded(request);
    requests.push(seen);
    const answer = answerTo(seen.path);
    if (answer.kind === 'accept' || answer.kind === 'slow' || answer.kind === 'accept-then') take(seen);
    switch (answer.kind) {
      case 'accept':
        return accept(response, seen, `activity-${lastId}`);
      case 'slow':
        await sleep(answer.ms);
        return accept(response, seen, `activity-${lastId}`);
      case 'accept-then':
        return trouble(request, response, answer.then);
      default:
        return trouble(request, response, answer);
    }
  }
  function take(seen: StubRequest): void {
    lastId += 1;
    if (seen.method === 'POST' && OWN_ACCORD.test(seen.path)) accepted.push(seen);
  }

  const server = createServer((request, response) => void serve(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    accepted,
    messages: () =>
      requests.flatMap(({ method, path, body }) => {
        const chat = CHAT.exec(path)?.[1];
        return method === 'POST' && chat !== undefined ? [{ chat: decodeURIComponent(chat), body }] : [];
      }),
    chatOf,
    on: (path, answer, times = Infinity) => void rules.push({ path, answer, left: times }),
    reset: () => {
      requests.length = 0;
      accepted.length = 0;
      rules.length = 0;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const CHAT = /\/v3\/conversations\/([^/]+)\/activities/;
/** A reply names the activity that it answers. */
const OWN_ACCORD = /\/activities$/;

const chatOf = (memberId: string) => `a:chat-${memberId}`;

function trouble(request: IncomingMessage, response: ServerResponse, what: StubTrouble): void {
  switch (what.kind) {
    case 'hang':
      return;
    case 'reset':
      request.socket.resetAndDestroy();
      return;
    case 'status':
      return reply(response, what.status, what.body, what.headers);
  }
}

function accept(response: ServerResponse, { method, path, body }: StubRequest, newId: string): void {
  if (CHAT.test(path)) {
    const replaced = method === 'PUT' ? decodeURIComponent(path.split('/').at(-1) ?? '') : newId;
    return reply(response, method === 'POST' ? 201 : 200, { id: replaced });
  }
  const member = /\/v3\/conversations$/.test(path) ? memberIn(body) : undefined;
  return member === undefined
    ? reply(response, 404, { error: { code: 'NotFound' } })
    : reply(response, 201, { id: chatOf(member) });
}

function memberIn(body: unknown): string | undefined {
  return (body as { members?: { id?: string }[] } | null)?.members?.[0]?.id;
}

export async function recorded(request: IncomingMessage): Promise<StubRequest> {
  const at = performance.now();
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  return {
    at,
    method: request.method ?? '',
    path: request.url ?? '',
    headers: request.headers,
    body: parsed(text),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

export function reply(
  response: ServerResponse,
  status: number,
  body: unknown = {},
  headers: Readonly<Record<string, string>> = {},
): void {
  const isText = typeof body === 'string';
  response.writeHead(status, { 'content-type': isText ? 'text/html' : 'application/json', ...headers });
  response.end(isText ? body : JSON.stringify(body));
}
