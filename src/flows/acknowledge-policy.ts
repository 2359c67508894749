import { acknowledgementOf, type Acknowledgement, type RefusalCode } from '../domain/acknowledgement';
import type { Campaign } from '../domain/campaign';
import { personKeyOf } from '../domain/ids';
import { sectionsAsked, type SectionRead } from '../domain/reading-place';
import type { Needs } from '../ports/needs';
import { checkPress, policyOf, type Press, type PressNeeds } from './check-press';

export type AcknowledgeOutcome =
  /** Now or by an earlier press: `line` is the one that stands. */
  | { readonly kind: 'recorded'; readonly line: Acknowledgement }
  | SectionsLeft
  | { readonly kind: 'refused'; readonly code: RefusalCode };

/** The campaign asks for every section to be opened first, and these were not. Nothing was recorded. */
export interface SectionsLeft {
  readonly kind: 'sections-left';
  readonly campaign: Campaign;
  readonly left: readonly SectionRead[];
}

type AcknowledgeNeeds = PressNeeds &
  Pick<
    Needs,
    'ledger' | 'cardUpdates' | 'roster' | 'clock' | 'log' | 'policies' | 'readingPlaces' | 'requests'
  >;

/** Presses within this time of the first are the same impatience; a later one means that the card still shows its button. Milliseconds. */
const BURST_MS = 60_000;

/**
 * Records that somebody confirmed the statement. One insert decides: whoever comes second gets the line that stands, and a
 * receipt exists only when a line does.
 */
export async function acknowledgePolicy(needs: AcknowledgeNeeds, press: Press): Promise<AcknowledgeOutcome> {
  const checked = await checkPress(needs, press);
  if (checked.kind === 'refused') return checked;
  const { campaign, assignment, closed } = checked;
  if (closed || campaign.everySection) {
    const line = await needs.ledger.get(press.campaignId, press.staffId);
    if (line !== null) return { kind: 'recorded', line };
    if (closed) return { kind: 'refused', code: 'closed' };
    const unopened = await sectionsLeftFor(needs, campaign, press);
    if (unopened.left.length > 0) return unopened;
  }

  const now = needs.clock.now();
  const { staffId } = press;
  const name = needs.roster.find(staffId)?.name ?? assignment.name;
  const how = { kind: 'confirmed', by: null, recordedAt: now } as const;
  const { standing, added } = await needs.ledger.add(acknowledgementOf(campaign, { staffId, name }, how));
  if (added || now.getTime() - standing.recordedAt.getTime() > BURST_MS) needs.cardUpdates.want(press);
  if (added) await forgetPlace(needs, press);
  return { kind: 'recorded', line: standing };
}

async function sectionsLeftFor(
  needs: AcknowledgeNeeds,
  campaign: Campaign,
  press: Press,
): Promise<SectionsLeft> {
  const { campaignId, staffId } = press;
  const [{ document }, place, requests] = await Promise.all([
    policyOf(needs, campaign),
    needs.readingPlaces.get(campaignId, staffId),
    needs.requests.ofPerson(campaignId, staffId),
  ]);
  return { kind: 'sections-left', campaign, left: sectionsAsked(campaign, document, place, requests) };
}

/** The receipt does not depend on it: what stays behind is swept later. */
async function forgetPlace(needs: AcknowledgeNeeds, { campaignId, staffId }: Press): Promise<void> {
  await needs.readingPlaces.forget(campaignId, [personKeyOf(staffId)]).catch((cause: unknown) => {
    needs.log.warn({ campaignId, cause }, 'place not forgotten');
  });
}
