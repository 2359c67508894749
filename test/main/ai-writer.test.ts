import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { HR, staffOf } from '../bench/people';
import { someone } from '../domain/samples';
import { startStubOpenAi, type StubOpenAi } from '../model/stub-openai';
import { newPrefix, rowsOf } from '../storage/emulator';
import { startStubConnector, type StubConnector } from '../teams/stub-connector';
import {
  activityFrom,
  eventually,
  pressOn,
  startRunningService,
  type RunningService,
} from './running-service';

const READER = someone(2);
const QUESTION = 'can i accept a friend request from a pupil';
const prefix = newPrefix();
const env = {
  READBACK_OPENAI_DEPLOYMENT: 'gpt-4o',
  READBACK_OPENAI_KEY: 'k-secret-123',
  READBACK_NOW: '2026-09-15T15:35:00+01:00',
};

let connector: StubConnector;
let azure: StubOpenAi;
let service: RunningService;
const start = () =>
  startRunningService(connector, {
    people: staffOf(3),
    prefix,
    env: { ...env, READBACK_OPENAI_ENDPOINT: azure.url },
  });

beforeAll(async () => {
  [connector, azure] = await Promise.all([startStubConnector(), startStubOpenAi()]);
  service = await start();
}, 60_000);

afterAll(async () => {
  await service.stop();
  await Promise.all([connector.stop(), azure.stop()]);
});

interface Sent {
  readonly text?: string;
  readonly attachments?: readonly { readonly content: unknown }[];
  readonly entities?: readonly { readonly citation: readonly object[] }[];
}
const sentTo = (who: typeof READER) =>
  connector.messages().flatMap(({ chat, body }) => (chat === connector.chatOf(who) ? [body as Sent] : []));

/** The message that comes when somebody types this. */
async function saysTo(who: typeof READER, text: string): Promise<Sent> {
  const before = sentTo(who).length;
  await service.type(who, text);
  await eventually(`an answer to ${text}`, () => sentTo(who).length > before);
  return sentTo(who)[before] ?? {};
}
async function switchTo(on: boolean): Promise<string> {
  const card = (await saysTo(HR, 'ai writer')).attachments?.[0]?.content;
  return JSON.stringify(
    (
      await service.press(
        HR,
        pressOn(card, 'writer-switch', ({ data }) => (data as { on: boolean }).on === on),
      )
    ).value,
  );
}
/** Longer than writing takes here, so that what has not come by then does not come. */
const aWhile = () => sleep(900);

/** A model that cites the first of the clauses it was given, in these words. */
function modelSays(text: string, clauses?: readonly string[]) {
  azure.answer = {
    kind: 'says',
    content: JSON.stringify({ sentences: [{ text, clauses: clauses ?? [firstId] }] }),
  };
}
let firstId = '';

test('until HR switches it on, no question leaves', async () => {
  expect(JSON.stringify(await saysTo(READER, QUESTION))).toContain('should not therefore accept or invite');
  await aWhile();
  expect(azure.requests).toHaveLength(0);
  expect(sentTo(READER)).toHaveLength(1);
});

test('HR alone sees the switch and can press it', async () => {
  expect((await saysTo(READER, 'ai writer')).text).toContain('Only HR');
  const press = { verb: 'writer-switch', data: { on: true } };
  expect(await service.press(READER, press)).toMatchObject({ statusCode: 400, value: { code: 'not-yours' } });
  expect(await service.press(HR, { ...press, data: { on: 'yes' } })).toMatchObject({ statusCode: 400 });
  expect(await switchTo(true)).toContain('It is on.');
});

