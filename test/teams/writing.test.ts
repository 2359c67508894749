import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer } from '../../src/domain/passage';
import type { CitedSentence } from '../../src/domain/written-answer';
import type { Needs } from '../../src/ports/needs';
import { createBot, type Bot } from '../../src/teams/bot';
import type { Inbound, Reply } from '../../src/teams/inbound';
import { sentencesLater, type Later } from '../../src/teams/writing';
import { writtenMessage } from '../../src/teams/written-message';
import { CRITICISING, DISREPUTE, MUST_NOT, sampleClause, samplePassage } from '../cards/samples';
import { eventually } from '../main/running-service';
import { sampleConversation } from '../storage/samples';
import { answeringWith, CARD, execute, localOptions, memoryLog, message } from './samples';
import { startStubConnector, type StubConnector } from './stub-connector';

const SENTENCES: readonly CitedSentence[] = [
  { text: 'The policy covers this.', clauses: [MUST_NOT, DISREPUTE] },
  { text: 'It adds more.', clauses: [DISREPUTE] },
];
const ALICE_CHAT = /\/v3\/conversations\/a%3Aalice-chat\/activities/;

let teams: StubConnector;
let bot: Bot;
beforeAll(async () => void (teams = await startStubConnector()));
afterAll(() => teams.stop());
beforeEach(() => teams.reset());
afterEach(() => bot.stop());

interface Sent {
  readonly type: string;
  readonly text?: string;
  readonly textFormat?: string;
  readonly summary?: string;
  readonly attachments?: readonly unknown[];
  readonly channelData?: unknown;
  readonly entities?: readonly { readonly citation: readonly object[] }[];
}
const sent = () => teams.messages().map(({ body }) => body as Sent);

function botWith(later: Later | undefined, log = memoryLog()) {
  const reply: Reply = { kind: 'card', card: CARD, ...(later !== undefined && { later }) };
  bot = createBot(
    localOptions({ answering: answeringWith(reply), log, deadlines: { request: 400, press: 500 } }),
  );
  return log;
}
const ask = () => bot.receive({ body: message(teams.url) });

test('the quotes come first, then the sentences as a message of their own with label, citations and thumbs', async () => {
  botWith(() => Promise.resolve(SENTENCES));
  await ask();
  await eventually('both have come', () => sent().length === 2);
  expect(teams.requests.map(({ method }) => method)).toEqual(['POST', 'POST']);
  const [quotes, written] = sent();
  expect(quotes?.attachments).toHaveLength(1);
  expect(written).toMatchObject({
    type: 'message',
    summary: 'A message from the Trust',
    channelData: { feedbackLoop: { type: 'default' } },
    entities: [
      {
        type: 'https://schema.org/Message',
        '@type': 'Message',
        '@context': 'https://schema.org',
        additionalType: ['AIGeneratedContent'],
        citation: [
          {
            '@type': 'Claim',
            position: 1,
            appearance: { '@type': 'DigitalDocument', abstract: MUST_NOT.text.slice(0, 160) },
          },
          { position: 2 },
        ],
      },
    ],
  });
  expect(written?.text).toMatch(
    /written by AI.*\n\nThe policy covers this\. \[1\]\[2\] It adds more\. \[2\]$/s,
  );
  expect(written?.attachments).toBeUndefined();
});

test('citations stay within what Teams takes, and each number in the text has one', () => {
  const long = sampleClause('x/1', 'word '.repeat(100), { path: ['Policy', 'Heading '.repeat(30)] });
  const bare = sampleClause('x/2', 'Short.', { path: [] });
  const { text, entities } = writtenMessage([{ text: 'It does.', clauses: [long, bare] }]) as unknown as Sent;
  const [cited, other] = (entities?.[0]?.citation ?? []) as {
    position: number;
    appearance: { name: string; abstract: string };
  }[];
  expect(cited?.appearance.name).toHaveLength(80);
  expect(cited?.appearance.abstract).toHaveLength(160);
  expect(other?.appearance.name).not.toBe('');
  expect([...(text ?? '').matchAll(/\[(\d+)\]/g)].map(([, n]) => Number(n))).toEqual([1, 2]);
});

test.each([
  ['nothing sound was written', () => Promise.resolve(null)],
  ['writing breaks', () => Promise.reject(new Error('broken'))],
  ['no model is set up', undefined],
] as const)('when %s the quotes stay alone', async (_what, later) => {
  botWith(later);
  expect(await ask()).toMatchObject({ status: 200 });
  await sleep(500);
  expect(sent()).toHaveLength(1);
});

