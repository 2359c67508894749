import { createBot, type Bot } from '../../src/teams/bot';
import type { Answering, Reply } from '../../src/teams/inbound';
import { ALICE, answeringWith, CARD, execute, localOptions, memoryLog, message, TENANT } from './samples';
import { startStubConnector, type StubConnector } from './stub-connector';

let teams: StubConnector;
beforeAll(async () => void (teams = await startStubConnector()));
afterAll(() => teams.stop());
beforeEach(() => teams.reset());

const WORDS: Reply = { kind: 'words', text: 'Hello *you*' };
const ERROR = 'application/vnd.microsoft.error';

function botWith(reply: Reply | (() => Promise<Reply>), press = 300) {
  const answering = answeringWith(reply);
  const log = memoryLog();
  const bot = createBot(localOptions({ answering, log, deadlines: { request: 400, press } }));
  return { bot, asked: answering.asked, lines: log.lines };
}

const press = (bot: Bot, action: unknown, changed = {}) =>
  bot.receive({ body: execute(teams.url, action, changed) });
const GOOD = { type: 'Action.Execute', verb: 'policy-open', data: { campaignId: 'c', page: '2' } };

test('a press tells who, what and on which card; the person comes from the activity', async () => {
  const { bot, asked } = botWith(WORDS);
  await press(bot, { ...GOOD, data: { campaignId: 'c', staffId: 'somebody else' } });
  expect(asked).toEqual([
    {
      kind: 'press',
      verb: 'policy-open',
      data: { campaignId: 'c', staffId: 'somebody else' },
      card: { serviceUrl: teams.url, conversationId: 'a:alice-chat', activityId: 'card-1' },
      from: {
        tenantId: TENANT,
        staffId: ALICE,
        conversationId: 'a:alice-chat',
        serviceUrl: teams.url,
        state: 'open',
      },
    },
  ]);
});

test('the same button means the same in a client that can only submit', async () => {
  const { bot, asked } = botWith(WORDS);
  await press(bot, GOOD);
  await bot.receive({
    body: message(teams.url, {
      text: undefined,
      replyToId: 'card-1',
      value: { verb: GOOD.verb, ...GOOD.data },
    }),
  });
  expect(asked).toHaveLength(2);
  expect(asked[1]).toEqual(asked[0]);
});

test.each<[string, Reply, unknown]>([
  [
    'a card',
    { kind: 'card', card: CARD },
    { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: CARD.content },
  ],
  [
    'words',
    WORDS,
    { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: WORDS.text },
  ],
  [
    'nothing',
    { kind: 'nothing' },
    { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: '' },
  ],
  [
    'a refusal',
    { kind: 'refused', code: 'closed', message: 'Too late' },
    { statusCode: 400, type: ERROR, value: { code: 'closed', message: 'Too late' } },
  ],
])('a press is answered in the response itself: %s', async (_what, reply, body) => {
  const { bot } = botWith(reply);
  expect(await press(bot, GOOD)).toEqual({ status: 200, body });
  expect(teams.requests).toEqual([]);
});

test('a press whose handler throws is answered, and only the operator learns why', async () => {
  const { bot, lines } = botWith(() => Promise.reject(new Error('table exploded')));
  const answer = await press(bot, GOOD);
  expect(answer).toMatchObject({
    status: 200,
    body: { statusCode: 500, type: ERROR, value: { code: 'fault' } },
  });
  expect(JSON.stringify(answer)).not.toContain('exploded');
  expect(lines).toEqual([
    {
      level: 'error',
      event: 'answering failed',
      fields: {
        kind: 'press',
        verb: 'policy-open',
        tenantId: TENANT,
        staffId: ALICE,
        cause: new Error('table exploded'),
      },
    },
  ]);
});

test('a handler that throws before it returns a promise is no different', async () => {
  const throwing: Answering = () => {
    throw new Error('at once');
  };
  const bot = createBot(localOptions({ answering: throwing }));
  expect(await press(bot, GOOD)).toMatchObject({ status: 200, body: { statusCode: 500 } });
});

test('a press whose handler hangs is answered within two seconds', async () => {
  const answering = answeringWith(() => new Promise<Reply>(() => undefined));
  const bot = createBot(localOptions({ answering }));
  const before = performance.now();
  const answer = await press(bot, GOOD);
  expect(performance.now() - before).toBeLessThan(2_000);
  expect(answer).toMatchObject({
    status: 200,
    body: { statusCode: 500, type: ERROR, value: { code: 'try-again' } },
  });
});

