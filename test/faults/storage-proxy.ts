import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request on its way to storage. */
export interface StorageRequest {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly body: string;
}

export type Step = (request: StorageRequest) => boolean;

/** `go on` as if nothing had happened, or `cut` the connection. */
export type Next = 'go on' | 'cut';

/** What becomes of a request. */
export type Fate =
  /** Carried out, and answered 500: the client cannot know. */
  | { readonly kind: 'lose-answer' }
  /** Not carried out. `code` is storage's own name for the error. */
  | { readonly kind: 'refuse'; readonly status: number; readonly code?: string }
  /** Carried out so many times, answered once. */
  | { readonly kind: 'repeat'; readonly times: number }
  /** Something happens first, and then the request is carried out, or not. */
  | { readonly kind: 'before'; readonly act: () => Next | Promise<Next> }
  /** Carried out; something happens before it is answered, or is not. */
  | { readonly kind: 'after'; readonly act: () => Next | Promise<Next> };

export interface StorageProxy {
  readonly connectionString: string;
  /** Gives requests that match this fate from now on, `times` times. The newest rule that matches wins. */
  readonly on: (step: Step, fate: Fate, times?: number) => void;
  /** Forgets all rules. */
  readonly calm: () => void;
  /** How many requests met a rule so far. */
  readonly struck: () => number;
  /** Queue messages that somebody took and has not removed, with the receipt that holds them now. */
  readonly taken: ReadonlyMap<string, TakenMessage>;
  readonly stop: () => Promise<void>;
}

export interface TakenMessage {
  readonly queue: string;
  readonly popReceipt: string;
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

interface Rule {
  readonly step: Step;
  readonly fate: Fate;
  left: number;
}

/** Stands between clients and the emulator's tables and queues. The emulator itself is never in trouble. */
export async function startStorageProxy(connectionString: string): Promise<StorageProxy> {
  const rules: Rule[] = [];
  const taken = new Map<string, TakenMessage>();
  let struck = 0;

  function fateOf(seen: StorageRequest): Fate | null {
    const rule = rules.findLast((candidate) => candidate.left > 0 && candidate.step(seen));
    if (rule === undefined) return null;
    rule.left -= 1;
    struck += 1;
    return rule.fate;
  }
  async function serve(incoming: IncomingMessage, outgoing: ServerResponse, to: URL): Promise<void> {
    const body = await bytesOf(incoming);
    const seen = { method: incoming.method ?? '', path: incoming.url ?? '', body: body.toString('utf8') };
    const carryOut = async (): Promise<Answer> => {
      const answer = await forwarded(incoming, body, to);
      noteTaken(taken, seen, answer);
      return answer;
    };
    const answer = await meet(fateOf(seen), carryOut);
    if (answer === 'cut') incoming.socket.destroy();
    else outgoing.writeHead(answer.status, answer.headers).end(answer.body);
  }

  const endpoints = ['TableEndpoint', 'QueueEndpoint'].map((name) => endpointIn(connectionString, name));
  const servers = endpoints.map((to) =>
    createServer((incoming, outgoing) => {
      serve(incoming, outgoing, to).catch(() => incoming.socket.destroy());
    }),
  );
  await Promise.all(servers.map(listening));
  return {
    connectionString: endpoints.reduce(
      (text, { host }, n) => text.replace(host, `127.0.0.1:${portOf(servers[n])}`),
      connectionString,
    ),
    on: (step, fate, times = Infinity) => void rules.push({ step, fate, left: times }),
    calm: () => void rules.splice(0),
    struck: () => struck,
    taken,
    stop: async () => void (await Promise.all(servers.map(closed))),
  };
}

async function meet(fate: Fate | null, carryOut: () => Promise<Answer>): Promise<Answer | 'cut'> {
  switch (fate?.kind) {
    case undefined:
      return carryOut();
    case 'lose-answer':
      await carryOut();
      return refusal(500);
    case 'refuse':
      return refusal(fate.status, fate.code);
    case 'repeat':
      for (let extra = 1; extra < fate.times; extra += 1) await carryOut();
      return carryOut();
    case 'before':
      return (await fate.act()) === 'cut' ? 'cut' : carryOut();
    case 'after': {
      const answer = await carryOut();
      return (await fate.act()) === 'cut' ? 'cut' : answer;
    }
  }
}

function refusal(status: number, code?: string): Answer {
  return { status, headers: code === undefined ? {} : { 'x-ms-error-code': code }, body: Buffer.alloc(0) };
}

/** Learns receipts from takes and renewals, and forgets what was removed. */
function noteTaken(taken: Map<string, TakenMessage>, { method, path }: StorageRequest, answer: Answer): void {
  const [, queue = '', messageId] = /\/([^/]+)\/messages(?:\/([^?]+))?/.exec(path) ?? [];
  if (queue === '' || answer.status > 299) return;
  if (method === 'GET') {
    const messages = answer.body.toString('utf8').matchAll(/<MessageId>(.+?)<.*?<PopReceipt>(.+?)</gs);
    for (const [, id = '', popReceipt = ''] of messages) taken.set(id, { queue, popReceipt });
  }
  if (messageId === undefined) return;
  if (method === 'DELETE') taken.delete(messageId);
  if (method === 'PUT')
    taken.set(messageId, { queue, popReceipt: String(answer.headers['x-ms-popreceipt']) });
}

function forwarded({ method, url, headers }: IncomingMessage, body: Buffer, to: URL): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const onward = request(
      { host: to.hostname, port: to.port, path: url, method, headers },
      (answer) =>
        void bytesOf(answer).then(
          (bytes) =>
            resolve({ status: answer.statusCode ?? 502, headers: whole(answer.headers), body: bytes }),
          reject,
        ),
    );
    onward.on('error', reject);
    onward.end(body);
  });
}

/** The body is sent on in one piece, whatever it came in. */
function whole({
  'transfer-encoding': _,
  ...headers
}: IncomingMessage['headers']): IncomingMessage['headers'] {
  return headers;
}

async function bytesOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function endpointIn(connectionString: string, name: string): URL {
  return new URL(new RegExp(`${name}=([^;]+)`).exec(connectionString)?.[1] ?? '');
}

function listening(server: Server): Promise<void> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
}

function portOf(server: Server | undefined): number {
  return (server?.address() as AddressInfo).port;
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
