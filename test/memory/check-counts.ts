import type { FirstAnswer } from '../../src/domain/check';
import type { CheckCounts } from '../../src/ports/check-counts';

export function memoryCheckCounts(): CheckCounts {
  const rows: FirstAnswer[] = [];
  return {
    add: (answer) => {
      rows.push(answer);
      return Promise.resolve();
    },
    count: (campaign, check) => {
      const some = rows.filter(({ campaignId, checkId }) => campaignId === campaign && checkId === check);
      return Promise.resolve({
        answered: some.length,
        right: some.filter(({ isRight }) => isRight).length,
      });
    },
  };
}
