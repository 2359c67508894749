import type { Acknowledgement } from '../domain/acknowledgement';
import type { Assignment } from '../domain/assignment';
import type { Campaign } from '../domain/campaign';
import type { PolicyDocument } from '../domain/policy';
import type { ReadingPlace } from '../domain/reading-place';
import { asAsked, type StaffRequest } from '../domain/request';
import type { Needs } from '../ports/needs';
import { checkPress, policyOf, type CheckedPress, type Press, type PressNeeds } from './check-press';

/** A campaign's text in the hands of somebody it was sent to. */
export interface OpenedPolicy {
  /** As it asks this person. */
  readonly campaign: Campaign;
  readonly assignment: Assignment;
  readonly document: PolicyDocument;
  /** Whether it takes no confirmation any more. */
  readonly closed: boolean;
  /** What the reader confirmed in this campaign; null when they have not. */
  readonly line: Acknowledgement | null;
  /** Where the reader stopped; null when they have not begun or are done. */
  readonly place: ReadingPlace | null;
  /** What the reader has asked of HR. */
  readonly requests: readonly StaffRequest[];
}

export type OpenOutcome =
  ({ readonly kind: 'opened' } & OpenedPolicy) | Extract<CheckedPress, { kind: 'refused' }>;

/** Opens the campaign's text to somebody it was sent to. Nothing is written: who reads what is nobody's business. */
export async function openPolicy(
  needs: PressNeeds & Pick<Needs, 'ledger' | 'policies' | 'readingPlaces' | 'requests' | 'zone'>,
  press: Press,
): Promise<OpenOutcome> {
  const { campaignId, staffId } = press;
  const [checked, line, place, requests] = await Promise.all([
    checkPress(needs, press),
    needs.ledger.get(campaignId, staffId),
    needs.readingPlaces.get(campaignId, staffId),
    needs.requests.ofPerson(campaignId, staffId),
  ]);
  if (checked.kind === 'refused') return checked;
  const { document } = await policyOf(needs, checked.campaign);
  const campaign = asAsked(checked.campaign, requests, needs.zone);
  return { ...checked, kind: 'opened', campaign, document, line, place, requests };
}
