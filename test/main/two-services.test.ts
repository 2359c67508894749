import { someone } from '../domain/samples';
import { startStubConnector, type StubConnector } from '../teams/stub-connector';
import { eventually, pressOn, startRunningService, type Row, type RunningService } from './running-service';
import { newPrefix } from '../storage/emulator';

const ANN = someone(1);
const BEN = someone(2);
const MANAGER = someone(3);
const people: readonly Row[] = [
  { id: ANN, name: 'Ann Field', manager: MANAGER },
  { id: BEN, name: 'Ben Marsh', manager: MANAGER },
  { id: MANAGER, name: 'Grace Adeyemi' },
  ...Array.from({ length: 30 }, (_, n) => ({
    id: someone(10 + n),
    name: `Colleague ${n}`,
    manager: MANAGER,
  })),
];

let connector: StubConnector;
let first: RunningService;
let second: RunningService;

beforeAll(async () => {
  connector = await startStubConnector();
  const prefix = newPrefix();
  const env = { READBACK_NOW: '2026-09-15T15:35:00+01:00', READBACK_HR_USER_IDS: `${ANN},${BEN}` };
  [first, second] = await Promise.all([
    startRunningService(connector, { people, prefix, env }),
    startRunningService(connector, { people, prefix, env }),
  ]);
}, 60_000);

afterAll(async () => {
  await Promise.all([first.stop(), second.stop()]);
  await connector.stop();
});

const messagesTo = (who: string, having: string) =>
  connector
    .messages()
    .filter(({ chat, body }) => chat === connector.chatOf(who) && JSON.stringify(body).includes(having));

describe('two services on one storage', () => {
  test('two officers who launch the same rollout at once start one campaign, and everybody gets one card', async () => {
    const officers = [
      { officer: ANN, service: first },
      { officer: BEN, service: second },
    ];
    const launches = await Promise.all(
      officers.map(async ({ officer, service }) => {
        await service.type(officer, 'new rollout');
        const form = messagesTo(officer, 'rollout-preflight').at(-1)?.body;
        const preflight = await service.press(officer, pressOn(form, 'rollout-preflight'), {
          policy: 'social-media',
          audience: 'everyone',
          opens: '2026-09-15',
          due: '2026-10-16',
        });
        return { officer, service, launch: pressOn(preflight.value, 'rollout-launch') };
      }),
    );
    const answers = await Promise.all(
      launches.flatMap(({ officer, service, launch }) =>
        [1, 2].map(() => service.press(officer, launch, { reason: 'The review is under way.' })),
      ),
    );
    expect(answers.map((answer) => answer.statusCode)).toEqual([200, 200, 200, 200]);
    await eventually('everybody has a card', () =>
      people.every(({ id }) => messagesTo(id, 'policy-open').length > 0),
    );
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    for (const { id } of people) expect(messagesTo(id, 'policy-open')).toHaveLength(1);
  });

  test('a tick in both sends each manager one card', async () => {
    await Promise.all([first.type(ANN, 'clock 2026-10-20'), second.type(BEN, 'clock 2026-10-20')]);
    await eventually('the manager has the card', () => messagesTo(MANAGER, 'people outstanding').length > 0);
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    expect(messagesTo(MANAGER, 'people outstanding')).toHaveLength(1);
  });

  test('fifty presses through both services make one line and one receipt', async () => {
    const who = someone(12);
    const card = messagesTo(who, 'policy-open')[0]?.body;
    const { data } = pressOn(card, 'policy-open');
    const presses = await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        (n % 2 === 0 ? first : second).press(who, { verb: 'policy-acknowledge', data }),
      ),
    );
    expect(new Set(presses.map((answer) => JSON.stringify(answer.value))).size).toBe(1);
  });
});
