import type { Search, SearchReply } from '../../src/teams/inbound';
import { createBot } from '../../src/teams/bot';
import { ALICE, CARD, localOptions, memoryLog, message, OTHER_TENANT, TENANT } from './samples';

const SERVICE = 'http://127.0.0.1:3999';
const HELLO: SearchReply = { kind: 'words', text: 'hello' };

function botFinding(found: SearchReply | (() => Promise<SearchReply>)) {
  const searched: Search[] = [];
  const log = memoryLog();
  const bot = createBot(
    localOptions({
      tenantIds: [TENANT],
      log,
      deadlines: { press: 100 },
      searching: (search) => {
        searched.push(search);
        return typeof found === 'function' ? found() : Promise.resolve(found);
      },
    }),
  );
  const search = (value: unknown, changed = {}) =>
    bot.receive({
      body: message(SERVICE, {
        type: 'invoke',
        name: 'composeExtension/query',
        text: undefined,
        value,
        ...changed,
      }),
    });
  return { search, searched, lines: log.lines };
}

/** What a search says that found no passage. */
const lineIn = (body: unknown): string => {
  const { type, text } = (body as { composeExtension: { type: string; text: string } }).composeExtension;
  return type === 'message' ? text : '';
};

const typed = (words: unknown) => ({ commandId: 'search', parameters: [{ name: 'words', value: words }] });

test('the words and whose they are, and nothing of where they were typed', async () => {
  const { search, searched } = botFinding(HELLO);
  const group = {
    conversation: { id: '19:staff@thread.v2', conversationType: 'groupChat', tenantId: TENANT },
  };
  expect(await search(typed(' photos of pupils '), group)).toEqual({
    status: 200,
    body: { composeExtension: { type: 'message', text: 'hello' } },
  });
  expect(searched).toEqual([{ from: { tenantId: TENANT, staffId: ALICE }, words: 'photos of pupils' }]);
});

test('passages come as a list, each with the card it puts into a message', async () => {
  const passage = { title: 'Scope', beginning: 'All staff.', card: CARD };
  const { search } = botFinding({ kind: 'passages', passages: [passage] });
  const { body } = await search(typed('who'));
  expect(body).toEqual({
    composeExtension: {
      type: 'result',
      attachmentLayout: 'list',
      attachments: [
        {
          contentType: 'application/vnd.microsoft.card.adaptive',
          content: CARD.content,
          preview: {
            contentType: 'application/vnd.microsoft.card.thumbnail',
            content: { title: 'Scope', text: 'All staff.' },
          },
        },
      ],
    },
  });
});

test.each<[string, unknown]>([
  ['nothing typed yet', { commandId: 'search', parameters: [{ name: 'initialRun', value: 'true' }] }],
  ['no parameters', {}],
  ['no value', null],
  ['parameters of another kind', { parameters: 'words' }],
  ['words of another kind', typed({ $ne: '' })],
])('%s is a search for nothing', async (_what, value) => {
  const { search, searched } = botFinding(HELLO);
  await search(value);
  expect(searched.map(({ words }) => words)).toEqual(['']);
});

test('a guest, whom Teams does not name, finds nothing', async () => {
  const { search, searched } = botFinding(HELLO);
  const { body } = await search(typed('photos'), { from: { id: '29:guest' } });
  expect(lineIn(body)).toContain('Guests');
  expect(searched).toEqual([]);
});

test('another tenant does not get through the gate', async () => {
  const { search, searched } = botFinding(HELLO);
  const theirs = {
    conversation: { id: 'a:chat', tenantId: OTHER_TENANT },
    channelData: { tenant: { id: OTHER_TENANT } },
  };
  expect(await search(typed('photos'), theirs)).toMatchObject({ status: 403 });
  expect(searched).toEqual([]);
});

test('a fault is words for the person, and the log does not hold what was typed', async () => {
  const { search, lines } = botFinding(() => Promise.reject(new Error('storage is down')));
  const { status, body } = await search(typed('my secret question'));
  expect(status).toBe(200);
  expect(body).toMatchObject({ composeExtension: { type: 'message' } });
  expect(lines.map(({ event }) => event)).toContain('searching failed');
  expect(JSON.stringify(lines)).not.toContain('secret');
});

test('a slow answer is words in time', async () => {
  const { search } = botFinding(() => new Promise(() => undefined));
  const { body } = await search(typed('photos'));
  expect(lineIn(body)).toContain('taking longer');
});
