import { policyId } from '../../src/domain/ids';
import { termOf } from '../../src/domain/term';
import { day } from '../../src/domain/day';
import { answerQuestion } from '../../src/flows/answer-question';
import { countAnswer } from '../../src/flows/count-answer';
import { forgetQuestions } from '../../src/flows/forget-questions';
import { showMostAsked, showQuestions } from '../../src/teams/lead-presses';
import { TENANT } from '../domain/samples';
import { newAnswerId } from '../storage/samples';
import { ASKER, HR, LEAD, openAskingLead, OTHER, questionOf, said, type AskingLead } from './asking-lead';
import { startStubConnector, type StubConnector } from './stub-connector';

const POLICY = policyId('social-media');
const ANSWER = 'Yes, from an account of the school.';

let connector: StubConnector;
let world: AskingLead;
beforeAll(async () => {
  connector = await startStubConnector();
  world = await openAskingLead(connector);
});
beforeEach(() => connector.reset());
afterAll(() => connector.stop());

const clauses = async () => (await world.needs.policies.get(POLICY, 1))?.document.clauses ?? [];
const answered = async () => world.pressOn(LEAD, await world.leadCard(), 'lead-answer', { words: ANSWER });

describe('answering', () => {
  test('the answer goes to whoever asked with their name, once', async () => {
    const reply = await answered();
    expect(said(reply)).toContain('This question is answered');
    await world.pressOn(LEAD, world.cardsOf(LEAD).at(-1), 'lead-answer', { words: ANSWER });
    await world.work();
    expect(world.cardsOf(ASKER)).toHaveLength(1);
    expect(JSON.stringify(world.cardsOf(ASKER))).toContain(ANSWER);
    expect(JSON.stringify(world.cardsOf(ASKER))).not.toContain('Grace');
  });

  test('whoever asked without a name reads it by their button, and nobody is told', async () => {
    const sent = await world.send('without');
    await world.work();
    await world.pressOn(LEAD, world.cardsOf(LEAD).at(-1), 'lead-answer', { words: ANSWER });
    await world.work();
    expect(world.cardsOf(ASKER)).toEqual([]);
    expect(said(await world.pressOn(ASKER, sent, 'question-show'))).toContain(ANSWER);
  });

  test('the first answer stands, and whoever comes after is shown it', async () => {
    const card = await world.leadCard();
    await world.pressOn(LEAD, card, 'lead-answer', { words: ANSWER });
    const later = await world.pressOn(HR, card, 'lead-answer', { words: 'No.' });
    expect(said(later)).toContain('This was answered or closed already, and that stands.');
    expect(said(later)).toContain(ANSWER);
  });

  test('a closed one is told to whoever asked as well', async () => {
    const reply = await world.pressOn(LEAD, await world.leadCard(), 'lead-close');
    expect(said(reply)).toContain('This question is closed');
    await world.work();
    expect(JSON.stringify(world.cardsOf(ASKER))).toContain('please ask HR');
  });

  test('an empty answer is not sent', async () => {
    const reply = await world.pressOn(LEAD, await world.leadCard(), 'lead-answer', { words: ' ' });
    expect(said(reply)).toContain('The answer is missing');
  });

  test('only the policy lead and HR see open questions and may do anything with them', async () => {
    const card = await world.leadCard();
    for (const verb of ['lead-answer', 'lead-close', 'lead-list', 'lesson-form'])
      expect(await world.pressOn(OTHER, card, verb, { words: ANSWER })).toMatchObject({ code: 'not-yours' });
    expect(said(await showQuestions(world.needs, world.as(OTHER)))).toBe(
      'Only the policy lead and HR see this.',
    );
    for (const who of [LEAD, HR]) {
      const list = await showQuestions(world.needs, world.as(who));
      expect(said(list)).toContain('Amira Khan');
      const chosen = { question: questionOf(card) };
      expect(said(await world.pressOn(who, list, 'lead-show', chosen))).toContain(
        'A question to the policy lead',
      );
    }
  });
});

describe('what is asked about', () => {
  test('is shown from ten on, to the policy lead and HR alone', async () => {
    const [clause] = (await clauses()).slice(20);
    const term = termOf(day('2026-09-15'));
    const ask = (n: number) =>
      Promise.all(
        Array.from({ length: n }, () =>
          world.needs.clauseCounts.add({
            ...{ policyId: POLICY, term, answerId: newAnswerId() },
            ...{ kind: 'asked', clauseId: clause?.id ?? '' },
          }),
        ),
      );
    await ask(9);
    expect(said(await showMostAsked(world.needs, world.as(LEAD)))).not.toContain('Shown at least');
    await ask(1);
    expect(said(await showMostAsked(world.needs, world.as(HR)))).toContain('Shown at least 10 times');
    expect(said(await showMostAsked(world.needs, world.as(OTHER)))).toBe(
      'Only the policy lead and HR see this.',
    );
  });
});

test('a question and who was told of it are deleted after 90 days', async () => {
  const sent = await world.send('with');
  world.needs.setClock('2026-12-14T12:00:00Z');
  await forgetQuestions(world.needs);
  expect(said(await world.pressOn(ASKER, sent, 'question-show'))).not.toContain('no such question');
  world.needs.setClock('2026-12-15T12:00:00Z');
  await forgetQuestions(world.needs);
  expect(said(await world.pressOn(ASKER, sent, 'question-show'))).toContain('no such question');
  world.needs.setClock('2026-09-15T14:35:00Z');
});

test('an answer is counted by its first passage, or as not in the policy', async () => {
  const count = jest.spyOn(world.needs.clauseCounts, 'add');
  const outcome = await answerQuestion(world.needs, {
    question: 'can i be friends with pupils on facebook',
    from: { tenantId: TENANT, staffId: ASKER },
  });
  if (outcome?.answer.kind !== 'found') throw new Error('Expected an answer');
  const [first] = outcome.answer.passages;
  const answerId = newAnswerId();
  countAnswer(world.needs, { answerId, answer: outcome.answer, policyId: POLICY });
  countAnswer(world.needs, { answerId, answer: { kind: 'not-in-policy', nearest: null }, policyId: POLICY });
  countAnswer(world.needs, { answerId, answer: { kind: 'signpost', to: 'safeguarding' }, policyId: POLICY });
  countAnswer(world.needs, { answerId, answer: { kind: 'small-talk', talk: 'thanks' }, policyId: POLICY });
  const of = { answerId, policyId: POLICY, term: '2026-autumn' };
  expect(count.mock.calls).toEqual([
    [{ ...of, kind: 'asked', clauseId: first.clause.id }],
    [{ ...of, kind: 'not-in-policy', clauseId: null }],
  ]);
  count.mockRestore();
});