test('a late handler goes on in the background, and its failure reaches the log', async () => {
  let fail: (error: Error) => void = () => undefined;
  const { bot, lines } = botWith(() => new Promise((_, reject) => (fail = reject)), 20);
  await press(bot, GOOD);
  expect(lines.map(({ event }) => event)).toEqual(['press answered late']);
  fail(new Error('much later'));
  await new Promise((resolve) => setImmediate(resolve));
  expect(lines.map(({ event }) => event)).toEqual(['press answered late', 'answering failed']);
});

test.each<[string, unknown, object]>([
  ['no action', undefined, {}],
  ['an action that is no object', 'press', {}],
  ['no verb', { type: 'Action.Execute', data: {} }, {}],
  ['a verb that is a list', { verb: ['policy-open'], data: {} }, {}],
  ['a verb that is a page long', { verb: 'x'.repeat(5_000), data: {} }, {}],
  ['another invoke', GOOD, { name: 'composeExtension/fetchTask' }],
  ['an invoke without a name', GOOD, { name: undefined }],
  ['an invoke without a value', GOOD, { value: undefined }],
])('an invoke that makes no sense is answered with a refusal: %s', async (_what, action, changed) => {
  const { bot, asked } = botWith(WORDS);
  expect(await press(bot, action, changed)).toMatchObject({
    status: 200,
    body: { statusCode: 400, type: ERROR, value: { code: 'bad-request' } },
  });
  expect(asked).toEqual([]);
});

test.each([null, 'text', 7, ['a'], undefined])(
  'card data of any shape is passed on as it is: %j',
  async (data) => {
    const { bot, asked } = botWith(WORDS);
    await press(bot, { verb: 'policy-open', data });
    expect(asked).toMatchObject([{ kind: 'press', data }]);
  },
);

test('keys that would change a prototype stay what they are', async () => {
  const { bot, asked } = botWith(WORDS);
  const value: unknown = JSON.parse('{"verb":"policy-open","__proto__":{"role":"hr"},"page":1}');
  await bot.receive({ body: message(teams.url, { text: undefined, value }) });
  expect(asked).toHaveLength(1);
  expect({}).not.toHaveProperty('role');
  expect((asked[0] as { data: { role?: string } }).data.role).toBeUndefined();
});

test.each([
  ['a group chat', { conversation: { id: '19:g', conversationType: 'groupChat', tenantId: TENANT } }],
  ['a channel', { conversation: { id: '19:c', conversationType: 'channel', tenantId: TENANT } }],
  ['a group without a type', { conversation: { id: '19:g', isGroup: true, tenantId: TENANT } }],
  ['a guest without an object id', { from: { id: '29:guest' } }],
])('nothing is recorded from %s', async (_what, changed) => {
  const { bot, asked } = botWith(WORDS);
  expect(await press(bot, GOOD, changed)).toMatchObject({
    status: 200,
    body: { statusCode: 400, value: { code: 'bad-request' } },
  });
  await bot.receive({ body: message(teams.url, changed) });
  expect(teams.messages()).toMatchObject([{ body: { text: expect.stringContaining('recorded') as string } }]);
  expect(asked).toEqual([]);
});

test('text is answered in the chat, plain, so that nothing in it turns into a link', async () => {
  const { bot, asked } = botWith(WORDS);
  expect(await bot.receive({ body: message(teams.url) })).toEqual({ status: 200 });
  expect(asked).toMatchObject([{ kind: 'text', text: 'hello', from: { staffId: ALICE } }]);
  expect(teams.messages()).toMatchObject([
    { chat: 'a:alice-chat', body: { type: 'message', text: 'Hello *you*', textFormat: 'plain' } },
  ]);
});

test('a card that answers a text is a message of its own, without text', async () => {
  const { bot } = botWith({ kind: 'card', card: CARD });
  await bot.receive({ body: message(teams.url) });
  const [sent] = teams.messages();
  expect(sent?.body).toMatchObject({ summary: CARD.summary, attachments: [{ content: CARD.content }] });
  expect(sent?.body).not.toHaveProperty('text');
});

