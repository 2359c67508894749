import { shippedLists, type Lists } from '../../src/answers/lists';
import { withoutQuestions } from './readback';

const lists = (everyday: readonly string[], examples: readonly string[]): Lists => ({
  general: { ...shippedLists().general, everyday },
  own: new Map([
    ['pets', { vocabulary: [], questions: examples.map((question) => ({ question, clauses: [] })) }],
  ]),
});

describe('a question that is asked', () => {
  test('is no example, however it was typed, and the others stay', () => {
    const known = lists(['Is it  raining?', 'what is for lunch'], ['can I bring my dog', 'Cats, allowed!']);
    const left = withoutQuestions(known, new Set(['is it raining', 'cats allowed?']));
    expect(left.general.everyday).toEqual(['what is for lunch']);
    expect(left.own.get('pets')?.questions.map(({ question }) => question)).toEqual(['can I bring my dog']);
  });

  test('costs nothing when there is none: the lists are those that were read', () => {
    expect(withoutQuestions(shippedLists(), new Set())).toBe(shippedLists());
  });
});
