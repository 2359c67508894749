import type { Card } from '../cards/card';
import { policyContents } from '../cards/policy-contents';
import { policyInvitation } from '../cards/policy-invitation';
import type { DeliveryId } from '../domain/ids';
import { sinceLastOf } from '../flows/last-confirmation';
import type { OpenedPolicy } from '../flows/open-policy';
import type { Needs } from '../ports/needs';

type ReadingNeeds = Pick<Needs, 'campaigns' | 'ledger' | 'policies' | 'schools' | 'zone'>;

/** The first card for its reader: with where they stopped, and what changed since they last confirmed. */
export async function firstCard(
  needs: ReadingNeeds,
  opened: OpenedPolicy,
  deliveryId: DeliveryId,
): Promise<Card> {
  const { campaign, assignment, document, place } = opened;
  const since = await sinceLastOf(needs, campaign, assignment.staffId);
  const readingTime = needs.schools.readingTimeOf(assignment.school);
  return policyInvitation({ campaign, deliveryId, document, readingTime, since, place });
}

/** The contents list for its reader. */
export async function contentsCard(
  needs: ReadingNeeds,
  opened: OpenedPolicy,
  deliveryId: DeliveryId,
): Promise<Card> {
  const { campaign, assignment, document, place } = opened;
  const since = await sinceLastOf(needs, campaign, assignment.staffId);
  return policyContents({ campaign, deliveryId, document, place, since });
}
