import type { Telling, TellingStore } from '../../src/ports/tellings';
import { newQuestionId, newStaff, newTenant } from './samples';

function sampleTelling(changes: Partial<Telling> = {}): Telling {
  return {
    tenantId: newTenant(),
    of: { what: 'question-asked', questionId: newQuestionId() },
    to: newStaff(),
    tries: 0,
    at: new Date('2026-10-01T11:00:00.003Z'),
    ...changes,
  };
}

/** `open` opens the same store again each time, as another process would. */
export function tellingsContract(open: () => TellingStore): void {
  describe('tellings', () => {
    test('of many who claim one at once exactly one may tell', async () => {
      const telling = sampleTelling();
      expect(await open().stands(telling)).toBe(false);
      const claims = await Promise.all(Array.from({ length: 8 }, () => open().claim(telling)));
      expect(claims.filter(Boolean)).toHaveLength(1);
      expect(await open().stands(telling)).toBe(true);
    });

    test('to another person, of another thing or after a proof that it failed are others', async () => {
      const telling = sampleTelling();
      const others: readonly Telling[] = [
        telling,
        { ...telling, to: newStaff() },
        { ...telling, tries: 1 },
        { ...telling, of: { what: 'question-answered', questionId: newQuestionId() } },
        { ...telling, of: { what: 'term', term: '2026-autumn' } },
        { ...telling, of: { what: 'term-planned', term: '2026-autumn' } },
        { ...telling, of: { what: 'term', term: '2027-autumn' } },
        { ...telling, tenantId: newTenant() },
      ];
      for (const other of others) expect(await open().claim(other)).toBe(true);
      for (const other of others) expect(await open().claim(other)).toBe(false);
    });

    test('older than a moment are deleted, and no others', async () => {
      const old = sampleTelling({ at: new Date('2020-01-01T00:00:00Z') });
      const young = sampleTelling({ at: new Date('2020-01-02T00:00:00Z') });
      for (const telling of [old, young]) await open().claim(telling);
      await open().removeBefore(new Date('2020-01-01T12:00:00Z'));
      expect(await open().stands(old)).toBe(false);
      expect(await open().stands(young)).toBe(true);
    });
  });
}
