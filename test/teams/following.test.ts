import { createBot, type Bot } from '../../src/teams/bot';
import type { Reply } from '../../src/teams/inbound';
import { NOT_ALL_SENT } from '../../src/teams/trouble';
import { eventually } from '../main/running-service';
import { answeringWith, CARD, execute, localOptions, memoryLog, message } from './samples';
import { startStubConnector, type StubConnector } from './stub-connector';

const TEXTS = ['One', 'Two *not bold*', 'Three'];
const POST = /\/v3\/conversations\/a%3Aalice-chat\/activities$/;

let teams: StubConnector;
let bot: Bot;
beforeAll(async () => void (teams = await startStubConnector()));
afterAll(() => teams.stop());
beforeEach(() => teams.reset());
afterEach(() => bot.stop());

function botAnswering(card: typeof CARD | null, texts: readonly string[] = TEXTS) {
  const reply: Reply = { kind: 'texts', card, texts };
  const log = memoryLog();
  bot = createBot(localOptions({ answering: answeringWith(reply), log, deadlines: { request: 400 } }));
  return log.lines;
}

const press = () =>
  bot.receive({ body: execute(teams.url, { type: 'Action.Execute', verb: 'format-send', data: {} }) });
const came = () => teams.messages().map(({ body }) => (body as { text?: string }).text);

test('a press is answered with the card at once, and the messages follow one by one in their order', async () => {
  botAnswering(CARD);
  expect(await press()).toMatchObject({ status: 200, body: { statusCode: 200, value: CARD.content } });
  expect(came()).toEqual([]);
  await eventually('all have come', () => came().length === 3);
  expect(came()).toEqual(TEXTS);
  expect(teams.messages()[1]?.body).toMatchObject({
    type: 'message',
    textFormat: 'plain',
    summary: 'A message from the Trust',
  });
});

test('a press that is a message gets the card in its place, then the messages', async () => {
  botAnswering(CARD);
  await bot.receive({
    body: message(teams.url, { text: undefined, replyToId: 'card-1', value: { verb: 'x' } }),
  });
  expect(teams.requests.map(({ method }) => method)).toEqual(['PUT']);
  await eventually('all have come', () => came().length === 3);
});

test('typed words bring the messages alone', async () => {
  botAnswering(null);
  await bot.receive({ body: message(teams.url) });
  await eventually('all have come', () => came().length === 3);
  expect(teams.requests).toHaveLength(3);
});

test('pressing again while they come brings no second set', async () => {
  botAnswering(CARD);
  await Promise.all([press(), press(), press()]);
  await eventually('all have come', () => came().length >= 3);
  await bot.stop();
  expect(came()).toEqual(TEXTS);
});

test('when Teams asks for patience, nothing is lost', async () => {
  botAnswering(CARD);
  teams.on(POST, { kind: 'status', status: 429, headers: { 'retry-after': '1' } }, 1);
  await press();
  await eventually('all have come', () => came().filter((text) => text === 'Three').length === 1);
  expect(came()).toEqual(['One', ...TEXTS]);
});

test.each([
  ['says no', { kind: 'status', status: 403 }],
  ['does not answer', { kind: 'hang' }],
] as const)('when Teams %s, the rest is not sent and the person is told', async (_what, trouble) => {
  const lines = botAnswering(CARD);
  teams.on(POST, trouble, 1);
  await press();
  await eventually('they are told', () => came().length === 2);
  expect(came()).toEqual(['One', NOT_ALL_SENT]);
  expect(lines.map(({ event, fields }) => [event, fields['sent'], fields['of']])).toEqual([
    ['not all messages sent', 0, 3],
  ]);
});

test('stopping lets the message under way go and starts no other', async () => {
  botAnswering(
    CARD,
    Array.from({ length: 50 }, (_, i) => `${i}`),
  );
  await press();
  await eventually('some have come', () => came().length > 0);
  await bot.stop();
  const then = came().length;
  expect(then).toBeLessThan(50);
  await press();
  expect(came()).toHaveLength(then);
});
