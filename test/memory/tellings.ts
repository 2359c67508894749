import type { Telling, TellingStore } from '../../src/ports/tellings';

export function memoryTellings(): TellingStore {
  const rows = new Map<string, Date>();
  const keyOf = ({ tenantId, of, to, tries }: Omit<Telling, 'at'>) =>
    [tenantId, of.what, 'term' in of ? of.term : of.questionId, to, tries].join('|');
  return {
    claim: (telling) => {
      const key = keyOf(telling);
      const isFirst = !rows.has(key);
      if (isFirst) rows.set(key, telling.at);
      return Promise.resolve(isFirst);
    },
    stands: (telling) => Promise.resolve(rows.has(keyOf(telling))),
    removeBefore: (moment) => {
      for (const [key, at] of [...rows]) if (at < moment) rows.delete(key);
      return Promise.resolve();
    },
  };
}
