import http from 'node:http';
import https from 'node:https';
import type { Messenger } from '../../src/ports/messenger';
import { staffId, tenantId } from '../../src/domain/ids';
import { freePort } from '../../src/demo/azurite';
import { createBot } from '../../src/teams/bot';
import { ALICE, CARD, localOptions, TENANT, sendNow } from './samples';
import { startStubConnector, type StubAnswer, type StubConnector } from './stub-connector';

let teams: StubConnector;
let messenger: Messenger;
const DEADLINE_MS = 400;

beforeAll(async () => void (teams = await startStubConnector()));
afterAll(() => teams.stop());
beforeEach(() => {
  teams.reset();
  messenger = createBot(localOptions({ deadlines: { request: DEADLINE_MS } })).messenger;
});

const send = () => sendNow(messenger, { serviceUrl: teams.url, conversationId: 'a:alice' }, CARD);
const reach = () => messenger.reach(tenantId(TENANT), staffId(ALICE), teams.url);

test('a card goes out alone, with the words that pop up, and its address comes back', async () => {
  const outcome = await send();
  expect(outcome).toEqual({
    kind: 'delivered',
    address: { serviceUrl: teams.url, conversationId: 'a:alice', activityId: 'activity-1' },
  });
  expect(teams.messages()).toEqual([
    {
      chat: 'a:alice',
      body: {
        type: 'message',
        summary: CARD.summary,
        attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: CARD.content }],
      },
    },
  ]);
  expect(teams.requests[0]).toMatchObject({ method: 'POST', path: '/v3/conversations/a%3Aalice/activities' });
});

test('a service address with a path keeps it', async () => {
  await sendNow(messenger, { serviceUrl: `${teams.url}/uk/tenant/`, conversationId: 'a:alice' }, CARD);
  expect(teams.requests.map(({ path }) => path)).toEqual([
    '/uk/tenant/v3/conversations/a%3Aalice/activities',
  ]);
});

const status = (code: number, headers = {}): StubAnswer => ({ kind: 'status', status: code, headers });
test.each<[string, StubAnswer, string]>([
  ['accepted', { kind: 'accept' }, 'delivered'],
  ['408', status(408), 'unknown'],
  ['429 without Retry-After', status(429), 'not-delivered'],
  ['429 with Retry-After', status(429, { 'retry-after': '1' }), 'not-delivered'],
  ['500', status(500), 'unknown'],
  ['502', status(502), 'unknown'],
  ['503', status(503), 'unknown'],
  ['503 with Retry-After', status(503, { 'retry-after': '1' }), 'unknown'],
  ['504', status(504), 'unknown'],
  ['a connection that is cut', { kind: 'reset' }, 'unknown'],
  ['no answer at all', { kind: 'hang' }, 'unknown'],
  ['a redirect', status(307, { location: 'http://127.0.0.1:1/' }), 'unknown'],
  ['401', status(401), 'no-access'],
  ['412', status(412), 'not-delivered'],
  ['403', status(403), 'refused'],
  ['404', status(404), 'refused'],
  ['413', status(413), 'refused'],
])('one message is one request on the wire: %s', async (_what, answer, kind) => {
  teams.on(/activities/, answer);
  const before = performance.now();
  const outcome = await send();
  expect(outcome.kind).toBe(kind);
  expect(performance.now() - before).toBeLessThan(DEADLINE_MS + 600);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(teams.requests).toHaveLength(1);
});

test.each<[string, unknown]>([
  ['no body', ''],
  ['a web page', '<html>'],
  ['cut JSON', '{"id":"act'],
  ['a list', []],
  ['an id that is no text', { id: { $gt: '' } }],
  ['null', 'null'],
])('a success with %s is delivered, with no address, and not sent again', async (_what, body) => {
  teams.on(/activities/, { kind: 'status', status: 200, body });
  expect(await send()).toEqual({ kind: 'delivered', address: null });
  expect(teams.requests).toHaveLength(1);
});

test('what could not even connect was not delivered', async () => {
  const serviceUrl = `http://127.0.0.1:${await freePort()}`;
  const outcome = await sendNow(messenger, { serviceUrl, conversationId: 'a:alice' }, CARD);
  expect(outcome).toMatchObject({ kind: 'not-delivered', detail: 'ECONNREFUSED' });
});

test('why Teams refuses is said in words HR can act on', async () => {
  teams.on(/activities/, {
    kind: 'status',
    status: 403,
    body: { error: { code: 'ConversationBlockedByUser', message: 'User blocked the bot' } },
  });
  expect(await send()).toEqual({
    kind: 'refused',
    reason: 'has blocked the app',
    detail: 'HTTP 403 ConversationBlockedByUser',
  });
});

