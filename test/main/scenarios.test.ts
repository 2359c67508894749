import { campaignId } from '../../src/domain/ids';
import { someone } from '../domain/samples';
import { HR, launchPress, REASON, staffOf } from '../bench/people';
import { newPrefix, openEmulator, rowsOf } from '../storage/emulator';
import { startStubConnector, type StubConnector } from '../teams/stub-connector';
import {
  eventually,
  pressOn,
  startRunningService,
  type Answer,
  type RunningService,
} from './running-service';

const READER = someone(2);
const OTHER = someone(3);
const prefix = newPrefix();

let connector: StubConnector;
let service: RunningService;
let campaign: string;

beforeAll(async () => {
  connector = await startStubConnector();
  const env = { READBACK_NOW: '2026-09-15T15:35:00+01:00' };
  service = await startRunningService(connector, { people: staffOf(3), prefix, env });
  const launch = await launchPress(service, connector, { checks: 'true' });
  await service.press(HR, launch, REASON);
  campaign = (launch.data as { campaignId: string }).campaignId;
  await eventually('everybody has the card', () => connector.accepted.length >= 3);
}, 60_000);

afterAll(async () => {
  await service.stop();
  await connector.stop();
});

const textOf = ({ value }: Pick<Answer, 'value'>) => JSON.stringify(value);
const counted = (check: string) => openEmulator(prefix).checkCounts.count(campaignId(campaign), check);

/** Turns the pages from the first to the last one. */
async function lastPage(who: typeof READER): Promise<Answer> {
  const first = connector.messages().find(({ chat }) => chat === connector.chatOf(who))?.body;
  const data = pressOn(first, 'policy-open').data as object;
  // Opening it would lead on from where they stopped.
  let shown = await service.press(who, { verb: 'policy-page', data: { ...data, page: 1 } });
  for (let page = 2; !textOf(shown).includes('policy-acknowledge'); page += 1)
    shown = await service.press(
      who,
      pressOn(shown.value, 'policy-page', ({ data }) => (data as { page: number }).page === page),
    );
  return shown;
}

describe('short scenarios over HTTP', () => {
  test('lead from the last page through as many tries as one likes back to it, counting the first', async () => {
    const last = await lastPage(READER);
    expect(textOf(last)).toContain('There are 5 short scenarios');
    const opened = await service.press(READER, pressOn(last.value, 'check-open'));
    expect(textOf(opened)).toContain('short scenario 1 of 5');

    const other = await service.press(READER, pressOn(opened.value, 'check-answer'), { choice: '1' });
    expect(textOf(other)).toContain('Have another look at the words');
    expect(textOf(other)).toContain("should not therefore accept or invite 'friend' requests");
    const again = await service.press(READER, pressOn(other.value, 'check-open'));
    const right = await service.press(READER, pressOn(again.value, 'check-answer'), { choice: '2' });
    expect(textOf(right)).toContain('Yes, those are the words');
    expect(await counted('former-pupil')).toEqual({ answered: 1, right: 0 });

    const next = await service.press(READER, pressOn(right.value, 'check-open'));
    expect(textOf(next)).toContain('short scenario 2 of 5');
    const back = await service.press(READER, pressOn(next.value, 'policy-page'));
    expect(pressOn(back.value, 'policy-acknowledge')).toBeDefined();
  });

  test('pressing twice, and beginning again, counts once; a colleague counts as well', async () => {
    const data = pressOn((await lastPage(OTHER)).value, 'check-open').data as object;
    const answer = { verb: 'check-answer', data: { ...data, check: 3 } };
    await Promise.all(Array.from({ length: 5 }, () => service.press(OTHER, answer, { choice: '1' })));
    expect(await counted('parent-message')).toEqual({ answered: 1, right: 1 });
    const readers = pressOn((await lastPage(READER)).value, 'check-open').data as object;
    await service.press(READER, { ...answer, data: { ...readers, check: 3 } }, { choice: '2' });
    expect(await counted('parent-message')).toEqual({ answered: 2, right: 1 });
  });

  test('nothing that is kept of it leads to a person', async () => {
    const rows = await rowsOf(prefix, 'checkcounts');
    expect(rows.length).toBeGreaterThan(2);
    for (const row of rows) {
      const columns = ['campaignId', 'checkId', 'day', 'id', 'isRight', 'partitionKey', 'rowKey'];
      expect(Object.keys(row).sort()).toEqual(columns);
      expect(row).toMatchObject({ day: '2026-09-15' });
      expect(JSON.stringify(row)).not.toMatch(new RegExp(`${READER}|${OTHER}|Person`));
    }
    expect(service.output()).not.toContain('isRight');
  });

  test.each([
    ['no choice', { check: 1 }, {}],
    ['a choice that is not there', { check: 1 }, { choice: '9' }],
    ['a scenario that is not there', { check: 6 }, { choice: '1' }],
    ['nonsense', { check: '1; drop' }, { choice: {} }],
  ])('%s is refused in words', async (_what, changed, inputs) => {
    const data = pressOn((await lastPage(READER)).value, 'check-open').data as object;
    const press = { verb: 'check-answer', data: { ...data, ...changed } };
    expect(await service.press(READER, press, inputs)).toMatchObject({
      httpStatus: 200,
      statusCode: 400,
      value: { code: 'bad-request' },
    });
  });

  test('a colleague’s card is no way in', async () => {
    const { data } = pressOn((await lastPage(READER)).value, 'check-open');
    expect(await service.press(OTHER, { verb: 'check-open', data })).toMatchObject({ statusCode: 400 });
  });
});
