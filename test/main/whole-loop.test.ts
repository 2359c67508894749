import type { StaffId } from '../../src/domain/ids';
import { someone } from '../domain/samples';
import { startStubConnector, type StubConnector } from '../teams/stub-connector';
import { eventually, pressOn, startRunningService, type Row, type RunningService } from './running-service';

const HR = someone(1);
const MANAGER = someone(2);
const AMIRA = someone(3);
const BOB = someone(4);
const BLOCKED = someone(5);
const ON_LEAVE = someone(6);
const people: readonly Row[] = [
  { id: HR, name: 'Alex Wilber' },
  { id: MANAGER, name: 'Grace Adeyemi', manager: HR },
  { id: AMIRA, name: 'Amira Khan', manager: MANAGER },
  { id: BOB, name: 'Bob Stone', manager: MANAGER },
  { id: BLOCKED, name: 'Delroy Campbell', manager: MANAGER },
  { id: ON_LEAVE, name: 'Priya Nair', manager: MANAGER, onLeaveUntil: '2026-12-18' },
];
const form = {
  policy: 'social-media',
  audience: 'everyone',
  school: '',
  people: '',
  opens: '2026-09-15',
  due: '2026-10-16',
};

let connector: StubConnector;
let service: RunningService;

beforeAll(async () => {
  connector = await startStubConnector();
  connector.on(new RegExp(`/v3/conversations/${encodeURIComponent(connector.chatOf(BLOCKED))}/activities`), {
    kind: 'status',
    status: 403,
    body: { error: { code: 'ConversationBlockedByUser' } },
  });
  service = await startRunningService(connector, {
    people,
    env: { READBACK_NOW: '2026-09-15T15:35:00+01:00' },
  });
}, 30_000);

afterAll(async () => {
  await service.stop();
  await connector.stop();
});

const sentTo = (who: StaffId): readonly unknown[] =>
  connector
    .messages()
    .filter(({ chat }) => chat === connector.chatOf(who))
    .map(({ body }) => body);
const lastTo = (who: StaffId): unknown => sentTo(who).at(-1);
const textOf = (value: unknown): string => JSON.stringify(value) ?? '';

async function launch(fields: object = {}): Promise<{ campaignId: string; progress: unknown }> {
  await service.type(HR, 'New rollout!');
  const preflight = await service.press(HR, pressOn(lastTo(HR), 'rollout-preflight'), { ...form, ...fields });
  expect(preflight.statusCode).toBe(200);
  const launchPress = pressOn(preflight.value, 'rollout-launch');
  const progress = await service.press(HR, launchPress, { reason: 'The review is under way' });
  expect(progress.statusCode).toBe(200);
  const { campaignId } = launchPress.data as { campaignId: string };
  return { campaignId, progress: progress.value };
}

/** Reads from the first card to the page where one confirms. */
async function readToTheEnd(who: StaffId): Promise<ReturnType<typeof pressOn>> {
  let shown = await service.press(who, pressOn(lastTo(who), 'policy-open'));
  for (let page = 2; ; page += 1) {
    const next = pressOn(shown.value, 'policy-page', ({ data }) => (data as { page: number }).page === page);
    shown = await service.press(who, next);
    if (textOf(shown.value).includes('policy-acknowledge')) return pressOn(shown.value, 'policy-acknowledge');
  }
}

