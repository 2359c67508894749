import { tallyOf } from '../../src/domain/asked-most';
import { lastDayOf } from '../../src/domain/term';
import type { AnswerCount, ClauseCounts } from '../../src/ports/clause-counts';

export function memoryClauseCounts(): ClauseCounts {
  const rows = new Map<string, AnswerCount>();
  return {
    add: (count) => {
      const isOpinion = count.kind === 'helpful' || count.kind === 'unhelpful';
      const key = [count.policyId, count.term, count.answerId, isOpinion].join('|');
      if (!rows.has(key)) rows.set(key, count);
      return Promise.resolve();
    },
    of: (policy, term) =>
      Promise.resolve(
        tallyOf([...rows.values()].filter((row) => row.policyId === policy && row.term === term)),
      ),
    removeBefore: (term) => {
      for (const [key, row] of rows) if (lastDayOf(row.term) < lastDayOf(term)) rows.delete(key);
      return Promise.resolve();
    },
  };
}
