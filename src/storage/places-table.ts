import { odata, type TableClient } from '@azure/data-tables';
import pMap from 'p-map';
import { z } from 'zod';
import { campaignId, personKey, type CampaignId, type PersonKey } from '../domain/ids';
import type { ReadingPlace } from '../domain/reading-place';
import type { ReadingPlaces } from '../ports/reading-places';
import { bucketOf, inSlice, personRow } from './buckets';
import { campaignColumn, staffColumn } from './columns';
import type { Key } from './entities';
import { Table, type Shape } from './table';

/** Deletions under way at once. */
const AT_ONCE = 16;

const columns = z.object({
  campaignId: campaignColumn,
  staffId: staffColumn,
  page: z.number().int(),
  opened: z.string().transform(pagesIn),
});

const shape: Shape<ReadingPlace> = {
  keyOf: ({ campaignId, staffId }) => personRow(campaignId, staffId),
  columnsOf: ({ opened, ...place }) => ({ ...place, opened: asRanges(opened) }),
  read: (row) => columns.parse(row),
};

export function placesOn(client: TableClient): ReadingPlaces {
  const places = new Table(client, shape);
  return {
    get: async (campaign, person) => (await places.find(personRow(campaign, person)))?.value ?? null,
    keep: (place) => places.put(place),
    who: async (campaign, slice) => new Set((await places.rowKeys(inSlice(campaign, slice))).map(personKey)),
    forget: async (campaign, people) => {
      await pMap(people, (person) => places.remove(keyOf(campaign, person)), { concurrency: AT_ONCE });
    },
    campaigns: async () => {
      const found: CampaignId[] = [];
      // Partitions begin with the campaign, so each look jumps over all rows of the one before.
      for (let after = ''; ;) {
        const row = await places.first(odata`PartitionKey gt ${after}`);
        if (row === null) return found;
        const campaign = campaignId(row.partitionKey.split('|')[0] ?? '');
        found.push(campaign);
        after = bucketOf(campaign, 'g');
      }
    },
  };
}

function keyOf(campaign: CampaignId, person: PersonKey): Key {
  return { partitionKey: bucketOf(campaign, person), rowKey: person };
}

/** `1-5,8`: who reads in order fills a few characters. */
function asRanges(pages: readonly number[]): string {
  const ranges: { from: number; to: number }[] = [];
  for (const page of pages) {
    const last = ranges.at(-1);
    if (last?.to === page - 1) last.to = page;
    else ranges.push({ from: page, to: page });
  }
  return ranges.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`)).join();
}

function pagesIn(ranges: string): readonly number[] {
  return ranges.split(',').flatMap((range) => {
    const [from = NaN, to = from] = range.split('-').map(Number);
    return Array.from({ length: to - from + 1 }, (_, i) => from + i);
  });
}
