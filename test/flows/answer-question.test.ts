import type { Campaign } from '../../src/domain/campaign';
import { day } from '../../src/domain/day';
import { policyId, questionId, type StaffId } from '../../src/domain/ids';
import { quotedIn } from '../../src/domain/passage';
import { answerQuestion, type QuestionOutcome } from '../../src/flows/answer-question';
import { lessonsOf } from '../../src/flows/lessons-of';
import { publishPolicy } from '../../src/flows/publish-policy';
import { someone, TENANT } from '../domain/samples';
import { sampleLine } from '../storage/samples';
import { startStubConnector, type StubConnector } from '../teams/stub-connector';
import { openControlled, openedCampaign } from './controlled';
import type { TestNeeds } from './needs';

const AMIRA = someone(1);
const BOB = someone(2);
const NEW = someone(3);
const POLICY = policyId('pictures');

const FIRST = `Policy

# Photographs

Staff may not publish photographs of pupils.

# Passwords

Staff must keep their passwords secret.

# Lanyards

Every visitor wears a yellow lanyard.
`;
const SECOND = FIRST.replace(
  'Staff may not publish photographs of pupils.',
  'Photographs of pupils stay at school.',
);

let connector: StubConnector;
let needs: TestNeeds;
let first: Campaign;

const publish = (text: string) =>
  publishPolicy(needs, { policyId: POLICY, bytes: Buffer.from(text), fileName: 'policy.md' });

async function ask(question: string, staffId: StaffId = AMIRA): Promise<QuestionOutcome> {
  const outcome = await answerQuestion(needs, { question, from: { tenantId: TENANT, staffId } });
  if (outcome === null) throw new Error('Expected a policy to be published');
  return outcome;
}

const confirm = (campaign: Campaign, staffId: StaffId, at: string) =>
  needs.ledger.add(
    sampleLine({
      tenantId: TENANT,
      campaignId: campaign.id,
      staffId,
      version: campaign.version,
      recordedAt: new Date(at),
    }),
  );

beforeAll(async () => {
  connector = await startStubConnector();
  needs = await openControlled(connector, 3);
});

afterEach(() => jest.restoreAllMocks());
afterAll(() => connector.stop());

test('while a policy has one version nobody’s record is looked at', async () => {
  await publish(FIRST);
  first = await openedCampaign(needs, { policyId: POLICY, opens: day('2025-09-15') });
  await confirm(first, AMIRA, '2025-09-30T23:30:00Z');
  const read = jest.spyOn(needs.ledger, 'get');
  expect((await ask('photographs of pupils')).changed).toEqual([]);
  expect(read).not.toHaveBeenCalled();
});

describe('after a second version', () => {
  let clauseId: string;

  beforeAll(async () => {
    await publish(SECOND);
    const { answer } = await ask('photographs of pupils');
    // Another policy has something about photographs too.
    clauseId = quotedIn(answer).find(({ policyId }) => policyId === POLICY)?.clause.id ?? '';
  });

  test('whoever confirmed the first is told of words that changed, and on which day they confirmed', async () => {
    const { answer, changed } = await ask('photographs of pupils');
    expect(answer.kind).toBe('found');
    expect(changed).toEqual([{ policyId: POLICY, clauseId, confirmedOn: '2025-10-01' }]);
  });

  test('of words that stayed nobody is told', async () => {
    expect((await ask('keep passwords secret')).changed).toEqual([]);
  });

  test('whoever never confirmed is not told of a change', async () => {
    expect((await ask('photographs of pupils', NEW)).changed).toEqual([]);
  });

  test('whoever has confirmed the second meanwhile is not told either', async () => {
    const second = await openedCampaign(needs, { policyId: POLICY, opens: day('2026-09-14'), version: 2 });
    await confirm(first, BOB, '2025-09-30T10:00:00Z');
    expect((await ask('photographs of pupils', BOB)).changed).toHaveLength(1);
    await confirm(second, BOB, '2026-09-30T10:00:00Z');
    expect((await ask('photographs of pupils', BOB)).changed).toEqual([]);
  });

  test('a confirmation that was taken back does not count', async () => {
    await needs.ledger.withdraw(first.id, AMIRA, new Date('2026-01-01T10:00:00Z'));
    expect((await ask('photographs of pupils')).changed).toEqual([]);
  });
});

test('guidance that HR published comes along, and an example leads to its clause', async () => {
  const { answer } = await ask('keep passwords secret');
  if (answer.kind !== 'found') throw new Error('Expected the passwords to be found');
  const guidance = {
    kind: 'guidance',
    policyId: POLICY,
    clauseId: answer.passages[0].clause.id,
    words: 'The office resets them.',
    publishedAt: new Date('2026-10-06T10:00:00Z'),
    from: 'Director of People',
    questionId: questionId('55555555-5555-4555-8555-555555555555'),
  } as const;
  await needs.lessons.publish(guidance);
  expect((await ask('keep passwords secret')).beside).toMatchObject([{ words: 'The office resets them.' }]);
});

test('what the policy does not say names whom to ask and what was looked in', async () => {
  const outcome = await ask('can I bring my dog to the cinema');
  expect(outcome).toMatchObject({
    answer: { kind: 'not-in-policy' },
    about: { policyId: POLICY, version: 2 },
    contact: 'HR',
  });
  expect(outcome.lookedIn).toContain('Policy');
});

describe('when what was taught cannot be read', () => {
  const cause = new Error('storage is down');

  test('a question is answered from the policy all the same, and the log says why, without its words', async () => {
    const warn = jest.spyOn(needs.log, 'warn');
    jest.spyOn(needs.lessons, 'of').mockRejectedValue(cause);
    expect((await ask('keep passwords secret')).answer.kind).toBe('found');
    expect(warn.mock.calls).toContainEqual([{ policyId: POLICY, cause }, 'lessons not read']);
    expect(JSON.stringify(warn.mock.calls)).not.toContain('secret');
  });

  test('whoever looks after the lessons is not shown that there are none', async () => {
    jest.spyOn(needs.lessons, 'of').mockRejectedValue(cause);
    await expect(lessonsOf(needs, [{ policyId: POLICY }])).rejects.toThrow(cause);
  });
});
