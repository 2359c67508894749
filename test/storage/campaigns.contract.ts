import { day } from '../../src/domain/day';
import type { Campaign } from '../../src/domain/campaign';
import type { CampaignStore } from '../../src/ports/campaigns';
import { HOSTILE, many, newCampaignId, newStaff, newTenant, sampleCampaign } from './samples';

const card = { serviceUrl: 'https://smba.example/', conversationId: 'a:1', activityId: '7' };

/** `open` opens the same store again each time, as another process would. */
export function campaignsContract(open: () => CampaignStore): void {
  const ids = (campaigns: readonly Campaign[]) => campaigns.map(({ id }) => id);

  describe('campaigns', () => {
    test.each<Partial<Campaign>>([
      { audience: { kind: 'everyone' } },
      { audience: { kind: 'school', school: HOSTILE }, reviewReason: HOSTILE },
      { audience: { kind: 'people', people: many(500, newStaff) }, progressCard: card },
    ])('for $audience.kind come back as they were launched', async (changes) => {
      const campaign = sampleCampaign(changes);
      expect(await open().add(campaign, 'key')).toEqual({ standing: campaign, added: true });
      expect(await open().get(campaign.tenantId, campaign.id)).toEqual(campaign);
    });

    test('launched twice from one form are one', async () => {
      const first = sampleCampaign();
      await open().add(first, 'one');
      const again = { ...first, launchedBy: newStaff() };
      expect(await open().add(again, 'another')).toEqual({ standing: first, added: false });
      expect(await open().list(first.tenantId)).toEqual([first]);
    });

    test('a form that lost to its own first press does not occupy the second rollout', async () => {
      const first = sampleCampaign();
      await open().add(first, 'one');
      await open().add(first, 'another');
      const other = sampleCampaign({ tenantId: first.tenantId });
      expect((await open().add(other, 'another')).added).toBe(true);
    });

    test('launched by eight officers at once for the same rollout are one, and all hear of the same one', async () => {
      const tenantId = newTenant();
      const results = await Promise.all(many(8, () => open().add(sampleCampaign({ tenantId }), 'rollout')));
      expect(results.filter(({ added }) => added)).toHaveLength(1);
      expect(new Set(results.map(({ standing }) => standing.id)).size).toBe(1);
      expect(await open().list(tenantId)).toHaveLength(1);
    });

    test('of another tenant are not found, even with the same rollout', async () => {
      const campaign = sampleCampaign();
      await open().add(campaign, 'rollout');
      expect(await open().get(newTenant(), campaign.id)).toBeNull();
      expect(await open().list(newTenant())).toEqual([]);
      expect((await open().add(sampleCampaign(), 'rollout')).added).toBe(true);
      await expect(open().markClosed(newTenant(), campaign.id)).rejects.toThrow('expected its row');
    });

    test('are listed with the newest launch first', async () => {
      const tenantId = newTenant();
      const on = (text: string) => sampleCampaign({ tenantId, launchedAt: new Date(text) });
      const [middle, oldest, newest] = [on('2025-09-01'), on('2024-09-01'), on('2026-09-01')];
      for (const campaign of [middle, oldest, newest]) await open().add(campaign, campaign.id);
      expect(ids(await open().list(tenantId))).toEqual(ids([newest, middle, oldest]));
    });

    test('are active until they are closed, in every tenant', async () => {
      const [launched, running, closed] = [sampleCampaign(), sampleCampaign(), sampleCampaign()];
      for (const campaign of [launched, running, closed]) await open().add(campaign, 'rollout');
      await open().markOpen(running.tenantId, running.id, 3);
      await open().markClosed(closed.tenantId, closed.id);
      const active = ids(await open().active());
      expect(active).toEqual(expect.arrayContaining(ids([launched, running])));
      expect(active).not.toContain(closed.id);
    });

    test('closed stay closed, whatever is said afterwards', async () => {
      const campaign = sampleCampaign();
      const { tenantId, id } = campaign;
      await open().add(campaign, 'rollout');
      await open().markClosed(tenantId, id);
      await open().markClosed(tenantId, id);
      await open().markOpen(tenantId, id, 3);
      expect(await open().get(tenantId, id)).toEqual({ ...campaign, state: 'closed' });
    });

    test('are paused with the first reason, and go on when they are resumed', async () => {
      const campaign = sampleCampaign();
      const { tenantId, id } = campaign;
      await open().add(campaign, 'rollout');
      await open().pause(tenantId, id, 'Teams does not accept the bot');
      await open().pause(tenantId, id, 'by HR');
      expect((await open().get(tenantId, id))?.paused).toBe('Teams does not accept the bot');
      await open().resume(tenantId, id);
      expect(await open().get(tenantId, id)).toEqual(campaign);
    });

    test('called off are closed, and what comes later changes nothing', async () => {
      const campaign = sampleCampaign();
      const { tenantId, id } = campaign;
      await open().add(campaign, 'rollout');
      await open().cancel(tenantId, id);
      await open().pause(tenantId, id, 'by HR');
      await open().correct(tenantId, id, day('2026-11-06'), 'The due day was wrong.');
      expect(await open().get(tenantId, id)).toEqual({ ...campaign, state: 'closed', cancelled: true });
    });

    test('keep what HR put right, and the people they asked', async () => {
      const campaign = sampleCampaign();
      const { tenantId, id } = campaign;
      await open().add(campaign, 'rollout');
      await open().correct(tenantId, id, day('2026-11-06'), HOSTILE);
      await open().markOpen(tenantId, id, 3);
      expect(await open().get(tenantId, id)).toEqual({
        ...campaign,
        due: day('2026-11-06'),
        correction: HOSTILE,
        state: 'open',
        people: 3,
      });
    });

    test('remember where HR’s progress card is, until they are closed', async () => {
      const campaign = sampleCampaign({ progressCard: card });
      const { tenantId, id } = campaign;
      const store = open();
      const shownOn = async () => (await open().get(tenantId, id))?.progressCard;
      await store.add(campaign, 'rollout');
      await store.showProgressOn(tenantId, id, null);
      expect(await shownOn()).toBeNull();
      await store.showProgressOn(tenantId, id, { ...card, activityId: '8' });
      await store.showProgressOn(tenantId, id, { ...card, activityId: '8' });
      await store.markClosed(tenantId, id);
      await store.showProgressOn(tenantId, id, null);
      expect(await shownOn()).toEqual({ ...card, activityId: '8' });
    });

    test('are under way until they are closed, in their own tenant', async () => {
      const tenantId = newTenant();
      const [running, closed] = [sampleCampaign({ tenantId }), sampleCampaign({ tenantId })];
      const store = open();
      expect(await store.underWay(tenantId)).toEqual([]);
      await store.add(running, 'one');
      await store.add(closed, 'two');
      await store.markClosed(tenantId, closed.id);
      expect(await store.underWay(tenantId)).toEqual([running]);
      expect(await store.underWay(newTenant())).toEqual([]);
      await new Promise((resolve) => setTimeout(resolve, 1_100));
      await open().pause(tenantId, running.id, 'by HR');
      expect(await store.underWay(tenantId)).toEqual([{ ...running, paused: 'by HR' }]);
    });

    test('that nobody launched cannot be opened', async () => {
      await expect(open().markOpen(newTenant(), newCampaignId(), 1)).rejects.toThrow('expected its row');
    });
  });
}
