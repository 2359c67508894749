import { policyReceipt } from '../cards/policy-receipt';
import type { CampaignId, DeliveryId } from '../domain/ids';
import type { Needs } from '../ports/needs';

/** `nothing-to-show`: there is no line yet, or Teams never said where the card is. */
export type UpdateOutcome = 'updated' | 'gone' | 'try-later' | 'nothing-to-show';

/** Brings a delivered card up to date: once its owner has confirmed, it shows the receipt on every device. */
export async function updateCard(
  needs: Pick<Needs, 'deliveries' | 'ledger' | 'messenger' | 'zone'>,
  input: { readonly campaignId: CampaignId; readonly deliveryId: DeliveryId },
): Promise<UpdateOutcome> {
  const kept = await needs.deliveries.get(input.campaignId, input.deliveryId);
  if (kept === null)
    throw new Error(
      `Updating card ${input.deliveryId} of campaign ${input.campaignId}: expected its row, found nothing`,
    );
  const { delivery } = kept;
  // A confirmation can overtake the sender's own record of where the card is.
  if (delivery.state.kind === 'sending') return 'try-later';
  if (delivery.state.kind !== 'delivered' || delivery.state.address === null) return 'nothing-to-show';
  const line = await needs.ledger.get(delivery.campaignId, delivery.staffId);
  if (line === null) return 'nothing-to-show';
  return needs.messenger.update(
    delivery.state.address,
    policyReceipt({ line, deliveryId: delivery.id, zone: needs.zone }),
  );
}
