import { pagesOf } from '../domain/pages';
import { sectionsAsked, type SectionRead } from '../domain/reading-place';
import type { Needs } from '../ports/needs';
import type { CheckedPress, Press, PressNeeds } from './check-press';
import { keepPlace } from './keep-place';
import { openPolicy, type OpenedPolicy } from './open-policy';

/** `last`: past the policy's end, where one confirms; `left` are the sections that must be opened before. */
export type TurnOutcome =
  | { readonly kind: 'page'; readonly opened: OpenedPolicy; readonly page: number }
  | { readonly kind: 'last'; readonly opened: OpenedPolicy; readonly left: readonly SectionRead[] }
  | { readonly kind: 'no-such-page' }
  | Extract<CheckedPress, { kind: 'refused' }>;

/**
 * Opens a page, and keeps it as the place to carry on from; null opens the page where the reader stopped. Whoever has confirmed
 * reads without a trace.
 */
export async function turnPage(
  needs: PressNeeds & Pick<Needs, 'ledger' | 'policies' | 'readingPlaces' | 'requests' | 'zone' | 'log'>,
  press: Press,
  wanted: number | null,
): Promise<TurnOutcome> {
  const outcome = await openPolicy(needs, press);
  if (outcome.kind === 'refused') return outcome;
  const { campaign, document, closed, line, place, requests } = outcome;
  const pages = pagesOf(document).length;
  const page = wanted ?? Math.min(place?.page ?? 1, pages);
  if (page > pages + 1) return { kind: 'no-such-page' };
  if (page > pages)
    return {
      kind: 'last',
      opened: outcome,
      left: sectionsAsked(campaign, document, place, requests),
    };
  if (line === null && !closed) await keepPlace(needs, press, place, page);
  return { kind: 'page', opened: outcome, page };
}
