import type { Card } from '../cards/card';
import { managerDigest } from '../cards/manager-digest';
import { policyChanged } from '../cards/policy-changed';
import { policyInvitation } from '../cards/policy-invitation';
import type { Confirmation } from '../domain/acknowledgement';
import type { Campaign } from '../domain/campaign';
import type { Delivery } from '../domain/delivery';
import { signIntent } from '../domain/intent';
import type { Needs } from '../ports/needs';
import { policyOf } from './check-press';
import { sinceLast } from './last-confirmation';

/** What a first card has to know of the person it is for. */
export interface Reader {
  readonly school: string;
  /** Of the same policy, in an earlier campaign; null for none. */
  readonly last: Confirmation | null;
}

/** The card a message carries. A first card is signed: a press on it proves that it arrived. */
export async function cardOf(
  needs: Pick<Needs, 'policies' | 'policyData' | 'schools' | 'signingKey' | 'zone'>,
  campaign: Campaign,
  delivery: Delivery,
  { school, last }: Reader,
): Promise<Card> {
  if (delivery.digest !== null) return managerDigest({ campaign, digest: delivery.digest });
  if (delivery.tellsOf !== null) return changeCard(needs, campaign, delivery.tellsOf);
  const [{ document }, since, key] = await Promise.all([
    policyOf(needs, campaign),
    sinceLast(needs, campaign, last),
    needs.signingKey(),
  ]);
  const intent = signIntent(key, campaign.id, delivery.id);
  const readingTime = needs.schools.readingTimeOf(school);
  return policyInvitation({ campaign, deliveryId: delivery.id, document, readingTime, since, intent });
}

/** @throws when the version is not kept, which must not happen: versions are never deleted */
async function changeCard(
  needs: Pick<Needs, 'policies' | 'policyData'>,
  campaign: Campaign,
  version: number,
): Promise<Card> {
  const [before, now] = await Promise.all([
    policyOf(needs, campaign),
    needs.policies.get(campaign.policyId, version),
  ]);
  if (now === null)
    throw new Error(`Telling of version ${version} of ${campaign.policyId}: expected it, found nothing`);
  return policyChanged({ before, now, notes: needs.policyData.notesOf(now) });
}
