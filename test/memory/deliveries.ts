import type { Delivery } from '../../src/domain/delivery';
import { personKeyOf, type CampaignId, type DeliveryId } from '../../src/domain/ids';
import { isIn } from '../../src/domain/slice';
import type { DeliveryStore, KeptDelivery } from '../../src/ports/deliveries';

export function memoryDeliveries(): DeliveryStore {
  const rows = new Map<string, KeptDelivery>();
  let writes = 0;
  const keyOf = (campaign: CampaignId, id: DeliveryId): string => `${campaign}|${id}`;
  const standing = ({ campaignId, id }: Delivery): KeptDelivery | undefined =>
    rows.get(keyOf(campaignId, id));

  function write(delivery: Delivery): KeptDelivery {
    writes += 1;
    const kept = { delivery, mark: `${writes}` };
    rows.set(keyOf(delivery.campaignId, delivery.id), kept);
    return kept;
  }
  function find(isWanted: (delivery: Delivery) => boolean): Promise<readonly KeptDelivery[]> {
    return Promise.resolve([...rows.values()].filter(({ delivery }) => isWanted(delivery)));
  }

  return {
    addAll: (deliveries) => {
      for (const one of deliveries) if (standing(one) === undefined) write(one);
      return Promise.resolve();
    },
    get: (campaign, id) => Promise.resolve(rows.get(keyOf(campaign, id)) ?? null),
    list: (campaign, wanted, slice) =>
      find(
        ({ campaignId, purpose, staffId }) =>
          campaignId === campaign && purpose === wanted && isIn(slice, personKeyOf(staffId)),
      ),
    sendingSince: (campaign, before) =>
      find(
        ({ campaignId, state }) =>
          campaignId === campaign && state.kind === 'sending' && state.since < before,
      ),
    insert: (delivery) => Promise.resolve(standing(delivery) === undefined ? write(delivery) : null),
    move: ({ delivery, mark }, state) =>
      Promise.resolve(standing(delivery)?.mark === mark ? write({ ...delivery, state }) : null),
  };
}
