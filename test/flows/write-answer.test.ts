import { writeAnswer } from '../../src/flows/write-answer';
import { showWriter, switchWriter } from '../../src/flows/switch-writer';
import { quoting } from '../../src/domain/passage';
import { policyId } from '../../src/domain/ids';
import type { PublishedPolicy } from '../../src/domain/policy';
import type { WritingOutcome, WritingTask } from '../../src/ports/answer-writer';
import { sampleDocument } from '../cards/samples';
import { memoryStores } from '../memory/stores';
import { newStaff, newTenant, sampleVersion } from '../storage/samples';
import { memoryLog } from '../teams/samples';

const tenantId = newTenant();
const HR = newStaff();
const QUESTION = 'SECRET-QUESTION can i do this';

async function world(write: (task: WritingTask) => WritingOutcome, isOn = true) {
  const asked: WritingTask[] = [];
  const needs = {
    ...memoryStores(() => 0),
    answerWriter: {
      write: (task: WritingTask) => {
        asked.push(task);
        return Promise.resolve(write(task));
      },
    },
    clock: { now: () => new Date('2026-09-15T14:35:00Z') },
    log: memoryLog(),
  };
  await needs.policies.publish(
    sampleVersion({ policyId: policyId('social-media'), document: sampleDocument() }),
  );
  if (isOn) await switchWriter(needs, { tenantId, by: HR, isOn: true });
  const [policy] = await needs.policies.current();
  if (policy === undefined) throw new Error('Expected a policy, found none');
  const [clause] = policy.document.clauses;
  if (clause === undefined) throw new Error('Expected a clause, found none');
  return { needs, asked, policy, clause, question: asking(policy, QUESTION) };
}

function asking(policy: PublishedPolicy, question: string) {
  const [clause] = policy.document.clauses;
  if (clause === undefined) throw new Error('Expected a clause, found none');
  const answer = { kind: 'found', sure: true, passages: [quoting(policy)(clause)] } as const;
  return { tenantId, question, answer };
}

const reporting = (task: WritingTask): WritingOutcome => ({
  kind: 'written',
  sentences: [{ text: 'The policy covers this.', clauses: [task.clauses[0]?.id ?? ''] }],
});

test('what was written comes back with its clauses, from the question and the policy alone', async () => {
  const { needs, asked, question, policy } = await world(reporting);
  const sentences = await writeAnswer(needs, question);
  expect(sentences).toEqual([{ text: 'The policy covers this.', clauses: [asked[0]?.clauses[0]] }]);
  expect(asked).toEqual([
    { question: QUESTION, policyTitle: policy.document.title, clauses: asked[0]?.clauses },
  ]);
});

test('until HR has switched it on, and after HR has switched it off, nothing is asked', async () => {
  const { needs, asked, question } = await world(reporting, false);
  expect(await writeAnswer(needs, question)).toBeNull();
  await switchWriter(needs, { tenantId, by: HR, isOn: true });
  expect(await writeAnswer(needs, { ...question, tenantId: newTenant() })).toBeNull();
  await switchWriter(needs, { tenantId, by: HR, isOn: false });
  expect(await writeAnswer(needs, question)).toBeNull();
  expect(asked).toEqual([]);
});

test('a version that is no longer the current one is not written from', async () => {
  const { needs, asked, question } = await world(reporting);
  const [first] = question.answer.passages;
  const older = { ...question.answer, passages: [{ ...first, version: first.version + 1 }] } as const;
  expect(await writeAnswer(needs, { ...question, answer: older })).toBeNull();
  expect(asked).toEqual([]);
});

test('a question of great length goes nowhere', async () => {
  const { needs, asked, policy } = await world(reporting);
  expect(await writeAnswer(needs, asking(policy, 'x'.repeat(1_001)))).toBeNull();
  expect(asked).toEqual([]);
});

test.each([
  ['nothing came', { kind: 'nothing', why: 'not in time' }],
  [
    'a clause was made up',
    { kind: 'written', sentences: [{ text: 'The policy covers this.', clauses: ['no'] }] },
  ],
] as const)(
  'when %s there is no sentence, and the log says why without the question',
  async (_what, outcome) => {
    const { needs, question } = await world(() => outcome);
    expect(await writeAnswer(needs, question)).toBeNull();
    const lines = JSON.stringify(needs.log.lines);
    expect(lines).toContain('answer not put in sentences');
    expect(lines).not.toContain('SECRET-QUESTION');
  },
);

describe('the switch', () => {
  test('cannot be put on where no model is set up, and can be put off', async () => {
    const { needs } = await world(reporting);
    const without = { ...needs, answerWriter: null };
    expect(await switchWriter(without, { tenantId, by: HR, isOn: false })).toMatchObject({
      hasModel: false,
      standing: { isOn: false },
    });
    expect(await switchWriter(without, { tenantId, by: HR, isOn: true })).toMatchObject({
      standing: { isOn: false },
    });
  });

  test('says who pressed first and when, and hides thumbs of fewer than ten', async () => {
    const { needs } = await world(reporting);
    await switchWriter(needs, { tenantId, by: newStaff(), isOn: true });
    expect(await showWriter(needs, tenantId)).toEqual({
      hasModel: true,
      standing: { tenantId, isOn: true, by: HR, at: needs.clock.now() },
      thumbs: { kind: 'too-few' },
    });
  });
});
