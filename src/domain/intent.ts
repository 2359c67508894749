import type { CampaignId, DeliveryId } from './ids';
import { isSameSignature, signatureOf } from './signature';

/** Characters of a signature in a card: 128 bits. */
const LENGTH = 22;

/**
 * Stands in the card that was sent and nowhere else, so a press that carries it proves that the card arrived. It is bound to
 * its owner, since a delivery id holds the person's key.
 */
export function signIntent(key: string, campaign: CampaignId, delivery: DeliveryId): string {
  return signatureOf(key, `${campaign}|${delivery}`, LENGTH);
}

export function isGenuineIntent(
  intent: string,
  key: string,
  campaign: CampaignId,
  delivery: DeliveryId,
): boolean {
  return isSameSignature(intent, signIntent(key, campaign, delivery));
}
