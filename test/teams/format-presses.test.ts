import { day } from '../../src/domain/day';
import { deliveryIdFor, requestId } from '../../src/domain/ids';
import type { Assignment } from '../../src/domain/assignment';
import type { Conversation } from '../../src/domain/conversation';
import { FORMATS, type Format } from '../../src/domain/request';
import type { Needs } from '../../src/ports/needs';
import { formatPresses, readAloud, showFormats } from '../../src/teams/format-presses';
import type { Reply } from '../../src/teams/inbound';
import { sampleDocument, sampleLine } from '../cards/samples';
import { sampleVersion } from '../storage/samples';
import { buildAssignment, buildCampaign, buildPerson, CAMPAIGN, someone, TENANT } from '../domain/samples';
import { openNeeds, type TestNeeds } from '../flows/needs';
import { startStubConnector, type StubConnector } from './stub-connector';

const AMIRA = someone(1);
const FROM: Conversation = {
  tenantId: TENANT,
  staffId: AMIRA,
  conversationId: 'a:chat',
  serviceUrl: 'http://127.0.0.1/',
  state: 'open',
};
const SHOWN = { campaignId: CAMPAIGN, version: 1, deliveryId: deliveryIdFor('initial', AMIRA) };
const REQUEST = requestId('44444444-4444-4444-8444-444444444444');
const NOW = '2026-09-23T10:00:00Z';

let connector: StubConnector;
let needs: TestNeeds;

beforeAll(async () => void (connector = await startStubConnector()));
afterAll(() => connector.stop());
beforeEach(async () => {
  needs = await openNeeds(connector, [buildPerson(1)]);
  needs.setClock(NOW);
  await needs.policies.publish(
    sampleVersion({ policyId: buildCampaign().policyId, document: sampleDocument() }),
  );
});

async function launched(only: Partial<Assignment> = {}): Promise<void> {
  await needs.campaigns.add(buildCampaign({ opens: day('2026-09-14'), due: day('2026-09-28') }), 'key');
  await needs.assignments.addAll([buildAssignment(1, only)]);
}

async function press(verb: string, data: object, using: Needs = needs): Promise<Reply> {
  const handler = formatPresses[verb];
  if (handler === undefined) throw new Error(`No handler for ${verb}`);
  return handler(using, { kind: 'press', verb, data, from: FROM, card: null });
}

const send = (format: string, using: Needs = needs) =>
  press('format-send', { ...SHOWN, requestId: REQUEST, format }, using);
const requests = () => needs.requests.ofPerson(CAMPAIGN, AMIRA);
const words = (reply: Reply): string => JSON.stringify(reply);

test('asking shows the form; nothing is written down yet', async () => {
  await launched();
  expect(words(await press('format-ask', SHOWN))).toContain('format-send');
  expect(await requests()).toEqual([]);
});

test('every form has an id of its own, so that asking again later is another request', async () => {
  await launched();
  const ids = await Promise.all(
    [1, 2].map(async () => /"requestId":"([^"]+)"/.exec(words(await press('format-ask', SHOWN)))?.[1]),
  );
  expect(new Set(ids).size).toBe(2);
});

test.each<[Format, string]>([
  ['web-page', 'Open the page'],
  ['large-print', 'Get the Word file'],
])('%s comes at once, with a fresh due day, and is written down as given', async (format, button) => {
  await launched();
  const reply = words(await send(format));
  expect(reply).toContain(button);
  expect(reply).toContain('http://127.0.0.1:3978/read/');
  expect(reply).toContain('Wednesday 21 October');
  expect(await requests()).toMatchObject([
    {
      about: 'another-format',
      format,
      words: '',
      answer: { outcome: 'asked-again', at: new Date(NOW), by: null },
    },
  ]);
});

test('plain messages follow the card, the first of them on how to listen', async () => {
  await launched();
  const reply = await send('plain-text');
  expect(reply).toMatchObject({ kind: 'texts', card: { summary: 'A message from the Trust' } });
  const texts = reply.kind === 'texts' ? reply.texts : [];
  expect(texts[0]).toContain('Immersive Reader');
  expect(texts[1]).toMatch(/^Social Media Policy, part 1 of 1\n/);
  expect(words(reply)).toContain(`${texts.length} messages follow`);
});

test.each(['talk-through', 'translation', 'easy-read', 'sign-language'])(
  '%s is for HR to answer',
  async (format) => {
    await launched();
    expect(words(await send(format))).toContain('HR will answer within five working days.');
    expect(await requests()).toMatchObject([{ format, answer: null }]);
  },
);

test('where pages cannot be reached, HR is asked for them as well', async () => {
  await launched();
  const hidden = { ...needs, publicUrl: null };
  expect(words(await press('format-ask', SHOWN, hidden))).toContain('The first comes at once.');
  for (const format of ['web-page', 'large-print'])
    expect(words(await send(format, hidden))).toContain('HR will answer within five working days.');
  expect(words(await send('plain-text', hidden))).toContain('messages follow');
});

test('two presses are one request and name the same day; another choice on the same card is another request', async () => {
  await launched();
  const first = await send('web-page');
  needs.setClock('2026-09-25T10:00:00Z');
  expect(await send('web-page')).toEqual(first);
  expect(await requests()).toHaveLength(1);
  await send('easy-read');
  expect((await requests()).map(({ format }) => format).sort()).toEqual(['easy-read', 'web-page']);
});

test.each([
  ['no choice', {}],
  ['a choice that is none', { format: 'braille' }],
  ['a list', { format: FORMATS }],
  ['an id that is none', { format: 'web-page', requestId: 'x' }],
  ['somebody named in the data', { format: 'nonsense', staffId: someone(2) }],
])('%s is refused and writes nothing', async (_what, data) => {
  await launched();
  expect(await press('format-send', { ...SHOWN, requestId: REQUEST, ...data })).toMatchObject({
    kind: 'refused',
    code: 'bad-request',
  });
  expect(await requests()).toEqual([]);
});

test.each(['format-ask', 'format-send'])('%s on somebody else’s card is refused', async (verb) => {
  await launched();
  const theirs = {
    ...SHOWN,
    deliveryId: deliveryIdFor('initial', someone(2)),
    requestId: REQUEST,
    format: 'web-page',
  };
  expect(await press(verb, theirs)).toMatchObject({ kind: 'refused' });
});

test('a rollout that is over gives no further format', async () => {
  await launched({ supersededBy: CAMPAIGN });
  expect(await send('web-page')).toMatchObject({ kind: 'refused', code: 'closed' });
});

describe('by word', () => {
  test('the form comes for what somebody is asked to read', async () => {
    await launched();
    expect(words(await showFormats(needs, FROM))).toContain('format-send');
  });

  test('who is asked for nothing is told so', async () => {
    expect(await showFormats(needs, FROM)).toMatchObject({ kind: 'words' });
    expect(await readAloud(needs, FROM)).toMatchObject({ kind: 'words' });
  });

  test('"read aloud" brings the messages and records nothing', async () => {
    await launched();
    expect(await readAloud(needs, FROM)).toMatchObject({ kind: 'texts', card: null });
    expect(await requests()).toEqual([]);
  });

  test('"read aloud" brings what was confirmed last when nothing else is asked', async () => {
    await launched();
    await needs.ledger.add(
      sampleLine({ tenantId: TENANT, campaignId: CAMPAIGN, staffId: AMIRA, version: 1 }),
    );
    expect(await readAloud(needs, FROM)).toMatchObject({ kind: 'texts', card: null });
    const asked = await press('format-ask', SHOWN);
    expect(words(asked)).toContain('You have confirmed this policy already.');
  });
});
