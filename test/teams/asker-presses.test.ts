import { termOf } from '../../src/domain/term';
import { day } from '../../src/domain/day';
import { policyId, questionId } from '../../src/domain/ids';
import { presses } from '../../src/teams/answering';
import { showMyQuestions } from '../../src/teams/asker-presses';
import { newAnswerId, newQuestionId } from '../storage/samples';
import { ASKER, HR, LEAD, openAskingLead, OTHER, said, WORDS, type AskingLead } from './asking-lead';
import { startStubConnector, type StubConnector } from './stub-connector';

const POLICY = policyId('social-media');
const TERM = termOf(day('2026-09-15'));

let connector: StubConnector;
let world: AskingLead;
beforeAll(async () => {
  connector = await startStubConnector();
  world = await openAskingLead(connector);
});
beforeEach(() => connector.reset());
afterAll(() => connector.stop());

const countsOf = () => world.needs.clauseCounts.of(POLICY, TERM);
const clauses = async () => (await world.needs.policies.get(POLICY, 1))?.document.clauses ?? [];

/** Counting does not hold up the answer, so it may come after. */
async function eventually(holds: () => Promise<boolean>): Promise<void> {
  for (let left = 50; left > 0 && !(await holds()); left -= 1)
    await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await holds()).toBe(true);
}

describe('whether an answer was what somebody needed', () => {
  test('is thanked for and counted once for an answer; the first press stands', async () => {
    const [first] = await clauses();
    const data = { policy: POLICY, version: 1, clause: first?.id, ask: newAnswerId() };
    const thanks = await world.press(ASKER, 'answer-helpful', data);
    expect(said(thanks)).toContain('Thank you');
    await eventually(async () => (await countsOf()).clauses[0]?.helpful === 1);
    await world.press(ASKER, 'answer-helpful', data);
    await world.press(ASKER, 'answer-unhelpful', data);
    const other = { ...data, ask: newAnswerId() };
    await world.press(ASKER, 'answer-unhelpful', other);
    await eventually(async () => (await countsOf()).clauses[0]?.unhelpful === 1);
    expect((await countsOf()).clauses).toEqual([{ clauseId: first?.id, asked: 0, helpful: 1, unhelpful: 1 }]);
  });

  test('a no shows the other passages and leads to the policy lead with the question filled in', async () => {
    const [first, second] = (await clauses()).slice(30);
    const data = { policy: POLICY, version: 1, clause: first?.id, others: [second?.id], question: WORDS };
    const more = await world.press(ASKER, 'answer-unhelpful', data);
    expect(said(more)).toContain(second?.text.trim());
    const form = await world.pressOn(ASKER, more, 'lead-ask');
    expect(JSON.stringify(form)).toContain(WORDS);
  });

  test('a no shows what HR says beside the other passages as well', async () => {
    const [first, second] = (await clauses()).slice(30);
    if (second === undefined) throw new Error('Expected a policy with more clauses');
    const words = 'Ask your head first.';
    const guidance = { policyId: POLICY, questionId: newQuestionId(), clauseId: second.id, words };
    const [publishedAt, from] = [new Date('2026-09-01T09:00:00Z'), 'Director of People'];
    await world.needs.lessons.publish({ kind: 'guidance', ...guidance, publishedAt, from });
    const data = { policy: POLICY, version: 1, clause: first?.id, others: [second.id] };
    expect(said(await world.press(ASKER, 'answer-unhelpful', data))).toContain(words);
    await world.needs.lessons.withdraw(POLICY, guidance.questionId);
  });

  test('a no without other passages says so, and what a card made up is left out', async () => {
    const data = { policy: POLICY, version: 1, others: ['no-such-clause'] };
    expect(said(await world.press(ASKER, 'answer-unhelpful', data))).toContain(
      'that does not mean it is allowed',
    );
  });

  test.each([{}, { policy: '../x', version: 1 }, { policy: POLICY, version: 1, others: 'x' }])(
    '%j is refused',
    async (data) => {
      for (const verb of ['answer-helpful', 'answer-unhelpful', 'lead-ask'])
        if (!(verb === 'lead-ask' && 'others' in data))
          expect(await world.press(ASKER, verb, data)).toMatchObject({ kind: 'refused' });
    },
  );

  test('a storage that does not answer keeps nobody waiting', async () => {
    const add = jest.spyOn(world.needs.clauseCounts, 'add').mockRejectedValue(new Error('storage'));
    const [first] = await clauses();
    const data = { policy: POLICY, version: 1, clause: first?.id, ask: newAnswerId() };
    expect(said(await world.press(ASKER, 'answer-helpful', data))).toContain('Thank you');
    await eventually(() => Promise.resolve(add.mock.calls.length === 1));
    add.mockRestore();
  });

  test.each([
    { policy: POLICY, version: 1, clause: 'words that somebody made up' },
    { policy: POLICY, version: 9, clause: 'words that somebody made up' },
    { policy: 'no-such-policy', version: 1, clause: 'words that somebody made up' },
  ])('nothing is counted of what no version has: %j', async (data) => {
    const add = jest.spyOn(world.needs.clauseCounts, 'add');
    const get = jest.spyOn(world.needs.policies, 'get');
    await world.press(ASKER, 'answer-helpful', { ...data, ask: newAnswerId() });
    await Promise.all(get.mock.results.map(({ value }) => value as Promise<unknown>));
    // The next turn of the event loop: whatever was to be written has been asked for by then.
    await new Promise((resolve) => setImmediate(resolve));
    expect(get).toHaveBeenCalledTimes(1);
    expect(add).not.toHaveBeenCalled();
    jest.restoreAllMocks();
  });
});

