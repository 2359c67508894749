import type { Delivery, DeliveryState } from '../domain/delivery';
import type { CampaignId, DeliveryId, Purpose } from '../domain/ids';
import type { Slice } from '../domain/slice';

/** A delivery together with the mark of the state it was read in. */
export interface KeptDelivery {
  readonly delivery: Delivery;
  /** Changes with every write; opaque. */
  readonly mark: string;
}

/**
 * One row per campaign, purpose and person. The row is the truth; queue messages only point at it. Writes that come together may
 * be carried out together, so many at once cost little; each is done when its promise resolves.
 */
export interface DeliveryStore {
  /** Adds those that do not stand yet and leaves the others as they are. */
  addAll(deliveries: readonly Delivery[]): Promise<void>;
  get(campaignId: CampaignId, id: DeliveryId): Promise<KeptDelivery | null>;
  list(campaignId: CampaignId, purpose: Purpose, slice: Slice): Promise<readonly KeptDelivery[]>;
  /** Those of a campaign that have been `sending` since before that moment. */
  sendingSince(campaignId: CampaignId, before: Date): Promise<readonly KeptDelivery[]>;
  /** Adds the row unless one stands, whatever its state; null then. Of many who try, one succeeds. */
  insert(delivery: Delivery): Promise<KeptDelivery | null>;
  /**
   * Changes the state if nobody did since it was read; null when somebody did. A retry inside the storage client that finds
   * its own write counts as this write.
   */
  move(kept: KeptDelivery, to: DeliveryState): Promise<KeptDelivery | null>;
}
