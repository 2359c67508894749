import { Bank } from '../../src/answers/bank';
import { reading, vocabularyOf } from './reading';

const WEIGHTS = { word: 1, pair: 0.5, concept: 1, unseen: 0.6, alikeFrom: 0.1, neighbours: 3 };
const vocabulary = vocabularyOf('pupil: kid | pupil', 'add: add | friend request');
const bankOf = (...questions: readonly string[]) =>
  new Bank(
    questions.map((ledTo) => ({ reading: reading(ledTo, vocabulary), ledTo })),
    WEIGHTS,
  );

describe('the bank of questions asked before', () => {
  const bank = bankOf(
    'a pupil sent me a friend request',
    'how long is my lunch',
    'can I post a photo',
    'who owns this policy',
  );

  it('finds the same words again with a likeness of 1', () => {
    const [same] = bank.nearest(reading('can I post a photo', vocabulary));
    expect(same?.ledTo).toBe('can I post a photo');
    expect(same?.likeness).toBeCloseTo(1, 5);
  });

  it('finds a question in other words by the ideas that they share', () => {
    expect(bank.nearest(reading('kid wants to add me', vocabulary))[0]?.ledTo).toMatch(/friend request/);
  });

  it('gives no more neighbours than it is told to, most alike first', () => {
    const near = bankOf('a b', 'a b c', 'a b c d', 'a b c d e').nearest(reading('a b c d e'));
    expect(near).toHaveLength(3);
    expect(near.map(({ likeness }) => likeness)).toEqual(
      near.map(({ likeness }) => likeness).toSorted((a, b) => b - a),
    );
  });

  it('knows nothing like a question of strange words, or like none', () => {
    expect(bank.nearest(reading('xyzzy plugh'))).toEqual([]);
    expect(bank.nearest(reading(''))).toEqual([]);
    expect(bankOf().nearest(reading('anything'))).toEqual([]);
  });

  it('tells further questions apart by what is rare in it', () => {
    const beside = bank.beside([{ reading: reading('can I lunch'), ledTo: 'taught' }]);
    const [found] = beside.nearest(reading('lunch'));
    expect(found?.ledTo).toBe('taught');
    expect(found?.likeness).toBeLessThan(1);
  });
});
