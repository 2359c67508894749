import { personKeyOf, type CampaignId } from '../../src/domain/ids';
import type { ReadingPlace } from '../../src/domain/reading-place';
import { isIn } from '../../src/domain/slice';
import type { ReadingPlaces } from '../../src/ports/reading-places';

export function memoryPlaces(): ReadingPlaces {
  const rows = new Map<string, ReadingPlace>();
  const ofCampaign = (campaign: CampaignId) =>
    [...rows.values()].filter(({ campaignId }) => campaignId === campaign);
  return {
    get: (campaign, person) => Promise.resolve(rows.get(`${campaign}|${personKeyOf(person)}`) ?? null),
    keep: (place) => {
      rows.set(`${place.campaignId}|${personKeyOf(place.staffId)}`, place);
      return Promise.resolve();
    },
    who: (campaign, slice) => {
      const keys = ofCampaign(campaign).map(({ staffId }) => personKeyOf(staffId));
      return Promise.resolve(new Set(keys.filter((key) => isIn(slice, key))));
    },
    forget: (campaign, people) => {
      for (const person of people) rows.delete(`${campaign}|${person}`);
      return Promise.resolve();
    },
    campaigns: () => Promise.resolve([...new Set([...rows.values()].map(({ campaignId }) => campaignId))]),
  };
}
