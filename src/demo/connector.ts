import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Person } from '../domain/person';
import { habitOf, nextPress, pageOf } from './colleagues';

/** The Teams side of the simulated colleagues: takes their messages and presses their buttons. */
export interface ColleagueConnector {
  /** Everybody's chat becomes known to the bot, as when they get the app. */
  readonly install: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

export interface ColleagueSettings {
  readonly people: readonly Person[];
  readonly tenantId: string;
  /** The bot's messages endpoint. */
  readonly botUrl: string;
  /** Shortest and longest time from a card to its confirmation. Milliseconds. */
  readonly answerWithinMs: readonly [shortest: number, longest: number];
}

/** Starts it on a free loopback port. */
export async function startColleagues(settings: ColleagueSettings): Promise<ColleagueConnector> {
  const byChat = new Map(settings.people.map((person) => [chatOf(person), person]));
  const ending = new AbortController();
  const server = createServer((request, response) => {
    void serve(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chat = decodeURIComponent(
      /^\/v3\/conversations\/([^/]+)\/activities/.exec(request.url ?? '')?.[1] ?? '',
    );
    const person = byChat.get(chat);
    const activity = await bodyOf(request);
    if (person === undefined) return answer(response, 404, { error: { code: 'ConversationNotFound' } });
    if (habitOf(person) === 'has blocked the bot')
      return answer(response, 403, {
        error: { code: 'ConversationBlockedByUser', message: 'User blocked the conversation with the bot.' },
      });
    const id = request.method === 'POST' ? randomUUID() : (request.url ?? '').split('/').at(-1);
    answer(response, request.method === 'POST' ? 201 : 200, { id });
    if (request.method === 'POST' && habitOf(person) === 'confirms')
      void readAndConfirm(person, id ?? '', cardOf(activity)).catch(() => undefined);
  }

  async function readAndConfirm(person: Person, messageId: string, firstCard: unknown): Promise<void> {
    const [shortest, longest] = settings.answerWithinMs;
    await sleep(shortest + Math.random() * (longest - shortest), undefined, { signal: ending.signal });
    let card = firstCard;
    let page = 0;
    for (let press = nextPress(card, page); press !== null; press = nextPress(card, page)) {
      page = press.verb === 'policy-acknowledge' ? Infinity : pageOf(press.data);
      const action = { type: 'Action.Execute', verb: press.verb, data: press.data };
      const reply = await tellBot(person, {
        type: 'invoke',
        name: 'adaptiveCard/action',
        replyToId: messageId,
        value: { action },
      });
      card = typeof reply === 'object' && reply !== null && 'value' in reply ? reply.value : null;
    }
  }

  async function tellBot(person: Person, activity: object): Promise<unknown> {
    const response = await fetch(settings.botUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      signal: ending.signal,
      body: JSON.stringify({
        id: randomUUID(),
        channelId: 'msteams',
        serviceUrl: url,
        from: { id: `29:${person.id}`, aadObjectId: person.id, name: person.name },
        recipient: { id: '28:readback', name: 'Readback' },
        conversation: { id: chatOf(person), conversationType: 'personal', tenantId: settings.tenantId },
        channelData: { tenant: { id: settings.tenantId } },
        ...activity,
      }),
    });
    const text = await response.text();
    return text === '' ? null : (JSON.parse(text) as unknown);
  }

  return {
    install: async () => {
      for (const person of settings.people)
        await tellBot(person, { type: 'installationUpdate', action: 'add' });
    },
    stop: async () => {
      ending.abort();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function chatOf(person: Person): string {
  return `chat-of-${person.id}`;
}

function cardOf(activity: unknown): unknown {
  if (typeof activity !== 'object' || activity === null || !('attachments' in activity)) return null;
  return activity.attachments;
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  return text === '' ? null : (JSON.parse(text) as unknown);
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