describe('the whole loop', () => {
  test('somebody who is not HR cannot start a rollout', async () => {
    await service.type(AMIRA, 'new rollout');
    expect(textOf(lastTo(AMIRA))).toContain('Only HR');
    const refused = await service.press(
      AMIRA,
      { verb: 'rollout-preflight', data: { campaignId: someone(99) } },
      form,
    );
    expect(refused).toMatchObject({ httpStatus: 200, statusCode: 400, value: { code: 'not-yours' } });
  });

  test('the form says what is wrong with it and keeps what was typed', async () => {
    await service.type(HR, 'new rollout');
    const press = pressOn(lastTo(HR), 'rollout-preflight');
    const refused = await service.press(HR, press, { ...form, due: '2026-09-01' });
    expect(refused).toMatchObject({ statusCode: 400, value: { code: 'bad-request' } });
    expect(textOf(refused.value)).toContain('The due day must be later');
  });

  test('from launch to receipt, and on to the manager', async () => {
    const { progress } = await launch();
    expect(textOf(progress)).toContain('6');
    await eventually('everybody reachable has the card', () =>
      [HR, MANAGER, AMIRA, BOB].every((who) => textOf(lastTo(who)).includes('policy-open')),
    );
    expect(sentTo(ON_LEAVE)).toEqual([]);
    expect(lastTo(AMIRA)).toMatchObject({ summary: 'A message from the Trust' });

    const confirm = await readToTheEnd(AMIRA);
    const presses = await Promise.all(Array.from({ length: 50 }, () => service.press(AMIRA, confirm)));
    const receipts = new Set(presses.map(({ value }) => textOf(value)));
    expect(receipts.size).toBe(1);
    expect([...receipts][0]).toContain('Recorded. Thank you.');
    await eventually('the stored card shows the receipt', () =>
      connector.requests.some(
        ({ method, path, body }) =>
          method === 'PUT' &&
          path.includes(encodeURIComponent(connector.chatOf(AMIRA))) &&
          textOf(body).includes('Recorded. Thank you.'),
      ),
    );

    await service.type(AMIRA, 'my record');
    expect(textOf(lastTo(AMIRA))).toContain(
      'I have read the Social Media Policy (last reviewed 7 December 2021).',
    );

    const before = sentTo(MANAGER).length;
    await service.type(HR, 'clock 2026-10-20');
    await eventually('the manager has the digest', () => sentTo(MANAGER).length === before + 1);
    const digest = textOf(lastTo(MANAGER));
    expect(digest).toContain('Bob Stone');
    for (const name of ['Amira Khan', 'Delroy Campbell', 'Priya Nair']) expect(digest).not.toContain(name);
  });

  test('a second tick, a second launch and a late press each leave what stands', async () => {
    const digests = sentTo(MANAGER).length;
    await service.type(HR, 'clock 2026-10-21');
    await service.type(HR, 'clock 2026-10-21T17:00');
    expect(sentTo(MANAGER)).toHaveLength(digests);

    const late = await service.press(BOB, await readToTheEnd(BOB));
    expect(textOf(late.value)).toMatch(/confirmed at \d\d:\d\d on Wednesday 21 October 2026/);
  });

  test('the same text next year is a new line, and last year’s card is closed', async () => {
    const lastYears = lastTo(BLOCKED) ?? sentTo(BLOCKED)[0];
    const oldCard = sentTo(HR).find((body) => textOf(body).includes('policy-open'));
    const { data } = pressOn(oldCard, 'policy-open');
    expect(lastYears).toBeDefined();
    await service.type(HR, 'clock 2027-09-14');
    await launch({ opens: '2027-09-14', due: '2027-10-15' });
    const cards = () => sentTo(AMIRA).filter((body) => textOf(body).includes('policy-open'));
    await eventually('the new card is there', () => cards().length === 2);
    expect(textOf(cards()[1])).toContain(
      'Nothing has changed since you last confirmed, on 15 September 2026.',
    );
    expect(textOf(cards()[1])).toContain('in working time: Wednesday briefing.');

    const closed = await service.press(HR, { verb: 'policy-acknowledge', data });
    expect(closed).toMatchObject({ httpStatus: 200, statusCode: 400, value: { code: 'closed' } });

    await service.press(AMIRA, pressOn(cards()[1], 'policy-open'));
    const confirmed = await service.press(AMIRA, {
      verb: 'policy-acknowledge',
      data: pressOn(cards()[1], 'policy-open').data,
    });
    expect(textOf(confirmed.value)).toContain('14 September 2027');
    await service.type(AMIRA, 'my record');
    const record = textOf(lastTo(AMIRA));
    expect(record).toContain('2026');
    expect(record).toContain('2027');
  });
});

describe('presses that change nothing', () => {
  const bobsPress = () =>
    pressOn(
      sentTo(BOB).findLast((body) => textOf(body).includes('policy-open')),
      'policy-open',
    ).data as object;

  test.each<[string, () => object, string]>([
    ['somebody else’s card', () => bobsPress(), 'not-yours'],
    [
      'a made-up campaign',
      () => ({ ...bobsPress(), campaignId: '99999999-9999-4999-8999-999999999999' }),
      'unknown',
    ],
    ['a made-up message', () => ({ ...bobsPress(), deliveryId: '0'.repeat(32) }), 'unknown'],
    ['a version as text', () => ({ ...bobsPress(), version: '1' }), 'bad-request'],
    ['a list', () => [], 'bad-request'],
    ['ids that are objects', () => ({ campaignId: { $gt: '' }, version: 1, deliveryId: [] }), 'bad-request'],
  ])('%s is refused', async (_what, data, code) => {
    const refused = await service.press(AMIRA, { verb: 'policy-acknowledge', data: data() });
    expect(refused).toMatchObject({ httpStatus: 200, statusCode: 400, value: { code } });
  });

  test('another version than the campaign’s is refused', async () => {
    const refused = await service.press(BOB, {
      verb: 'policy-acknowledge',
      data: { ...bobsPress(), version: 7 },
    });
    expect(refused).toMatchObject({ statusCode: 400, value: { code: 'older-version' } });
  });

  test('an unknown verb is answered', async () => {
    const refused = await service.press(BOB, { verb: '__proto__', data: {} });
    expect(refused).toMatchObject({ httpStatus: 200, statusCode: 400, value: { code: 'bad-request' } });
  });
});

describe('questions', () => {
  test('the policy is quoted word for word, with its section', async () => {
    await service.type(AMIRA, 'can I accept a friend request from a parent on Facebook?');
    expect(textOf(lastTo(AMIRA))).toContain(
      "should not therefore accept or invite 'friend' requests from pupils or ex-pupils under the age of 18",
    );
  });

  test('what is not in the policy is said not to be', async () => {
    await service.type(AMIRA, 'what is the capital of France?');
    const answer = textOf(lastTo(AMIRA));
    expect(answer).toContain('The policy does not say.');
    expect(answer).toContain('That does not mean it is allowed.');
  });

  test('somebody who wants to report abuse is sent to the people of their school at once, and nothing is logged of it', async () => {
    await service.type(AMIRA, 'I want to report abuse of a pupil');
    const answer = textOf(lastTo(AMIRA));
    expect(answer).toContain('Please tell a person now');
    expect(answer).toContain('Nobody watches this chat and nothing has been reported.');
    expect(answer).toContain('A child: tell Di Lee, ext. 2 now.');
    expect(answer).toContain('The head: Ray Cole.');
    expect(answer).not.toContain('The policy does not say');
    expect(service.output()).not.toMatch(/abuse|Di Lee/);
  });

  test('a question about a strike is left to HR and the unions', async () => {
    await service.type(AMIRA, 'can I join a strike');
    const answer = textOf(lastTo(AMIRA));
    expect(answer).toContain('Your union can help with this');
    expect(answer).not.toContain('does not mean it is allowed');
    expect(answer).not.toContain('nearest');
  });
});
