import { policyId } from '../../src/domain/ids';
import { lessonsOf } from '../../src/flows/lessons-of';
import { showGuidance } from '../../src/teams/lesson-presses';
import { ASKER, HR, LEAD, openAskingLead, questionOf, said, type AskingLead } from './asking-lead';
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
const lessons = () => lessonsOf(world.needs, [{ policyId: POLICY }]);
const answered = async () => world.pressOn(LEAD, await world.leadCard(), 'lead-answer', { words: ANSWER });

describe('an example', () => {
  test('is attached to the chosen point in the lead’s words, and the next question knows it', async () => {
    const form = await world.pressOn(LEAD, await answered(), 'lesson-form');
    const [first] = (await clauses()).slice(20);
    const words = 'may a choir have a page';
    const saved = await world.pressOn(LEAD, form, 'lesson-save', { clause: first?.id, words });
    expect(said(saved)).toContain('Saved.');
    expect((await lessons()).examples).toContainEqual(
      expect.objectContaining({ question: words, clause: { id: first?.id, text: first?.text } }),
    );
    await world.send('with', 'another question');
    expect(world.examples()).toContainEqual(expect.objectContaining({ question: words }));
  });

  test('is taken away again by its readers alone, and the next question does not know it', async () => {
    const reply = await answered();
    const form = await world.pressOn(LEAD, reply, 'lesson-form');
    const [first] = (await clauses()).slice(20);
    const words = 'may a kite club have a page';
    const saved = await world.pressOn(LEAD, form, 'lesson-save', { clause: first?.id, words });
    expect((await lessons()).examples).toContainEqual(expect.objectContaining({ question: words }));
    expect(await world.pressOn(ASKER, saved, 'example-withdraw')).toMatchObject({ code: 'not-yours' });
    for (const press of [1, 2]) {
      const gone = await world.pressOn(LEAD, saved, 'example-withdraw');
      expect([press, said(gone)]).toEqual([press, expect.stringContaining('taken away')]);
      expect(JSON.stringify(gone)).not.toContain('example-withdraw');
    }
    await world.send('with', 'another question');
    expect(world.examples()).not.toContainEqual(expect.objectContaining({ question: words }));
  });

  test('offers the nearest points first and those of a section when asked', async () => {
    const form = await world.pressOn(LEAD, await answered(), 'lesson-form');
    const filled = { words: 'as edited so far', section: 'scope' };
    const other = await world.pressOn(LEAD, form, 'lesson-form', filled);
    const scope = (await clauses()).filter(({ sectionId }) => sectionId === 'scope');
    expect(said(other)).toContain(scope[0]?.text.slice(0, 80));
    expect(JSON.stringify(other)).toContain('as edited so far');
  });

  test('of a point that the policy has not is not saved, and the words are kept in the form', async () => {
    const form = await world.pressOn(LEAD, await answered(), 'lesson-form');
    const reply = await world.pressOn(LEAD, form, 'lesson-save', { clause: 'no-such', words: 'my words' });
    expect(said(reply)).toContain('Nothing was saved');
    expect(JSON.stringify(reply)).toContain('my words');
  });
});

describe('guidance', () => {
  test('is published by HR alone, dated, from the office and without who asked, and HR withdraws it', async () => {
    const reply = await answered();
    expect(JSON.stringify(reply)).not.toContain('Publish as guidance');
    const question = questionOf(reply);
    const data = { question, lesson: 'guidance' };
    expect(await world.press(LEAD, 'lesson-form', data)).toMatchObject({ code: 'not-yours' });
    const [first] = (await clauses()).slice(20);
    const filled = { ...data, clause: first?.id, words: 'A choir may have a page.' };
    expect(await world.press(LEAD, 'lesson-save', filled)).toMatchObject({ code: 'not-yours' });

    const form = await world.press(HR, 'lesson-form', data);
    expect(said(form)).toContain('Guidance from Director of People, 15 September 2026');
    expect(said(await world.press(HR, 'lesson-save', filled))).toContain('Published.');
    const [published] = (await lessons()).guidance;
    expect(published).toMatchObject({ from: 'Director of People', words: 'A choir may have a page.' });
    expect(JSON.stringify(published)).not.toMatch(new RegExp(`Amira|${ASKER}|Grace|${LEAD}`));

    const list = await showGuidance(world.needs, world.as(HR));
    const choice = { guidance: `social-media|${question}` };
    expect(await world.pressOn(LEAD, list, 'guidance-withdraw', choice)).toMatchObject({ code: 'not-yours' });
    expect(said(await world.pressOn(HR, list, 'guidance-withdraw', choice))).toContain('None is published.');
    expect((await lessons()).guidance).toEqual([]);
  });

  test('is made of answers alone', async () => {
    const [first] = await clauses();
    const words = 'Not answered yet.';
    const data = { lesson: 'guidance', clause: first?.id, words };
    const reply = await world.press(HR, 'lesson-save', {
      ...data,
      question: questionOf(await world.leadCard()),
    });
    expect(said(reply)).toContain('Nothing was saved');
    expect((await lessons()).guidance).toEqual([]);
  });
});