test('then the quotes come first and sentences follow, with label, citation and thumbs', async () => {
  await service.type(READER, QUESTION);
  await eventually('Azure was asked', () => azure.requests.length === 1);
  const data = JSON.parse(azure.requests[0]?.body.messages[1]?.content ?? '') as {
    clauses: { id: string; text: string }[];
  };
  const found = data.clauses.find(({ text }) => text.includes('should not therefore accept or invite'));
  firstId = found?.id ?? '';
  await aWhile();
  modelSays(
    'The policy says of pupils that staff "should not therefore accept or invite \'friend\' requests".',
  );
  const before = sentTo(READER).length;
  await service.type(READER, QUESTION);
  await eventually('both have come', () => sentTo(READER).length === before + 2);
  const [quotes, written] = sentTo(READER).slice(before);
  expect(quotes?.attachments).toHaveLength(1);
  expect(written).toMatchObject({
    entities: [{ additionalType: ['AIGeneratedContent'], citation: [{ position: 1 }] }],
    channelData: { feedbackLoop: { type: 'default' } },
  });
  expect(written?.text).toMatch(/should not therefore accept or invite 'friend' requests"\. \[1\]$/);
  expect(azure.requests).toHaveLength(2);
  expect(connector.requests.filter(({ method }) => method === 'PUT')).toEqual([]);
});

test('who asks, and what was asked before, is not in what goes to Azure', () => {
  const sent = JSON.stringify(azure.requests.map(({ body, headers }) => ({ body, headers })));
  for (const secret of [READER, HR, 'Person 2', connector.chatOf(READER), connector.url])
    expect(sent).not.toContain(secret);
  expect(JSON.stringify(azure.requests.map(({ body }) => body))).not.toContain('k-secret-123');
});

test.each([
  ['a made-up clause', () => modelSays('The policy covers this.', ['made/up'])],
  ['a false quote', () => modelSays('The policy says that staff "are free to accept friends".')],
  ['a link', () => modelSays('The policy covers this, see https://evil.example.')],
  ['"you may"', () => modelSays('You may accept it.')],
  ['a card', () => modelSays('{"type":"AdaptiveCard"}')],
  ['no choices', () => (azure.answer = { kind: 'raw', text: '{"choices":[]}' })],
  ['a 429', () => (azure.answer = { kind: 'status', status: 429 })],
  ['a cut connection', () => (azure.answer = { kind: 'cut' })],
])('%s leaves the quotes alone', async (_what, set) => {
  set();
  const before = sentTo(READER).length;
  const asked = azure.requests.length;
  await service.type(READER, QUESTION);
  await eventually('Azure was asked', () => azure.requests.length > asked);
  await aWhile();
  expect(azure.requests).toHaveLength(asked + 1);
  expect(sentTo(READER)).toHaveLength(before + 1);
});

test.each(['a pupil told me she is being hurt at home', 'can i join a union', 'best pizza in leeds'])(
  'a question that is not the policy’s to answer never goes to Azure: %s',
  async (question) => {
    const asked = azure.requests.length;
    await saysTo(READER, question);
    await aWhile();
    expect(azure.requests).toHaveLength(asked);
  },
);

test('thumbs are counted without who, and answered with nothing', async () => {
  const value = {
    actionName: 'feedback',
    actionValue: { reaction: 'like', feedback: '{"feedbackText":"words"}' },
  };
  const thumb = { ...activityFrom(connector, READER), type: 'invoke', name: 'message/submitAction', value };
  const response = await service.post(thumb);
  expect([response.status, await response.json()]).toEqual([200, {}]);
  const rows = await rowsOf(prefix, 'reactions');
  expect(rows).toMatchObject([{ reaction: 'like', day: '2026-09-15' }]);
  expect(JSON.stringify(rows)).not.toMatch(new RegExp(`${READER}|words`));
});

test('nothing of a question or of what was written is in the log', () => {
  expect(service.output()).not.toMatch(/friend request|evil\.example|pizza|k-secret|being hurt/);
  expect(service.output()).toContain('answer not put in sentences');
});

test('SIGTERM lets the sentences that are being written arrive', async () => {
  modelSays('The policy covers this.');
  if (azure.answer.kind === 'says') azure.answer = { ...azure.answer, afterMs: 1_200 };
  const before = sentTo(READER).length;
  const asked = azure.requests.length;
  await service.type(READER, QUESTION);
  await eventually('Azure was asked', () => azure.requests.length > asked);
  expect(await service.stop()).toBe(0);
  expect(sentTo(READER)).toHaveLength(before + 2);
  service = await start();
}, 60_000);

test('once HR has switched it off, no question leaves any more', async () => {
  expect(await switchTo(false)).toContain('It is off');
  const asked = azure.requests.length;
  await saysTo(READER, QUESTION);
  await aWhile();
  expect(azure.requests).toHaveLength(asked);
});

test('starting loads nothing of the model, set up or not', async () => {
  const file = join(__dirname, '..', '..', 'src', 'main', 'service.js');
  const script = `require(${JSON.stringify(file)});
    process.stdout.write(JSON.stringify(Object.keys(require.cache).filter((name) => /node_modules.(openai|gpt-tokenizer)|OpenAIModel/.test(name))))`;
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', script], { timeout: 20_000 });
  expect(JSON.parse(stdout)).toEqual([]);
});