test('after a 429 nobody is let out until Teams said, and a long one is handed back with what is left of it', async () => {
  teams.on(/activities/, status(429, { 'retry-after': '30' }), 1);
  expect(await send()).toMatchObject({ kind: 'not-delivered', retryAfterMs: 30_000 });
  const next = await reach();
  expect(next).toMatchObject({ kind: 'not-delivered', detail: 'Teams asked for a pause' });
  expect(next.kind === 'not-delivered' && next.retryAfterMs).toBeGreaterThan(28_000);
  expect(teams.requests).toHaveLength(1);
});

test('a short 429 is waited out', async () => {
  teams.on(/activities/, status(429, { 'retry-after': '1' }), 1);
  await send();
  expect(await send()).toMatchObject({ kind: 'delivered' });
  const [first, second] = teams.requests;
  expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(950);
});

test('a person without a known chat is reached by their object id, twice in the same chat', async () => {
  const outcome = await reach();
  expect(outcome).toEqual({ kind: 'reached', conversationId: teams.chatOf(ALICE) });
  expect(await reach()).toEqual(outcome);
  expect(teams.requests[0]).toMatchObject({
    method: 'POST',
    path: '/v3/conversations',
    body: {
      isGroup: false,
      bot: { id: 'readback' },
      members: [{ id: ALICE }],
      tenantId: TENANT,
      channelData: { tenant: { id: TENANT } },
    },
  });
});

test.each<[string, StubAnswer]>([
  ['500', status(500)],
  ['a connection that is cut', { kind: 'reset' }],
  ['no answer at all', { kind: 'hang' }],
  ['a success without an id', { kind: 'status', status: 201, body: {} }],
])('a chat that could not be made is not in doubt: %s', async (_what, answer) => {
  teams.on(/conversations$/, answer);
  expect((await reach()).kind).toBe('not-delivered');
  expect(teams.requests).toHaveLength(1);
});

test('a person who has not got the app cannot be reached', async () => {
  teams.on(/conversations$/, {
    kind: 'status',
    status: 403,
    body: { error: { code: 'ForbiddenOperationException' } },
  });
  expect(await reach()).toMatchObject({ kind: 'refused', reason: 'has not got the app' });
});

test('a message is replaced in place, and one that is gone says so', async () => {
  const at = { serviceUrl: teams.url, conversationId: 'a:alice', activityId: 'activity-7' };
  expect(await messenger.update(at, CARD)).toBe('updated');
  expect(teams.requests[0]).toMatchObject({
    method: 'PUT',
    path: '/v3/conversations/a%3Aalice/activities/activity-7',
  });
  teams.on(/activities/, status(404));
  expect(await messenger.update(at, CARD)).toBe('gone');
  teams.on(/activities/, status(502));
  expect(await messenger.update(at, CARD)).toBe('try-later');
  expect(teams.requests).toHaveLength(3);
});

test('a stored address that was tampered with gets no request', async () => {
  const production = createBot({
    ...localOptions(),
    mode: 'production',
    appId: '99999999-9999-4999-8999-999999999999',
    appPassword: 'not-a-secret',
    serviceHosts: ['smba.trafficmanager.net'],
  }).messenger;
  const reached = [jest.spyOn(http, 'request'), jest.spyOn(https, 'request')];
  for (const serviceUrl of [teams.url, 'https://smba.trafficmanager.net.evil.com/', 'https://evil.com']) {
    const to = { serviceUrl, conversationId: 'a:alice' };
    expect(await sendNow(production, to, CARD)).toMatchObject({ kind: 'refused' });
    expect(await production.reach(tenantId(TENANT), staffId(ALICE), serviceUrl)).toMatchObject({
      kind: 'refused',
    });
    expect(await production.update({ ...to, activityId: '1' }, CARD)).toBe('gone');
  }
  expect(teams.requests).toEqual([]);
  for (const request of reached) {
    expect(request).not.toHaveBeenCalled();
    request.mockRestore();
  }
});

test('a rollout takes as long as the pace that was set makes it', async () => {
  messenger = createBot(localOptions({ ratePerSecond: 40 })).messenger;
  const chats = Array.from({ length: 60 }, (_, i) => `a:${i}`);
  const startedAt = performance.now();
  await Promise.all(
    chats.map((conversationId) => sendNow(messenger, { serviceUrl: teams.url, conversationId }, CARD)),
  );
  // Five may go at once after a lull; what happens within each second is the pace's own test, on the sending side.
  expect(performance.now() - startedAt).toBeGreaterThan(((60 - 5) / 40) * 1_000 - 50);
  expect(teams.requests).toHaveLength(60);
});
