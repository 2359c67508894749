import type { AnswerCount, ClauseCounts } from '../../src/ports/clause-counts';
import { newAnswerId, newPolicyId } from './samples';

const CLAUSE = 'use/2/a/–';

/** `open` opens the same store again each time, as another process would. */
export function clauseCountsContract(open: () => ClauseCounts): void {
  describe('what the policies were asked about', () => {
    const about = () => ({ policyId: newPolicyId(), term: '2026-autumn' as const });
    const add = (count: AnswerCount) => open().add(count);

    test('is nothing before anybody asked', async () => {
      const { policyId, term } = about();
      expect(await open().of(policyId, term)).toEqual({ clauses: [], notInPolicy: 0 });
    });

    test('is counted by clause, and apart what no clause answered', async () => {
      const of = about();
      for (const kind of ['asked', 'asked', 'helpful', 'unhelpful'] as const)
        await add({ ...of, answerId: newAnswerId(), kind, clauseId: CLAUSE });
      await add({ ...of, answerId: newAnswerId(), kind: 'asked', clauseId: 'scope' });
      await add({ ...of, answerId: newAnswerId(), kind: 'not-in-policy', clauseId: null });
      const { clauses, notInPolicy } = await open().of(of.policyId, of.term);
      expect(notInPolicy).toBe(1);
      expect(clauses.toSorted((a, b) => b.asked - a.asked)).toEqual([
        { clauseId: CLAUSE, asked: 2, helpful: 1, unhelpful: 1 },
        { clauseId: 'scope', asked: 1, helpful: 0, unhelpful: 0 },
      ]);
    });

    test('counts an answer once, and of its opinions the first', async () => {
      const shown = { ...about(), answerId: newAnswerId(), clauseId: CLAUSE };
      for (const kind of ['asked', 'asked', 'helpful', 'helpful', 'unhelpful'] as const)
        await add({ ...shown, kind });
      const { clauses } = await open().of(shown.policyId, shown.term);
      expect(clauses).toEqual([{ clauseId: CLAUSE, asked: 1, helpful: 1, unhelpful: 0 }]);
    });

    test('counts all that come at the same moment', async () => {
      const of = about();
      await Promise.all(
        Array.from({ length: 20 }, () =>
          add({ ...of, answerId: newAnswerId(), kind: 'asked', clauseId: CLAUSE }),
        ),
      );
      expect((await open().of(of.policyId, of.term)).clauses).toMatchObject([{ asked: 20 }]);
    });

    test('is another term’s, and another policy’s, apart', async () => {
      const of = about();
      await add({ ...of, answerId: newAnswerId(), kind: 'asked', clauseId: CLAUSE });
      expect((await open().of(of.policyId, '2027-spring')).clauses).toEqual([]);
      expect((await open().of(newPolicyId(), of.term)).clauses).toEqual([]);
    });

    test('is deleted for the terms before another, and stays for that one and later ones', async () => {
      const { policyId } = about();
      const terms = ['2018-autumn', '2019-spring', '2019-summer', '2019-autumn', '2020-spring'] as const;
      for (const term of terms)
        await add({ policyId, term, answerId: newAnswerId(), kind: 'asked', clauseId: CLAUSE });
      await open().removeBefore('2019-summer');
      const left = await Promise.all(terms.map(async (term) => (await open().of(policyId, term)).clauses));
      expect(left.map(({ length }) => length)).toEqual([0, 0, 1, 1, 1]);
    });
  });
}
