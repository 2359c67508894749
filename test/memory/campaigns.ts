import type { Campaign } from '../../src/domain/campaign';
import type { CampaignId, TenantId } from '../../src/domain/ids';
import type { CampaignStore } from '../../src/ports/campaigns';

export function memoryCampaigns(): CampaignStore {
  const rows = new Map<string, Campaign>();
  const slots = new Map<string, string>();
  const keyOf = (tenant: TenantId, id: CampaignId): string => `${tenant}|${id}`;

  function revise(tenant: TenantId, id: CampaignId, change: (it: Campaign) => Partial<Campaign>) {
    const row = rows.get(keyOf(tenant, id));
    if (row === undefined) return Promise.reject(new Error(`Changing campaign ${id}: expected its row`));
    if (row.state !== 'closed') rows.set(keyOf(tenant, id), { ...row, ...change(row) });
    return Promise.resolve();
  }

  return {
    add: (campaign, rolloutKey) => {
      const key = keyOf(campaign.tenantId, campaign.id);
      const slot = `${campaign.tenantId}|${rolloutKey}`;
      const standing = rows.get(key) ?? rows.get(slots.get(slot) ?? '');
      if (standing !== undefined) return Promise.resolve({ standing, added: false });
      rows.set(key, campaign);
      slots.set(slot, key);
      return Promise.resolve({ standing: campaign, added: true });
    },
    get: (tenant, id) => Promise.resolve(rows.get(keyOf(tenant, id)) ?? null),
    list: (tenant) =>
      Promise.resolve(
        [...rows.values()]
          .filter(({ tenantId }) => tenantId === tenant)
          .sort((a, b) => b.launchedAt.getTime() - a.launchedAt.getTime()),
      ),
    active: () => Promise.resolve([...rows.values()].filter(({ state }) => state !== 'closed')),
    underWay: (tenant) =>
      Promise.resolve(
        [...rows.values()].filter(({ tenantId, state }) => tenantId === tenant && state !== 'closed'),
      ),
    showProgressOn: (tenant, id, progressCard) => revise(tenant, id, () => ({ progressCard })),
    markOpen: (tenant, id, people) =>
      revise(tenant, id, ({ state }) => (state === 'launched' ? { state: 'open', people } : {})),
    pause: (tenant, id, because) => revise(tenant, id, ({ paused }) => ({ paused: paused ?? because })),
    resume: (tenant, id) => revise(tenant, id, () => ({ paused: null })),
    cancel: (tenant, id) => revise(tenant, id, () => ({ state: 'closed', cancelled: true })),
    correct: (tenant, id, due, correction) => revise(tenant, id, () => ({ due, correction })),
    markClosed: (tenant, id) => revise(tenant, id, () => ({ state: 'closed' })),
  };
}
