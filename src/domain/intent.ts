import { createHmac, timingSafeEqual } from 'node:crypto';
import type { CampaignId, DeliveryId } from './ids';

/** Characters of a signature in a card: 128 bits. */
const LENGTH = 22;

/**
 * Stands in the card that was sent and nowhere else, so a press that carries it proves that the card arrived. It is bound to
 * its owner, since a delivery id holds the person's key.
 */
export function signIntent(key: string, campaign: CampaignId, delivery: DeliveryId): string {
  return createHmac('sha256', key).update(`${campaign}|${delivery}`).digest('base64url').slice(0, LENGTH);
}

/** Takes the same time however much of it is right. */
export function isGenuineIntent(
  intent: string,
  key: string,
  campaign: CampaignId,
  delivery: DeliveryId,
): boolean {
  const expected = Buffer.from(signIntent(key, campaign, delivery));
  const given = Buffer.from(intent);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
