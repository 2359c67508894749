import type { CampaignId, StaffId } from '../domain/ids';
import { placeAfter, type ReadingPlace } from '../domain/reading-place';
import type { Needs } from '../ports/needs';

/**
 * Keeps where somebody stopped. A place that could not be kept costs its reader a few presses, so it never stands in the way of
 * the page itself.
 */
export async function keepPlace(
  needs: Pick<Needs, 'readingPlaces' | 'log'>,
  reader: { readonly campaignId: CampaignId; readonly staffId: StaffId },
  before: ReadingPlace | null,
  page: number,
): Promise<void> {
  if (before?.page === page) return;
  await needs.readingPlaces.keep(placeAfter(before, reader, page)).catch((cause: unknown) => {
    needs.log.warn({ campaignId: reader.campaignId, cause }, 'place not kept');
  });
}