test('writing keeps nobody waiting for the quotes, and ends before the process does', async () => {
  let wrote = false;
  botWith(async () => {
    await sleep(700);
    wrote = true;
    return SENTENCES;
  });
  const started = performance.now();
  await ask();
  expect(performance.now() - started).toBeLessThan(600);
  expect([sent().length, wrote]).toEqual([1, false]);
  await bot.stop();
  expect([sent().length, wrote]).toEqual([2, true]);
});

test('after a process began to stop it writes nothing more', async () => {
  let asked = 0;
  botWith(() => {
    asked += 1;
    return Promise.resolve(SENTENCES);
  });
  await bot.stop();
  await ask();
  expect([sent().length, asked]).toEqual([1, 0]);
});

test('somebody who asks many times at once gets every answer and is written for one at a time', async () => {
  const ends: (() => void)[] = [];
  botWith(() => new Promise((resolve) => ends.push(() => resolve(SENTENCES))));
  await Promise.all(Array.from({ length: 6 }, ask));
  expect([sent().length, ends.length]).toEqual([6, 1]);
  ends[0]?.();
  await eventually('the sentences have come', () => sent().length === 7);
  await eventually('the next question is written for', async () => {
    await ask();
    return ends.length === 2;
  });
  ends[1]?.();
});

test('an answer to a press is followed as well, and the press is answered at once', async () => {
  botWith(() => Promise.resolve(SENTENCES));
  const body = execute(teams.url, { type: 'Action.Execute', verb: 'say', data: {} });
  expect(await bot.receive({ body })).toMatchObject({ status: 200, body: { value: CARD.content } });
  expect(sent()).toHaveLength(0);
  await eventually('it has come', () => sent().length === 1);
  expect(sent()[0]?.entities).toHaveLength(1);
});

test('Teams refusing the sentences takes nothing from the quotes', async () => {
  botWith(() => Promise.resolve(SENTENCES));
  teams.on(ALICE_CHAT, { kind: 'status', status: 400 }, 0);
  await ask();
  expect(sent()).toHaveLength(1);
  teams.on(ALICE_CHAT, { kind: 'status', status: 400 }, 1);
  await bot.stop();
  expect(teams.requests.filter(({ method }) => method === 'PUT')).toHaveLength(0);
});

const NOT_FOUND: readonly Answer[] = [
  { kind: 'not-in-policy', nearest: samplePassage({ clause: CRITICISING }) },
  { kind: 'signpost', to: 'safeguarding' },
  { kind: 'signpost', to: 'safeguarding-contacts' },
  { kind: 'signpost', to: 'union' },
  { kind: 'small-talk', talk: 'thanks' },
];
test.each(NOT_FOUND.map((answer) => [answer.kind, answer] as const))(
  'nothing is ever written about a question answered by %s',
  (_kind, answer) => {
    const needs = { answerWriter: { write: () => Promise.reject(new Error('asked')) } } as unknown as Needs;
    expect(sentencesLater(needs, sampleConversation(), 'a question', answer)).toEqual({});
  },
);

describe('a thumb', () => {
  const thumb = (value: unknown) =>
    message(teams.url, {
      type: 'invoke',
      name: 'message/submitAction',
      text: undefined,
      replyToId: 'm-1',
      value,
    });
  const feedback = (reaction: string) => ({
    actionName: 'feedback',
    actionValue: { reaction, feedback: '{"feedbackText":"my words"}' },
  });
  function botTold(reply: () => Promise<Reply> = () => Promise.resolve({ kind: 'nothing' })) {
    const answering = answeringWith(reply);
    bot = createBot(localOptions({ answering, deadlines: { press: 200 } }));
    return answering.asked;
  }

  test.each(['like', 'dislike'])(
    'that says %s is passed on without the words, and answered with nothing',
    async (says) => {
      const asked = botTold();
      expect(await bot.receive({ body: thumb(feedback(says)) })).toEqual({ status: 200, body: {} });
      expect(asked).toMatchObject([{ kind: 'reaction', reaction: says }]);
      expect(JSON.stringify(asked)).not.toContain('my words');
    },
  );

  test.each([
    ['another action', { actionName: 'other', actionValue: { reaction: 'like' } }],
    ['a reaction that is none', feedback('love')],
    ['nothing', null],
    ['a list', []],
  ])('with %s is answered the same, and passed on to nobody', async (_what, value) => {
    const asked: Inbound[] = botTold();
    expect(await bot.receive({ body: thumb(value) })).toEqual({ status: 200, body: {} });
    expect(asked).toEqual([]);
  });

  test('that cannot be counted, or not in time, is answered the same', async () => {
    botTold(() => Promise.reject(new Error('storage is down')));
    expect(await bot.receive({ body: thumb(feedback('like')) })).toEqual({ status: 200, body: {} });
    botTold(() => new Promise<Reply>(() => undefined));
    expect(await bot.receive({ body: thumb(feedback('like')) })).toEqual({ status: 200, body: {} });
  });
});
