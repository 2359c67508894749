import type { StaffId } from '../../src/domain/ids';
import { someone } from '../domain/samples';
import { newPrefix, rowsOf } from '../storage/emulator';
import { startStubConnector, type StubConnector } from '../teams/stub-connector';
import {
  eventually,
  pressOn,
  startRunningService,
  type Answer,
  type Row,
  type RunningService,
} from './running-service';

const HR = someone(1);
const ALONE = someone(2);

/** What a process remembers of somebody lasts for an hour, so each test has its own two people. */
let GRACE: StaffId;
let AMIRA: StaffId;
const PAIRS = 10;
const managers = Array.from({ length: PAIRS }, (_, n) => ({ id: someone(100 + n), name: 'Grace Adeyemi' }));
const people: readonly Row[] = [
  { id: HR, name: 'Alex Wilber' },
  { id: ALONE, name: 'Priya Nair', manager: ALONE },
  ...managers,
  ...managers.map(({ id }, n) => ({ id: someone(200 + n), name: 'Amira Khan', manager: id })),
];
const ALERT = 'an account of theirs may have been compromised';

const prefix = newPrefix();
let connector: StubConnector;
let service: RunningService;
let pairs = 0;

beforeAll(async () => {
  connector = await startStubConnector();
  const env = { READBACK_NOW: '2026-09-15T15:35:00+01:00' };
  service = await startRunningService(connector, { people, prefix, env });
}, 60_000);

beforeEach(() => {
  GRACE = someone(100 + pairs);
  AMIRA = someone(200 + pairs);
  pairs += 1;
});

afterAll(async () => {
  await service.stop();
  await connector.stop();
});

const textOf = (value: unknown): string => JSON.stringify(value) ?? '';
const sentTo = (who: StaffId): readonly unknown[] =>
  connector
    .messages()
    .filter(({ chat }) => chat === connector.chatOf(who))
    .map(({ body }) => body);
const pathTo = (who: StaffId) => new RegExp(`${encodeURIComponent(connector.chatOf(who))}/activities`);

/** Asks the policy and presses the button beside its words. */
async function askFirst(who: StaffId): Promise<Answer> {
  await service.type(who, 'my account has been compromised what do I do');
  await eventually('there is an answer', () => sentTo(who).length > 0);
  return service.press(who, pressOn(sentTo(who).at(-1), 'manager-ask'));
}

async function send(who: StaffId): Promise<Answer> {
  return service.press(who, pressOn((await askFirst(who)).value, 'manager-tell'));
}

describe('telling one’s manager over HTTP', () => {
  test('a question, a button, a look at it, and the card is in the manager’s chat', async () => {
    const asked = await askFirst(AMIRA);
    expect(textOf(asked.value)).toContain('This goes to Grace Adeyemi');
    expect(sentTo(GRACE)).toEqual([]);

    const presses = await Promise.all(
      Array.from({ length: 10 }, () => service.press(AMIRA, pressOn(asked.value, 'manager-tell'))),
    );
    expect(sentTo(GRACE)).toHaveLength(1);
    expect(sentTo(GRACE)[0]).toMatchObject({ summary: 'A message from the Trust' });
    expect(textOf(sentTo(GRACE)[0])).toContain(`Amira Khan asks you to know at once: ${ALERT}.`);
    expect(textOf(sentTo(GRACE)[0])).toContain('Sent at 15:3');
    expect(textOf(sentTo(GRACE)[0])).toContain('inform their manager immediately');
    expect(presses.some(({ value }) => textOf(value).includes('Sent to Grace Adeyemi at 15:3'))).toBe(true);
    for (const { value } of presses) expect(textOf(value)).toContain('inform their manager immediately');
    const later = await service.press(AMIRA, pressOn(asked.value, 'manager-tell'));
    expect(textOf(later.value)).toContain('Your manager has been told');
    expect(sentTo(GRACE)).toHaveLength(1);
  });

  test('nothing is kept but that it happened', async () => {
    await send(AMIRA);
    const rows = await rowsOf(prefix, 'alerts');
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      const columns = ['at', 'id', 'outcome', 'partitionKey', 'rowKey', 'tenantId'];
      expect(Object.keys(row).sort()).toEqual(columns);
      expect(JSON.stringify(row)).not.toMatch(new RegExp(`${AMIRA}|${GRACE}|Amira|Grace`));
    }
    expect(service.output()).not.toMatch(/Amira|Grace/);
  });

  test('whoever decides against it sends nothing', async () => {
    const asked = await askFirst(AMIRA);
    const reply = await service.press(AMIRA, pressOn(asked.value, 'manager-not-now'));
    expect(textOf(reply.value)).toContain('Nothing was sent');
    expect(sentTo(GRACE)).toEqual([]);
  });

  test('a manager who cannot be reached is said not to have been told', async () => {
    connector.on(pathTo(GRACE), {
      kind: 'status',
      status: 403,
      body: { error: { code: 'ConversationBlockedByUser' } },
    });
    expect(textOf((await send(AMIRA)).value)).toContain(
      'We could not reach Grace Adeyemi here. Please phone or see them now, or tell HR.',
    );
  });

  test('an answer that was lost is said to be lost', async () => {
    connector.on(pathTo(GRACE), { kind: 'accept-then', then: { kind: 'reset' } });
    expect(textOf((await send(AMIRA)).value)).toContain('Teams did not say whether Grace Adeyemi got it.');
  });

  test('when Teams is slow the press is answered in time, and what became of it follows', async () => {
    connector.on(pathTo(GRACE), { kind: 'slow', ms: 2_500 });
    const asked = await askFirst(AMIRA);
    const pressedAt = performance.now();
    const reply = await service.press(AMIRA, pressOn(asked.value, 'manager-tell'));
    expect(performance.now() - pressedAt).toBeLessThan(1_800);
    expect(textOf(reply.value)).toContain('It is being sent');
    await eventually('the outcome follows', () =>
      textOf(sentTo(AMIRA).at(-1)).includes('Your manager has been told'),
    );
    expect(sentTo(GRACE)).toHaveLength(1);
  }, 30_000);

  test('whoever is their own manager is sent to HR', async () => {
    expect(textOf((await askFirst(ALONE)).value)).toContain('Please tell your manager yourself');
  });

  test('a hundred presses in a minute reach the manager three times', async () => {
    const { data } = pressOn((await askFirst(AMIRA)).value, 'manager-tell');
    const replies: Answer[] = [];
    for (let n = 0; n < 100; n += 1) {
      const alert = someone(1_000 + n);
      replies.push(
        await service.press(AMIRA, { verb: 'manager-tell', data: { ...(data as object), alert } }),
      );
    }
    expect(sentTo(GRACE)).toHaveLength(3);
    expect(textOf(replies.at(-1)?.value)).toContain('several times within the hour');
  }, 60_000);

  test('what names no policy is refused', async () => {
    for (const data of [{}, { policy: 'no-such-policy' }, { policy: '../social-media' }, { policy: 7 }])
      for (const verb of ['manager-ask', 'manager-tell'])
        expect(await service.press(AMIRA, { verb, data: { ...data, alert: someone(9) } })).toMatchObject({
          httpStatus: 200,
          statusCode: 400,
          value: { code: 'bad-request' },
        });
  });
});
