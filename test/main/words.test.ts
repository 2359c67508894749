import type { StaffId } from '../../src/domain/ids';
import { firstCards, HR, launchForEveryone, staffOf } from '../bench/people';
import { someone } from '../domain/samples';
import { startStubConnector, type StubConnector } from '../teams/stub-connector';
import { eventually, pressOn, startRunningService, type RunningService } from './running-service';

const READER = someone(2);
let connector: StubConnector;
let service: RunningService;

beforeAll(async () => {
  connector = await startStubConnector();
  const env = { READBACK_NOW: '2026-09-15T15:35:00+01:00' };
  service = await startRunningService(connector, { people: staffOf(3), env });
  await launchForEveryone(service, connector);
  await eventually('everybody has the card', () => firstCards(connector) === 3);
}, 60_000);

afterAll(async () => {
  await service.stop();
  await connector.stop();
});

/** What comes back first when somebody types this. */
async function saysTo(who: StaffId, text: string): Promise<string> {
  const sent = () => connector.messages().filter(({ chat }) => chat === connector.chatOf(who));
  const before = sent().length;
  await service.type(who, text);
  await eventually(`an answer to ${text}`, () => sent().length > before);
  return JSON.stringify(sent()[before]?.body);
}

const FOR_ALL: readonly (readonly [typed: string, answer: string])[] = [
  ['Help!', 'something is in the way'],
  ['polcy', 'your yearly read'],
  ['Contnets', '"text":"Contents"'],
  ['my recrod please', 'My record'],
  ['another fromat', 'format-send'],
  ['SOMETHING IS IN TEH WAY', 'way-send'],
  ['tell my manger', 'manager-tell'],
];
const FOR_HR: readonly (readonly [typed: string, answer: string])[] = [
  ['new rolout', 'rollout-preflight'],
  ['Requets.', 'What staff have asked HR'],
  ['scenaros', '"text":"Short scenarios"'],
  ['pubilsh', 'Please send the policy here as a file'],
];

test.each(FOR_ALL)('anybody who types "%s" gets what they mean', async (typed, answer) => {
  expect(await saysTo(READER, typed)).toContain(answer);
});

test.each(FOR_HR)('"%s" is HR’s, and nobody else’s', async (typed, answer) => {
  expect(await saysTo(HR, typed)).toContain(answer);
  const refused = await saysTo(READER, typed);
  expect(refused).toMatch(/Only HR|cannot read files from staff/);
  expect(refused).not.toContain('Action.Execute');
});

test('what is no command is a question to the policy', async () => {
  expect(await saysTo(READER, 'what does the policy say about friend requests from parents?')).toContain(
    "'friend' requests",
  );
});

test('anybody can have the policy read aloud', async () => {
  expect(await saysTo(READER, 'read alowd')).toContain('which Teams can read aloud');
});

test('the page with the clauses on criticising has HR’s note below them, once', async () => {
  const card = connector.messages().find(({ chat }) => chat === connector.chatOf(READER))?.body;
  const { data } = pressOn(card, 'policy-open');
  const page = await service.press(READER, { verb: 'policy-page', data: { ...(data as object), page: 6 } });
  const shown = JSON.stringify((page.value as { body: unknown }).body);
  expect(shown.split('This does not stop you whistleblowing')).toHaveLength(2);
  expect(shown).toMatch(/arguing with management.*Note from HR.*This does not stop you.*defamatory comments/);
});
