import type { Campaign } from './campaign';
import type { CampaignId, StaffId } from './ids';
import { pagesOf, type Page } from './pages';
import type { PolicyDocument } from './policy';
import type { StaffRequest } from './request';

/**
 * Where a reader stopped, so that they can carry on on another device or day. It is theirs alone: nobody else is shown it, nothing
 * counts it, and it is deleted when they confirm or the campaign ends. Pages count from 1.
 */
export interface ReadingPlace {
  readonly campaignId: CampaignId;
  readonly staffId: StaffId;
  /** The page opened last. */
  readonly page: number;
  /** Every page opened so far, in order. */
  readonly opened: readonly number[];
}

type Reader = Pick<ReadingPlace, 'campaignId' | 'staffId'>;

/** The place after a page was opened. */
export function placeAfter(
  place: ReadingPlace | null,
  { campaignId, staffId }: Reader,
  page: number,
): ReadingPlace {
  const opened = [...new Set([...(place?.opened ?? []), page])].sort((a, b) => a - b);
  return { campaignId, staffId, page, opened };
}

/** The page a reader stopped at; null when they have not begun. */
export function stoppedAt(document: PolicyDocument, place: ReadingPlace | null): Page | null {
  return (place && pagesOf(document)[place.page - 1]) ?? null;
}

/** A section with the pages it fills, and how many of them the reader has opened. */
export interface SectionRead {
  readonly number: number;
  readonly title: string;
  /** The first of its pages that was not opened; its first page when all were. */
  readonly page: number;
  readonly parts: number;
  readonly partsOpened: number;
}

/** The policy's sections, in order, as this reader has opened them. */
export function sectionsRead(document: PolicyDocument, place: ReadingPlace | null): readonly SectionRead[] {
  const opened = new Set(place?.opened);
  const pages = pagesOf(document).map((page, index) => ({ ...page, index: index + 1 }));
  return pages
    .filter(({ part }) => part === 1)
    .map(({ section, number, parts, index }) => {
      const own = pages.slice(index - 1, index - 1 + parts).map((page) => page.index);
      const unopened = own.filter((page) => !opened.has(page));
      return {
        number,
        title: section.title,
        page: unopened[0] ?? index,
        parts,
        partsOpened: parts - unopened.length,
      };
    });
}

/** The sections that were not opened to their end. */
export function sectionsLeft(document: PolicyDocument, place: ReadingPlace | null): readonly SectionRead[] {
  return sectionsRead(document, place).filter(({ parts, partsOpened }) => partsOpened < parts);
}

/** The sections somebody has yet to open before they confirm: none unless HR asks for it, nor for whoever had the policy in another format. */
export function sectionsAsked(
  { everySection }: Pick<Campaign, 'everySection'>,
  document: PolicyDocument,
  place: ReadingPlace | null,
  requests: readonly StaffRequest[],
): readonly SectionRead[] {
  const readAnotherWay = requests.some(({ about }) => about === 'another-format');
  return everySection && !readAnotherWay ? sectionsLeft(document, place) : [];
}