describe('asking the policy lead', () => {
  test('says first who will see it, and sends nothing yet', async () => {
    const form = await world.press(ASKER, 'lead-ask', { policy: POLICY, version: 1, question: WORDS });
    expect(said(form)).toContain('This will be seen by the policy lead (Grace Adeyemi) and HR (Jo Bloggs).');
    expect(said(form)).toContain('With my name, Amira Khan');
    expect(said(await world.pressOn(ASKER, form, 'lead-not-now'))).toContain('Nothing was sent');
    await world.work();
    expect(connector.messages()).toEqual([]);
  });

  test('pressed twice, it is one question, and the lead is told of it once', async () => {
    const form = await world.press(ASKER, 'lead-ask', { policy: POLICY, version: 1 });
    const inputs = { words: WORDS, name: 'with' };
    const replies = await Promise.all([1, 2, 3].map(() => world.pressOn(ASKER, form, 'lead-send', inputs)));
    for (const reply of replies) expect(said(reply)).toContain('Your question has been sent');
    await world.work();
    await world.work();
    expect(world.cardsOf(LEAD)).toHaveLength(1);
    expect(JSON.stringify(world.cardsOf(LEAD))).toContain('Amira Khan');
    expect(world.cardsOf(HR)).toEqual([]);
  });

  test('without a name keeps nothing that leads to a person', async () => {
    const sent = await world.send('without');
    expect(said(sent)).toContain('Keep this card');
    await world.work();
    expect(JSON.stringify(world.cardsOf(LEAD))).toContain('Without a name');
    expect(JSON.stringify(world.cardsOf(LEAD))).not.toMatch(new RegExp(`Amira|${ASKER}`));
    const open = await world.needs.questions.open(world.as(ASKER).tenantId);
    const kept = open.filter(({ asker }) => asker === null);
    expect(kept).not.toEqual([]);
    expect(JSON.stringify(kept)).not.toMatch(new RegExp(`Amira|${ASKER}`));
  });

  test('words about somebody at risk get a person at once and are not kept', async () => {
    const before = await world.needs.questions.open(world.as(ASKER).tenantId);
    const reply = await world.send('with', 'a pupil disclosed that her dad hits her');
    expect(said(reply)).toContain('Immediate danger: 999.');
    expect(await world.needs.questions.open(world.as(ASKER).tenantId)).toEqual(before);
    await world.work();
    expect(connector.messages()).toEqual([]);
  });

  test.each([
    [{ words: '', name: 'with' }, 'The question is missing'],
    [{ words: 'x'.repeat(501), name: 'with' }, 'The question is too long'],
    [{ words: WORDS }, 'The choice is missing: with your name, or without'],
  ])('a form that is not filled in says what is missing (%#)', async (inputs, problem) => {
    const form = await world.press(ASKER, 'lead-ask', { policy: POLICY, version: 1 });
    expect(said(await world.pressOn(ASKER, form, 'lead-send', inputs))).toContain(problem);
  });

  test('somebody who sends one after the other is asked to wait', async () => {
    const held = { ...world.needs, allowance: { take: () => false } };
    const data = { policy: POLICY, version: 1, questionId: newQuestionId(), words: WORDS, name: 'with' };
    const press = { kind: 'press', verb: 'lead-send', data, from: world.as(ASKER), card: null } as const;
    expect(said(await presses['lead-send']!(held, press))).toContain('this one was not sent and not kept');
  });
});

describe('following a question', () => {
  test('of somebody who is not on the staff list the lead reads just that', async () => {
    const form = await world.press(OTHER, 'lead-ask', { policy: POLICY, version: 1 });
    await world.pressOn(OTHER, form, 'lead-send', { words: 'is a staff choir all right', name: 'with' });
    expect(said(await world.press(LEAD, 'lead-list', {}))).toContain(
      'is a staff choir all right (Somebody who is not on the staff list',
    );
  });

  test('a question with a name is in its asker’s list, and only they and its readers may see it', async () => {
    const sent = await world.send('with', 'is a class blog all right');
    expect(said(await showMyQuestions(world.needs, world.as(ASKER)))).toContain('is a class blog all right');
    expect(said(await showMyQuestions(world.needs, world.as(OTHER)))).not.toContain('class blog');
    expect(said(await world.pressOn(ASKER, sent, 'question-show'))).toContain('There is no answer yet.');
    expect(await world.pressOn(LEAD, sent, 'question-show')).toMatchObject({ kind: 'card' });
    expect(await world.pressOn(OTHER, sent, 'question-show')).toMatchObject({ code: 'not-yours' });
  });

  test('one without a name is in no list, and its card alone leads to it', async () => {
    const words = 'is a page for the swimming club all right';
    const sent = await world.send('without', words);
    expect(said(await showMyQuestions(world.needs, world.as(ASKER)))).not.toContain(words);
    expect(said(await world.pressOn(ASKER, sent, 'question-show'))).toContain(words);
  });

  test('one that was never sent, or is deleted, is said to be gone', async () => {
    const question = questionId('99999999-9999-4999-8999-999999999999');
    expect(said(await world.press(ASKER, 'question-show', { question }))).toContain(
      'There is no such question any more',
    );
  });
});
