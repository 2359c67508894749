import { tallyOf } from '../../src/domain/asked-most';
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
  };
}
