import type { CampaignId, DeliveryId, TenantId } from '../domain/ids';

/** A delivered card that should show what the ledger says by now. */
export interface StaleCard {
  readonly tenantId: TenantId;
  readonly campaignId: CampaignId;
  readonly deliveryId: DeliveryId;
}

/** Brings delivered cards up to date soon after. */
export interface CardUpdates {
  /**
   * Takes note and returns at once. A process killed in the next quarter of a second forgets; the reader has their receipt all the
   * same, and their next press asks again.
   */
  want(card: StaleCard): void;
}
