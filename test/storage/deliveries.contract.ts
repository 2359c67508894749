import { UNREACHABLE_REASONS, type DeliveryState } from '../../src/domain/delivery';
import { deliveryIdFor } from '../../src/domain/ids';
import type { DeliveryStore, KeptDelivery } from '../../src/ports/deliveries';
import { HOSTILE, many, newCampaignId, newStaff, sampleDelivery } from './samples';
import { EVERYBODY } from '../../src/domain/slice';

const at = new Date('2026-09-14T07:31:00.250Z');
const address = { serviceUrl: 'https://smba.example/', conversationId: 'a:1', activityId: '1700000000000' };
const states: readonly DeliveryState[] = [
  { kind: 'waiting', notBefore: at, tried: [] },
  { kind: 'sending', since: at },
  { kind: 'delivered', at, address },
  { kind: 'delivered', at, address: null },
  { kind: 'unknown', since: at, detail: HOSTILE },
  ...UNREACHABLE_REASONS.map((reason) => ({ kind: 'unreachable', reason, detail: '' }) as const),
  { kind: 'cancelled' },
];

/** `open` opens the same store again each time, as another process would. */
export function deliveriesContract(open: () => DeliveryStore): void {
  async function planned(): Promise<KeptDelivery> {
    const delivery = sampleDelivery();
    await open().addAll([delivery]);
    return (await open().get(delivery.campaignId, delivery.id))!;
  }

  describe('deliveries', () => {
    test.each(states)('remember being $kind and nothing of the state before', async (state) => {
      const kept = await planned();
      const before = (await open().move(kept, { kind: 'delivered', at: new Date(0), address }))!;
      const moved = (await open().move(before, state))!;
      expect(moved.delivery).toEqual({ ...kept.delivery, state });
      expect(await open().get(kept.delivery.campaignId, kept.delivery.id)).toEqual(moved);
    });

    test('refuse a move from a state that somebody else has left', async () => {
      const kept = await planned();
      const moved = await open().move(kept, { kind: 'cancelled' });
      expect(await open().move(kept, { kind: 'sending', since: at })).toBeNull();
      expect(await open().get(kept.delivery.campaignId, kept.delivery.id)).toEqual(moved);
    });

    test('let one of twenty workers write its intent', async () => {
      const kept = await planned();
      const workers = many(20, () => open().move(kept, { kind: 'sending', since: at }));
      const winners = (await Promise.all(workers)).filter((moved) => moved !== null);
      expect(winners).toHaveLength(1);
      expect(await open().get(kept.delivery.campaignId, kept.delivery.id)).toEqual(winners[0]);
    });

    test('planned again stay as they are, and new ones are added', async () => {
      const campaignId = newCampaignId();
      const deliveries = many(100, () => sampleDelivery({ campaignId }));
      await open().addAll(deliveries.slice(0, 1));
      const first = (await open().get(campaignId, deliveries[0]!.id))!;
      const sent = (await open().move(first, { kind: 'delivered', at, address }))!;
      await open().addAll(deliveries);
      expect(await open().list(campaignId, 'initial', EVERYBODY)).toHaveLength(100);
      expect(await open().get(campaignId, sent.delivery.id)).toEqual(sent);
    });

    test('are listed by purpose, with the mark that moves them', async () => {
      const campaignId = newCampaignId();
      const digest = { total: 2, people: [HOSTILE, 'Amira Khan'] };
      const toManager = sampleDelivery({ campaignId, purpose: 'digest', digest });
      await open().addAll([toManager, sampleDelivery({ campaignId }), sampleDelivery()]);
      const listed = await open().list(campaignId, 'digest', EVERYBODY);
      expect(listed.map(({ delivery }) => delivery)).toEqual([toManager]);
      expect(await open().move(listed[0]!, { kind: 'cancelled' })).not.toBeNull();
    });

    test('of more than a page are all listed', async () => {
      const campaignId = newCampaignId();
      await open().addAll(many(1_100, () => sampleDelivery({ campaignId })));
      expect(await open().list(campaignId, 'initial', EVERYBODY)).toHaveLength(1_100);
    });

    test('are not found by a slice that tries to widen the search', async () => {
      const { campaignId } = (await planned()).delivery;
      for (const from of ["0' or PartitionKey ne '", "x' or 'a' eq 'a"])
        expect(await open().list(campaignId, 'digest', { from, to: from })).toEqual([]);
    });

    test('nobody planned are not there', async () => {
      const campaignId = newCampaignId();
      expect(await open().get(campaignId, deliveryIdFor('initial', newStaff()))).toBeNull();
    });
  });
}
