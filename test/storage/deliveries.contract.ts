import { day } from '../../src/domain/day';
import { UNREACHABLE_REASONS, type DeliveryState } from '../../src/domain/delivery';
import { deliveryIdFor } from '../../src/domain/ids';
import type { DeliveryStore, KeptDelivery } from '../../src/ports/deliveries';
import { HOSTILE, many, newCampaignId, newStaff, sampleDelivery } from './samples';
import { EVERYBODY, slicesOf } from '../../src/domain/slice';
import { firstTo, idsIn, upTo } from './shares';

const at = new Date('2026-09-14T07:31:00.250Z');
const address = { serviceUrl: 'https://smba.example/', conversationId: 'a:1', activityId: '1700000000000' };
const states: readonly DeliveryState[] = [
  { kind: 'waiting', notBefore: at, tried: [] },
  { kind: 'waiting', notBefore: at, tried: ['new chat', 'install'] },
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

    test('are inserted once of twenty times at once, and what stands stays', async () => {
      const delivery = sampleDelivery({ state: { kind: 'sending', since: at } });
      const inserts = many(20, () => open().insert(delivery));
      const winners = (await Promise.all(inserts)).filter((kept) => kept !== null);
      expect(winners).toHaveLength(1);
      expect(winners[0]!.delivery).toEqual(delivery);
      expect(await open().get(delivery.campaignId, delivery.id)).toEqual(winners[0]);
    });

    test.each(states)('are not inserted where one is $kind', async (state) => {
      const standing = sampleDelivery({ state });
      await open().addAll([standing]);
      expect(await open().insert({ ...standing, state: { kind: 'sending', since: at } })).toBeNull();
      expect((await open().get(standing.campaignId, standing.id))?.delivery).toEqual(standing);
    });

    test('of many people inserted and moved at once are all written, but for those somebody else has', async () => {
      const campaignId = newCampaignId();
      const store = open();
      const all = many(40, () => sampleDelivery({ campaignId, state: { kind: 'sending', since: at } }));
      await open().addAll(all.slice(0, 5));
      const kept = await Promise.all(all.map((delivery) => store.insert(delivery)));
      expect(kept.map((one) => one !== null)).toEqual(all.map((_, i) => i >= 5));
      const mine = kept.filter((one) => one !== null);
      await open().move(mine[0]!, { kind: 'cancelled' });
      const moved = await Promise.all(mine.map((one) => store.move(one, { kind: 'delivered', at, address })));
      expect(moved.map((one) => one !== null)).toEqual(mine.map((_, i) => i > 0));
    });

    test('are sending since before a moment, in their own campaign, whatever they are for', async () => {
      const campaignId = newCampaignId();
      const since = (ms: number) => ({ kind: 'sending', since: new Date(at.getTime() + ms) }) as const;
      const [early, exactly] = [since(-1), since(0)].map((state) => sampleDelivery({ campaignId, state }));
      const digest = sampleDelivery({ campaignId, purpose: 'digest', state: since(-60_000) });
      const waiting = sampleDelivery({ campaignId, state: { kind: 'waiting', notBefore: at, tried: [] } });
      await open().addAll([early!, exactly!, digest, waiting, sampleDelivery({ state: since(-1) })]);
      const found = await open().sendingSince(campaignId, at);
      expect(idsIn(found.map(({ delivery }) => delivery))).toEqual(idsIn([early!, digest]));
      expect(await open().move(found[0]!, { kind: 'cancelled' })).not.toBeNull();
    });

    test('are in exactly one slice, whatever the slices', async () => {
      const campaignId = newCampaignId();
      const all = many(60, () => sampleDelivery({ campaignId }));
      await open().addAll(all);
      const slices = slicesOf(60, 7);
      const shares = await Promise.all(slices.map((slice) => open().list(campaignId, 'initial', slice)));
      expect(idsIn(shares.flat().map(({ delivery }) => delivery))).toEqual(idsIn(all));
    });

    test('whose person a slice begins with are in it, and whose person it ends with are not', async () => {
      for (const purpose of ['initial', 'digest'] as const) {
        const delivery = sampleDelivery({ purpose });
        const { campaignId, staffId } = delivery;
        await open().addAll([delivery]);
        expect(await open().list(campaignId, purpose, firstTo(staffId))).toHaveLength(1);
        expect(await open().list(campaignId, purpose, upTo(staffId))).toEqual([]);
      }
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
      const digest = {
        total: 2,
        people: [HOSTILE, 'Amira Khan'].map((name) => ({ name, due: day('2026-10-16') })),
      };
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
