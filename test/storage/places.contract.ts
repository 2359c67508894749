import fc from 'fast-check';
import { personKeyOf } from '../../src/domain/ids';
import { placeAfter } from '../../src/domain/reading-place';
import { EVERYBODY, slicesOf } from '../../src/domain/slice';
import type { ReadingPlaces } from '../../src/ports/reading-places';
import { many, newCampaignId, newStaff, samplePlace } from './samples';

/** `open` opens the same store again each time, as another process would. */
export function placesContract(open: () => ReadingPlaces): void {
  describe('places where readers stopped', () => {
    test('are given back as they were kept, whatever was opened in whatever order', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1 }), async (pages) => {
          const reader = samplePlace();
          const place = pages.reduce((before, page) => placeAfter(before, reader, page), reader);
          await open().keep(place);
          expect(await open().get(place.campaignId, place.staffId)).toEqual(place);
        }),
        { numRuns: 20 },
      );
    });

    test('the latest counts, so it can be carried on with anywhere', async () => {
      const first = samplePlace();
      const later = placeAfter(first, first, 7);
      await open().keep(first);
      await open().keep(later);
      expect(await open().get(first.campaignId, first.staffId)).toEqual(later);
    });

    test('somebody who has not begun has none', async () => {
      expect(await open().get(newCampaignId(), newStaff())).toBeNull();
    });

    test('slices together name everybody who has one, each once', async () => {
      const campaignId = newCampaignId();
      const places = many(20, () => samplePlace({ campaignId }));
      await Promise.all([...places, samplePlace()].map((place) => open().keep(place)));
      const keys = places.map(({ staffId }) => personKeyOf(staffId)).sort();
      const shares = await Promise.all(slicesOf(20, 6).map((slice) => open().who(campaignId, slice)));
      expect(shares.flatMap((share) => [...share]).sort()).toEqual(keys);
    });

    test('whoever is named is forgotten, nobody else, and whoever has none is passed over', async () => {
      const [gone, stays] = [samplePlace(), samplePlace()];
      const other = { ...stays, campaignId: gone.campaignId };
      await Promise.all([gone, stays, other].map((place) => open().keep(place)));
      await open().forget(gone.campaignId, [personKeyOf(gone.staffId), personKeyOf(newStaff())]);
      expect(await open().get(gone.campaignId, gone.staffId)).toBeNull();
      expect(await open().get(stays.campaignId, stays.staffId)).toEqual(stays);
      expect(await open().who(gone.campaignId, EVERYBODY)).toEqual(new Set([personKeyOf(other.staffId)]));
    });

    test('the campaigns in which anybody has one are each named once', async () => {
      const [one, two] = [newCampaignId(), newCampaignId()];
      const places = many(20, (i) => samplePlace({ campaignId: i < 18 ? one : two }));
      await Promise.all(places.map((place) => open().keep(place)));
      const all = await open().campaigns();
      expect(all.filter((id) => id === one || id === two).sort()).toEqual([one, two].sort());
      expect(new Set(all).size).toBe(all.length);
    });
  });
}
