import fc from 'fast-check';
import { shownTally, tallyOf, type ClauseTally, type PolicyTally } from '../../src/domain/asked-most';

const count = fc.integer({ min: 0, max: 45 });
const anyClause = (clauseId: string) =>
  fc
    .record({ helpful: count, unhelpful: count, silent: count })
    .map(({ helpful, unhelpful, silent }): ClauseTally => {
      return { clauseId, asked: helpful + unhelpful + silent, helpful, unhelpful };
    });
const anyTally: fc.Arbitrary<PolicyTally> = fc.record({
  clauses: fc.tuple(anyClause('a'), anyClause('b'), anyClause('c')),
  notInPolicy: count,
});
const silentOf = ({ asked, helpful, unhelpful }: ClauseTally) => asked - helpful - unhelpful;

test('no group under ten is shown, nor one that follows by subtraction', () => {
  fc.assert(
    fc.property(anyTally, (tally) => {
      const shown = shownTally(tally);
      for (const { clauseId, opinions } of shown.clauses) {
        const real = tally.clauses.find((clause) => clause.clauseId === clauseId)!;
        expect(real.asked).toBeGreaterThanOrEqual(10);
        if (opinions !== null)
          expect(Math.min(real.helpful, real.unhelpful, silentOf(real))).toBeGreaterThanOrEqual(10);
      }
      if (shown.notInPolicy !== null) expect(tally.notInPolicy).toBeGreaterThanOrEqual(10);
    }),
  );
});

test('whatever a group under ten really is, the same is shown', () => {
  const smallGroup = fc.integer({ min: 0, max: 9 });
  fc.assert(
    fc.property(anyTally, smallGroup, smallGroup, (tally, one, other) => {
      const [first, ...rest] = tally.clauses;
      if (first === undefined) return;
      const asked = (n: number) =>
        shownTally({ ...tally, clauses: [{ ...first, asked: n, helpful: 0, unhelpful: 0 }, ...rest] });
      expect(asked(one)).toEqual(asked(other));
      const missing = (notInPolicy: number) => shownTally({ ...tally, notInPolicy });
      expect(missing(one)).toEqual(missing(other));
      // The opinions of a clause that everybody sees: who said what moves between groups, and nothing that is shown moves with it.
      const opinions = (n: number) =>
        shownTally({ ...tally, clauses: [{ ...first, asked: 60, helpful: n, unhelpful: 25 }, ...rest] });
      expect(opinions(one)).toEqual(opinions(other));
    }),
  );
});

test('the next question changes what is shown only when it makes a ten full', () => {
  fc.assert(
    fc.property(anyTally, (tally) => {
      const [first, ...rest] = tally.clauses;
      if (first === undefined) return;
      const next = { ...first, asked: first.asked + 1 };
      const groups = [next.asked, silentOf(next)];
      const changed = JSON.stringify(shownTally({ ...tally, clauses: [next, ...rest] }));
      const isSame = changed === JSON.stringify(shownTally(tally));
      expect(isSame || groups.some((n) => n % 10 === 0)).toBe(true);
    }),
  );
});

test('every number is whole tens, the most asked first, and equals in the order of their ids', () => {
  const clause = (clauseId: string, asked: number) => ({ clauseId, asked, helpful: 0, unhelpful: 0 });
  const clauses = [clause('c', 21), clause('b', 29), clause('d', 130), clause('a', 9)];
  expect(shownTally({ clauses, notInPolicy: 48 })).toEqual({
    clauses: [
      { clauseId: 'd', asked: 130, opinions: null },
      { clauseId: 'b', asked: 20, opinions: null },
      { clauseId: 'c', asked: 20, opinions: null },
    ],
    notInPolicy: 40,
  });
});

test('more opinions than answers, as when a count was lost, are not shown', () => {
  const clauses = [{ clauseId: 'a', asked: 20, helpful: 15, unhelpful: 15 }];
  expect(shownTally({ clauses, notInPolicy: 0 }).clauses).toEqual([
    { clauseId: 'a', asked: 20, opinions: null },
  ]);
});

test('counts add up by clause', () => {
  const kinds = ['asked', 'asked', 'helpful', 'unhelpful'] as const;
  const counts = [
    ...kinds.map((kind) => ({ kind, clauseId: 'a' })),
    { kind: 'not-in-policy', clauseId: null } as const,
  ];
  expect(tallyOf(counts)).toEqual({
    clauses: [{ clauseId: 'a', asked: 2, helpful: 1, unhelpful: 1 }],
    notInPolicy: 1,
  });
});
