import fc from 'fast-check';
import { checksFor, shownCount, type CheckEntry } from '../../src/domain/check';
import { CRITICISING, DISREPUTE, MUST_NOT, samplePolicy } from '../cards/samples';

const entry: CheckEntry = {
  id: 'trip-photo',
  scenario: 'Sam took a photograph.',
  question: 'What does the policy go by?',
  options: [
    { says: 'This.', isRight: true },
    { says: 'That.', isRight: false },
  ],
  why: 'Look.',
  clause: { section: 'Social Media in a Personal Capacity', words: 'criticising the Trust' },
};

test('a scenario comes with its clause and the stems of its list', () => {
  const [check] = checksFor([entry], samplePolicy());
  expect(check?.passage).toMatchObject({ clause: CRITICISING, stems: [MUST_NOT, DISREPUTE], version: 2 });
});

test('a scenario whose clause a version does not hold is left out', () => {
  const gone = { ...entry, id: 'gone', clause: { section: 'Scope', words: 'what is not there' } };
  expect(checksFor([gone, entry], samplePolicy()).map(({ id }) => id)).toEqual(['trip-photo']);
});

const counts = fc
  .nat({ max: 400 })
  .chain((answered) => fc.record({ answered: fc.constant(answered), right: fc.nat({ max: answered }) }));

describe('what is shown of a count', () => {
  test.each([
    [{ answered: 9, right: 5 }, { kind: 'too-few' }],
    [
      { answered: 10, right: 5 },
      { kind: 'shown', answered: 10, right: null },
    ],
    [
      { answered: 29, right: 19 },
      { kind: 'shown', answered: 20, right: 10 },
    ],
    [
      { answered: 40, right: 40 },
      { kind: 'shown', answered: 40, right: null },
    ],
  ])('%j is %j', (count, shown) => expect(shownCount(count)).toEqual(shown));

  test('no group under ten is shown or follows by subtraction', () => {
    fc.assert(
      fc.property(counts, (count) => {
        const shown = shownCount(count);
        if (shown.kind === 'too-few') return count.answered < 10;
        if (shown.right === null) return shown.answered >= 10;
        return shown.right >= 10 && shown.answered - shown.right >= 10;
      }),
    );
  });

  test('it never says more than there are', () => {
    fc.assert(
      fc.property(counts, (count) => {
        const shown = shownCount(count);
        return (
          shown.kind === 'too-few' || (shown.answered <= count.answered && (shown.right ?? 0) <= count.right)
        );
      }),
    );
  });

  test('of ten colleagues who answer one after the other, at most one moves the number of answers', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 400 }), (start) => {
        const answered = Array.from({ length: 10 }, (_, n) => shownCount({ answered: start + n, right: 0 }));
        const moves = answered.filter(
          (shown, n) => n > 0 && JSON.stringify(shown) !== JSON.stringify(answered[n - 1]),
        );
        return moves.length <= 1;
      }),
    );
  });
});
