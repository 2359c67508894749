import { answerFound } from '../../src/cards/answer-found';
import { buttonsOf, ofType, shown, textsOf } from './reading';
import { CRITICISING, DISREPUTE, MUST_NOT, POLICY_ID, sampleClause, samplePassage } from './samples';
import { expectAccessible } from './house-rules';

const single = (text: string) => samplePassage({ clause: sampleClause('scope/1', text), stems: [] });

test('the stems and then the words, each exactly as in the policy', () => {
  const texts = textsOf(answerFound({ passages: [samplePassage()] }));
  expect(texts.slice(1, 6)).toEqual([MUST_NOT.text, 'a.', DISREPUTE.text, '–', CRITICISING.text]);
});

test('it says where the words stand and whose they are', () => {
  const text = shown(answerFound({ passages: [samplePassage()] }));
  expect(text).toContain(
    'Section SOCIAL MEDIA › Social Media in a Personal Capacity, version 2 of the Social Media Policy',
  );
  expect(text).toContain("These are the policy's own words.");
});

test('at most two more follow, smaller', () => {
  const passages = ['one', 'two', 'three', 'four'].map(single) as [ReturnType<typeof single>];
  const card = answerFound({ passages });
  expect(shown(card)).toContain('Also in the policy');
  expect(textsOf(card)).toEqual(expect.arrayContaining(['one', 'two', 'three']));
  expect(textsOf(card)).not.toContain('four');
  expect(ofType(card.content, 'TextRun').find((run) => run.text === 'two')).toMatchObject({ size: 'Small' });
});

test('a single answer has no empty "also"', () => {
  expect(shown(answerFound({ passages: [samplePassage()] }))).not.toContain('Also in the policy');
});

test('endless words fit', () => {
  const endless = single('x'.repeat(100_000));
  expectAccessible(answerFound({ passages: [endless, endless, endless] }));
});

test('telling one’s manager is one press away where the policy asks for it, and nowhere else', () => {
  expect(buttonsOf(answerFound({ passages: [samplePassage()] }))).toEqual([]);
  const asking = answerFound({ passages: [samplePassage()], tellManager: POLICY_ID });
  expect(buttonsOf(asking)).toEqual([
    { title: 'Tell my manager', verb: 'manager-ask', data: { policy: POLICY_ID } },
  ]);
  expectAccessible(asking);
});
