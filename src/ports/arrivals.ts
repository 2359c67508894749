import type { MessageAddress } from '../domain/conversation';
import type { CampaignId, DeliveryId } from '../domain/ids';

/** A press on a card whose intent was genuine: proof that the card is there, and where. */
export interface Arrival {
  readonly campaignId: CampaignId;
  readonly deliveryId: DeliveryId;
  /** Null when Teams did not say which message was pressed. */
  readonly address: MessageAddress | null;
}

/** Keeps proofs that cards arrived. */
export interface Arrivals {
  /** Takes note and returns at once. A process killed in the next moments forgets; the next press tells again. */
  note(arrival: Arrival): void;
}
