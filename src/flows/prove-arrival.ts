import type { Delivery } from '../domain/delivery';
import type { Arrival } from '../ports/arrivals';
import type { Needs } from '../ports/needs';

/** A press outweighs what we believed of a message: it was delivered, and now we know where it is. */
export async function proveArrival(
  needs: Pick<Needs, 'deliveries' | 'clock'>,
  { campaignId, deliveryId, address }: Arrival,
): Promise<void> {
  for (;;) {
    const kept = await needs.deliveries.get(campaignId, deliveryId);
    if (kept === null || isKnown(kept.delivery, address !== null)) return;
    const at = needs.clock.now();
    if ((await needs.deliveries.move(kept, { kind: 'delivered', at, address })) !== null) return;
  }
}

function isKnown({ state }: Delivery, isAddressKnown: boolean): boolean {
  return state.kind === 'delivered' && (state.address !== null || !isAddressKnown);
}
