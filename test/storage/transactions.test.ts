import fc from 'fast-check';
import { entityOf, inWords } from '../../src/storage/entities';
import { inTransactions } from '../../src/storage/transactions';

const entity = fc
  .record({
    shelf: fc.constantFrom('a', 'b', 'c'),
    place: fc.nat(400),
    length: fc.constantFrom(1, 10, 32_768),
  })
  .map(({ shelf, place, length }) =>
    entityOf({ partitionKey: shelf, rowKey: `${place}` }, { text: '漢'.repeat(length) }, `${Math.random()}`),
  );
const entities = fc.array(entity, { maxLength: 300, size: 'max' });

describe('rows in transactions', () => {
  test('are each in exactly one, and the first of two with the same key is', () => {
    fc.assert(
      fc.property(entities, (rows) => {
        const firsts = new Map(rows.toReversed().map((row) => [inWords(row), row]));
        const planned = inTransactions(rows).flat();
        expect(planned).toHaveLength(firsts.size);
        for (const row of planned) expect(row).toBe(firsts.get(inWords(row)));
      }),
      { numRuns: 30 },
    );
  });

  test('keep to one partition, a hundred rows and four MiB', () => {
    fc.assert(
      fc.property(entities, (rows) => {
        for (const batch of inTransactions(rows)) {
          expect(new Set(batch.map(({ partitionKey }) => partitionKey)).size).toBe(1);
          expect(batch.length).toBeLessThanOrEqual(100);
          expect(Buffer.byteLength(JSON.stringify(batch))).toBeLessThan(4 * 1024 * 1024);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('are as few as the limits allow', () => {
    const rows = Array.from({ length: 250 }, (_, i) =>
      entityOf({ partitionKey: 'a', rowKey: `${i}`.padStart(3, '0') }, {}, 'w'),
    );
    expect(inTransactions(rows).map((batch) => batch.length)).toEqual([100, 100, 50]);
  });
});
