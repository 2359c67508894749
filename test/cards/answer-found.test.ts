import { day } from '../../src/domain/day';
import { policyId } from '../../src/domain/ids';
import { ALONE, ASK, ASKED, BACK, BESIDE, foundCard, QUESTION } from './answers';
import { expectAccessible } from './house-rules';
import { button, buttonsOf, ofType, shown, textsOf } from './reading';
import { CRITICISING, DISREPUTE, MUST_NOT, POLICY_ID, sampleClause, samplePassage } from './samples';

const single = (text: string, id = `scope/${text}`) =>
  samplePassage({ clause: sampleClause(id, text), stems: [] });
const three = ['one', 'two', 'three'].map((text) => single(text)) as [ReturnType<typeof single>];

test('the stems and then the words, each exactly as in the policy', () => {
  const texts = textsOf(foundCard());
  expect(texts.slice(1, 6)).toEqual([MUST_NOT.text, 'a.', DISREPUTE.text, '–', CRITICISING.text]);
});

test('it says where the words stand and whose they are', () => {
  const text = shown(foundCard());
  expect(text).toContain(
    'Section SOCIAL MEDIA › Social Media in a Personal Capacity, version 2 of the Social Media Policy',
  );
  expect(text).toContain("These are the policy's own words.");
});

test('a sure answer is one passage and no more, however many were found', () => {
  const card = foundCard({ passages: three });
  expect(textsOf(card)[0]).toBe('The policy says');
  expect(textsOf(card)).toContain('one');
  expect(textsOf(card)).not.toContain('two');
  expect(card.content.fallbackText).not.toContain('two');
});

test('a less sure one says so, and shows each passage apart', () => {
  const card = foundCard({ passages: three, sure: false });
  expect(textsOf(card).slice(0, 2)).toEqual([
    'The policy may say',
    'I am not sure which of these you mean. The likeliest comes first.',
  ]);
  expect(textsOf(card)).toEqual(expect.arrayContaining(['one', 'two', 'three']));
  const passages = ofType(card.content, 'Container').filter(({ separator }) => separator !== undefined);
  expect(passages.map(({ separator }) => separator)).toEqual([false, true, true]);
  expect(card.content.fallbackText).toMatch(/The policy may say: .*"one".*"two".*"three"/);
  expect(shown(foundCard({ sure: false }))).toContain('I am not sure that this is what you mean.');
});

test('what stands beside a clause stands below its quote and no other, and says whose it is', () => {
  const card = foundCard({
    passages: [single('one'), samplePassage()],
    sure: false,
    around: { ...ALONE, beside: BESIDE },
  });
  const texts = textsOf(card);
  expect(texts.filter((text) => text === 'Note from HR')).toHaveLength(1);
  expect(texts.indexOf('Note from HR')).toBeGreaterThan(texts.indexOf(CRITICISING.text));
  expect(texts).toContain('Guidance from Director of People, 6 October 2026');
  expect(texts).toContain("These are the policy's own words, apart from what is marked.");
  expect(card.content.fallbackText).toContain('speaking to your union');
});

test('what belongs to another policy’s clause of the same id stays away', () => {
  const beside = BESIDE.map((one) => ({ ...one, policyId: policyId('another') }));
  expect(shown(foundCard({ around: { ...ALONE, beside } }))).not.toContain('Note from HR');
});

test('somebody who confirmed before these words were there reads that, and on which day', () => {
  const changed = [{ policyId: POLICY_ID, clauseId: CRITICISING.id, confirmedOn: day('2025-09-30') }];
  const card = foundCard({ around: { ...ALONE, changed } });
  const words = 'These words are new or changed since you confirmed on 30 September 2025.';
  expect(shown(card)).toContain(words);
  expect(card.content.fallbackText).toContain(words);
  expect(shown(foundCard())).not.toContain('new or changed');
});

test('a question follows, and the policy lead is one press away', () => {
  const card = foundCard({ passages: three });
  expect(shown(card)).toContain('Was this what you needed?');
  const about = {
    ask: ASK,
    policy: POLICY_ID,
    version: 2,
    clause: 'scope/one',
    others: ['scope/two', 'scope/three'],
    question: QUESTION,
  };
  expect(buttonsOf(card)).toEqual([
    { title: 'Yes', verb: 'answer-helpful', data: about },
    { title: 'No', verb: 'answer-unhelpful', data: about },
    {
      title: 'Ask the policy lead',
      verb: 'lead-ask',
      data: { policy: POLICY_ID, version: 2, clause: 'scope/one', question: QUESTION },
    },
  ]);
});

test('a card hands on at most the first 500 characters of what was asked, and nothing where nothing was', () => {
  const long = foundCard({ asked: { ...ASKED, question: `\u202e ${'x\u0000'.repeat(25_000)}` } });
  const { question } = button(long, 'lead-ask').data as { question: string };
  expect(question).toHaveLength(500);
  expect(question).toMatch(/^x x .*…$/);
  for (const nothing of [null, ' \u200b ']) {
    const card = foundCard({ asked: { ...ASKED, question: nothing } });
    for (const { data } of buttonsOf(card)) expect(data).not.toHaveProperty('question');
  }
});

test('other clauses come along only from the policy that is quoted', () => {
  const elsewhere = { ...single('two'), policyId: policyId('another') };
  const card = foundCard({ passages: [single('one'), elsewhere], sure: false });
  expect(button(card, 'answer-unhelpful').data).toMatchObject({ clause: 'scope/one', others: [] });
});

test('endless words fit', () => {
  const endless = (id: string) => single('x'.repeat(100_000), id);
  const question = '"\\'.repeat(25_000);
  const card = foundCard({
    passages: [endless('a/1'), endless('a/2'), endless('a/3')],
    sure: false,
    asked: { ...ASKED, question },
    tellManager: POLICY_ID,
  });
  expectAccessible(card);
});

test('telling one’s manager is one press away where the policy asks for it, and nowhere else', () => {
  expect(buttonsOf(foundCard()).map(({ verb }) => verb)).not.toContain('manager-ask');
  const asking = foundCard({ tellManager: POLICY_ID });
  expect(button(asking, 'manager-ask')).toEqual({
    title: 'Tell my manager',
    verb: 'manager-ask',
    data: { policy: POLICY_ID },
  });
  expectAccessible(asking);
});

test('asked on a page, it leads back there; with the manager as well there are still four buttons', () => {
  const asked = { ...ASKED, back: BACK };
  const card = foundCard({ asked });
  expect(button(card, 'policy-page')).toEqual({
    title: 'Back to the section',
    verb: 'policy-page',
    data: BACK,
  });
  for (const verb of ['answer-helpful', 'answer-unhelpful', 'lead-ask'])
    expect(button(card, verb).data).toMatchObject({ back: BACK });
  const both = foundCard({ asked, tellManager: POLICY_ID });
  expect(buttonsOf(both).map(({ title }) => title)).toEqual([
    'Tell my manager',
    'Yes',
    'No',
    'Back to the section',
  ]);
});