test('a text whose handler throws gets words, not the error', async () => {
  const { bot } = botWith(() => Promise.reject(new Error('table exploded')));
  expect(await bot.receive({ body: message(teams.url) })).toEqual({ status: 200 });
  expect(teams.messages()).toHaveLength(1);
  expect(JSON.stringify(teams.messages())).toContain('Something went wrong');
  expect(JSON.stringify(teams.messages())).not.toContain('exploded');
});

const submitted = () =>
  message(teams.url, { text: undefined, replyToId: 'card-1', value: { verb: 'policy-open' } });

test('a card that answers a submit takes the place of the one pressed', async () => {
  const { bot } = botWith({ kind: 'card', card: CARD });
  await bot.receive({ body: submitted() });
  expect(teams.requests).toMatchObject([
    {
      method: 'PUT',
      path: '/v3/conversations/a%3Aalice-chat/activities/card-1',
      body: { attachments: [{ content: CARD.content }] },
    },
  ]);
});

test('when the pressed card is gone, the answer comes as a new message', async () => {
  const { bot } = botWith({ kind: 'card', card: CARD });
  teams.on(/card-1$/, { kind: 'status', status: 404 });
  await bot.receive({ body: submitted() });
  expect(teams.requests.map(({ method }) => method)).toEqual(['PUT', 'POST']);
});

test('a refused submit is told in words', async () => {
  const { bot } = botWith({ kind: 'refused', code: 'closed', message: 'It has closed.' });
  await bot.receive({ body: submitted() });
  expect(teams.messages()).toMatchObject([{ body: { text: 'It has closed.' } }]);
});

test.each([
  ['add', 'installed'],
  ['add-upgrade', 'installed'],
  ['remove', 'removed'],
  ['remove-upgrade', 'removed'],
])('installation "%s" means: %s, and nobody is sent anything', async (action, kind) => {
  const { bot, asked } = botWith({ kind: 'nothing' });
  const body = message(teams.url, { type: 'installationUpdate', action, text: undefined });
  expect(await bot.receive({ body })).toEqual({ status: 200 });
  expect(asked).toMatchObject([{ kind, from: { staffId: ALICE, conversationId: 'a:alice-chat' } }]);
  expect(teams.requests).toEqual([]);
});

test.each([
  ['conversationUpdate', {}],
  ['installationUpdate', { action: 'something new' }],
  ['typing', {}],
  ['event', { name: 'application/vnd.microsoft.readReceipt' }],
])('a %s that means nothing to us is taken without a word', async (type, changed) => {
  const { bot, asked } = botWith(WORDS);
  expect(await bot.receive({ body: message(teams.url, { type, ...changed }) })).toEqual({ status: 200 });
  expect(asked).toEqual([]);
  expect(teams.requests).toEqual([]);
});

test('an activity that does not name the bot works like any other', async () => {
  const { bot, asked } = botWith(WORDS);
  await press(bot, GOOD, { recipient: undefined });
  expect(asked).toHaveLength(1);
});

test('when the answer itself cannot be delivered, that is logged and one request was made', async () => {
  const { bot, lines } = botWith(WORDS);
  teams.on(/activities/, { kind: 'status', status: 503 });
  expect(await bot.receive({ body: message(teams.url) })).toEqual({ status: 200 });
  expect(lines.map(({ event }) => event)).toEqual(['answer not delivered']);
  expect(teams.requests).toHaveLength(1);
});

test('people talking at once each get their own answer in their own chat', async () => {
  const bot = createBot(
    localOptions({
      answering: async ({ from }) => {
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 20));
        return { kind: 'words', text: from.conversationId };
      },
    }),
  );
  const chats = Array.from({ length: 30 }, (_, i) => `a:chat-${i}`);
  await Promise.all(
    chats.map((id) => bot.receive({ body: message(teams.url, { conversation: { id, tenantId: TENANT } }) })),
  );
  expect(teams.messages()).toHaveLength(30);
  for (const { chat, body } of teams.messages()) expect(body).toMatchObject({ text: chat });
});

test('a body that is no activity is a bad request and reaches nobody', async () => {
  const { bot, asked, lines } = botWith(WORDS);
  const answer = await bot.receive({ body: { type: 'message', text: 'private words' } });
  expect(answer.status).toBe(400);
  expect(JSON.stringify([answer, lines])).not.toContain('private words');
  expect(asked).toEqual([]);
});
