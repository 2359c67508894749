import type { Card } from '../cards/card';
import { managerDigest } from '../cards/manager-digest';
import { policyInvitation } from '../cards/policy-invitation';
import type { Campaign } from '../domain/campaign';
import type { Delivery } from '../domain/delivery';
import { signIntent } from '../domain/intent';
import type { Needs } from '../ports/needs';
import { policyOf } from './check-press';

/** The card a message carries. A first card is signed: a press on it proves that it arrived. */
export async function cardOf(
  needs: Pick<Needs, 'policies' | 'signingKey'>,
  campaign: Campaign,
  delivery: Delivery,
): Promise<Card> {
  if (delivery.digest !== null) return managerDigest({ campaign, digest: delivery.digest });
  const [{ document }, key] = await Promise.all([policyOf(needs, campaign), needs.signingKey()]);
  const intent = signIntent(key, campaign.id, delivery.id);
  return policyInvitation({ campaign, deliveryId: delivery.id, document, intent });
}
