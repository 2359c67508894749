import type { StaffId } from '../../src/domain/ids';
import { someone } from '../domain/samples';
import { newPrefix, rowsOf } from '../storage/emulator';
import { startStubConnector, type StubConnector } from '../teams/stub-connector';
import { eventually, pressOn, startRunningService, type Row, type RunningService } from './running-service';

/** Asks, answers and publishes: the demo has one person for all of it. */
const ALL_IN_ONE = someone(1);
const AMIRA = someone(2);
const people: readonly Row[] = [
  { id: ALL_IN_ONE, name: 'Alex Wilber' },
  { id: AMIRA, name: 'Amira Khan' },
];
const WORDS = 'may our choir have a page of its own';
const ANSWER = 'Yes, from an account of the school.';

const prefix = newPrefix();
let connector: StubConnector;
let service: RunningService;

beforeAll(async () => {
  connector = await startStubConnector();
  const env = { READBACK_NOW: '2026-09-15T15:35:00+01:00' };
  service = await startRunningService(connector, { people, prefix, env });
}, 60_000);
beforeEach(() => connector.reset());
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
const got = (who: StaffId, words: string) => sentTo(who).find((body) => textOf(body).includes(words));

async function sendQuestion(who: StaffId, name: 'with' | 'without', words = WORDS): Promise<unknown> {
  const data = { policy: 'social-media', version: 1, question: words };
  const form = await service.press(who, { verb: 'lead-ask', data });
  return (await service.press(who, pressOn(form.value, 'lead-send'), { words, name })).value;
}

describe('asking the policy lead over HTTP', () => {
  test('one person alone can ask, answer, teach and publish in one chat', async () => {
    const me = ALL_IN_ONE;
    await service.type(me, 'help');
    await sendQuestion(me, 'with');
    await eventually('the lead has the card', () => got(me, 'A question to the policy lead') !== undefined);
    const card = got(me, 'A question to the policy lead');

    const answered = await service.press(me, pressOn(card, 'lead-answer'), { words: ANSWER });
    await eventually('the asker has the answer', () => got(me, 'Your question has an answer') !== undefined);
    expect(textOf(got(me, 'Your question has an answer'))).toContain(ANSWER);

    for (const kind of ['example', 'guidance']) {
      const isKind = ({ data }: { data: unknown }) => textOf(data).includes(`"lesson":"${kind}"`);
      const form = await service.press(me, pressOn(answered.value, 'lesson-form', isKind));
      const scope = { section: 'scope', words: 'May a choir have a page?' };
      const points = await service.press(me, pressOn(form.value, 'lesson-form'), scope);
      const clause = /"choices":\[\{"title":"[^"]*","value":"([^"]+)"/.exec(textOf(points.value))?.[1];
      const filled = { ...scope, clause };
      const saved = await service.press(me, pressOn(points.value, 'lesson-save'), filled);
      expect(textOf(saved.value)).toMatch(/Saved\.|Published\./);
    }
    const kinds = [...textOf(await rowsOf(prefix, 'lessons')).matchAll(/"rowKey":"(\w+)/g)];
    expect(kinds.map(([, kind]) => kind)).toEqual(['example', 'guidance', 'revision']);
    await service.type(me, 'published guidance');
    await eventually('the guidance is listed', () => got(me, 'Published: 1.') !== undefined);
  }, 60_000);

  test('of a question without a name nothing that is kept or logged leads to a person', async () => {
    await service.type(AMIRA, 'help');
    await service.type(ALL_IN_ONE, 'help');
    const words = 'may the swimming club have a page';
    const sent = await sendQuestion(AMIRA, 'without', words);
    await eventually('the lead has the card', () => got(ALL_IN_ONE, words) !== undefined);
    const rows = (await rowsOf(prefix, 'questions')).filter((row) => textOf(row).includes(words));
    expect(rows).toHaveLength(1);
    expect(textOf(rows)).not.toMatch(new RegExp(`${AMIRA}|Amira`));
    expect(textOf(rows)).not.toMatch(/T\d\d:\d\d/);

    const card = got(ALL_IN_ONE, words);
    await service.press(ALL_IN_ONE, pressOn(card, 'lead-answer'), { words: ANSWER });
    const shown = await service.press(AMIRA, pressOn(sent, 'question-show'));
    expect(textOf(shown.value)).toContain(ANSWER);
    expect(got(AMIRA, ANSWER)).toBeUndefined();
    expect(service.output()).not.toMatch(/swimming|Amira/);
  });

  test('words about somebody at risk are neither kept nor passed on', async () => {
    const words = 'a pupil disclosed that her dad hits her';
    expect(textOf(await sendQuestion(AMIRA, 'with', words))).toContain('Immediate danger: 999.');
    const rows = await rowsOf(prefix, 'questions');
    expect(textOf(rows)).not.toContain('hits her');
    expect(service.output()).not.toContain('hits her');
  });

  test('what no card of ours says is refused', async () => {
    for (const verb of ['lead-send', 'question-show', 'lead-answer', 'lesson-save', 'guidance-withdraw'])
      for (const data of [{}, { question: 'x' }, { guidance: '|' }, { question: ['x'], words: {} }])
        expect(await service.press(ALL_IN_ONE, { verb, data })).toMatchObject({
          httpStatus: 200,
          statusCode: 400,
          value: { code: 'bad-request' },
        });
  });
});
