import { isDeepStrictEqual } from 'node:util';
import { odata, type TableClient } from '@azure/data-tables';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { Campaign } from '../domain/campaign';
import type { CampaignId, TenantId } from '../domain/ids';
import type { CampaignStore } from '../ports/campaigns';
import {
  campaignColumn,
  dayColumn,
  jsonColumn,
  messageAddress,
  orNull,
  policyColumn,
  staffColumn,
  tenantColumn,
  toJson,
} from './columns';
import { inWords, type Key } from './entities';
import { Table, type Shape } from './table';
import { createTogether } from './transactions';

const audience = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('everyone') }),
  z.object({ kind: z.literal('school'), school: z.string() }),
  z.object({ kind: z.literal('people'), people: z.array(staffColumn) }),
]);

const campaignColumns = z.object({
  id: campaignColumn,
  tenantId: tenantColumn,
  policyId: policyColumn,
  policyTitle: z.string(),
  version: z.number().int(),
  textHash: z.string(),
  statement: z.string(),
  audience: jsonColumn(audience),
  opens: dayColumn,
  due: dayColumn,
  launchedBy: staffColumn,
  launchedAt: z.date(),
  reviewReason: orNull(z.string()),
  everySection: z.boolean().default(false),
  checks: z.boolean().default(false),
  state: z.enum(['launched', 'open', 'closed']),
  people: orNull(z.number().int()),
  paused: orNull(z.enum(['by HR', 'Teams does not accept the bot'])),
  cancelled: z.boolean(),
  correction: orNull(z.string()),
  progressCard: orNull(jsonColumn(messageAddress)),
});

const campaignShape: Shape<Campaign> = {
  keyOf: (campaign) => keyOf(campaign.tenantId, campaign.id),
  columnsOf: ({ audience: asked, progressCard, ...about }) => ({
    ...about,
    audience: toJson(asked),
    progressCard: toJson(progressCard),
  }),
  read: (row) => campaignColumns.parse(row),
};

/** Which campaign a rollout became. */
interface Slot {
  readonly tenantId: TenantId;
  readonly rolloutKey: string;
  readonly campaignId: CampaignId;
}

const slotColumns = z.object({ tenantId: tenantColumn, rolloutKey: z.string(), campaignId: campaignColumn });

const slotShape: Shape<Slot> = {
  keyOf: (slot) => slotKeyOf(slot.tenantId, slot.rolloutKey),
  columnsOf: (slot) => ({ ...slot }),
  read: (row) => slotColumns.parse(row),
};

/** Filter for the rows that are campaigns and not slots. */
const CAMPAIGN_ROWS = odata`RowKey ge ${'campaign|'} and RowKey lt ${'campaign}'}`;

/** How old a campaign may be when it is read: a whole staff room presses the same card within minutes. Milliseconds. */
const RECENT_MS = 1_000;

/** A campaign and its slot lie in one partition, so one transaction inserts both or neither. */
export function campaignsOn(client: TableClient): CampaignStore {
  const campaigns = new Table(client, campaignShape);
  const slots = new Table(client, slotShape);
  const recent = new LRUCache<string, Campaign>({ max: 1_000, ttl: RECENT_MS });
  const underWay = new LRUCache<TenantId, readonly Campaign[]>({
    max: 100,
    ttl: RECENT_MS,
    fetchMethod: (tenant) => list(odata`PartitionKey eq ${tenant} and state ne ${'closed'}`),
  });

  async function add(campaign: Campaign, rolloutKey: string) {
    const { id, tenantId } = campaign;
    const row = campaigns.entityOf(campaign);
    const slot = slots.entityOf({ tenantId, rolloutKey, campaignId: id });
    if (await createTogether(client, [row, slot])) return { standing: campaign, added: true };
    const own = await campaigns.find(row);
    if (own !== null) return { standing: own.value, added: own.writeId === row.writeId };
    return { standing: await campaignIn(tenantId, rolloutKey), added: false };
  }

  async function campaignIn(tenant: TenantId, rolloutKey: string): Promise<Campaign> {
    const slot = await slots.find(slotKeyOf(tenant, rolloutKey));
    const kept = slot && (await campaigns.find(keyOf(tenant, slot.value.campaignId)));
    if (!kept)
      throw new Error(`Reading the campaign of rollout ${rolloutKey}: expected its rows, found none`);
    return kept.value;
  }

  async function list(filter: string): Promise<readonly Campaign[]> {
    return (await campaigns.list(`${CAMPAIGN_ROWS} and ${filter}`)).map(({ value }) => value);
  }

  async function get(tenant: TenantId, id: CampaignId): Promise<Campaign | null> {
    const key = keyOf(tenant, id);
    const known = recent.get(inWords(key));
    if (known !== undefined) return known;
    const campaign = (await campaigns.find(key))?.value ?? null;
    if (campaign !== null) recent.set(inWords(key), campaign);
    return campaign;
  }

  async function revise(tenant: TenantId, id: CampaignId, change: (campaign: Campaign) => Campaign | null) {
    const changed = await campaigns.revise(keyOf(tenant, id), change);
    recent.delete(inWords(keyOf(tenant, id)));
    underWay.delete(tenant);
    if (!changed)
      throw new Error(`Changing campaign ${id} of tenant ${tenant}: expected its row, found none`);
  }

  return {
    add,
    get,
    list: async (tenant) => newestFirst(await list(odata`PartitionKey eq ${tenant}`)),
    underWay: async (tenant) => (await underWay.fetch(tenant)) ?? [],
    active: () => list(odata`state ne ${'closed'}`),
    markOpen: (tenant, id, people) =>
      revise(tenant, id, (it) => (it.state === 'launched' ? { ...it, state: 'open', people } : null)),
    markClosed: (tenant, id) => revise(tenant, id, unlessClosed({ state: 'closed' })),
    pause: (tenant, id, because) =>
      revise(tenant, id, (it) => (it.paused === null ? unlessClosed({ paused: because })(it) : null)),
    resume: (tenant, id) => revise(tenant, id, unlessClosed({ paused: null })),
    cancel: (tenant, id) => revise(tenant, id, unlessClosed({ state: 'closed', cancelled: true })),
    correct: (tenant, id, due, correction) => revise(tenant, id, unlessClosed({ due, correction })),
    showProgressOn: (tenant, id, progressCard) =>
      revise(tenant, id, (it) =>
        isDeepStrictEqual(it.progressCard, progressCard) ? null : unlessClosed({ progressCard })(it),
      ),
  };
}

/** What is closed stays as it was when it closed. */
function unlessClosed(change: Partial<Campaign>): (campaign: Campaign) => Campaign | null {
  return (campaign) => (campaign.state === 'closed' ? null : { ...campaign, ...change });
}

function keyOf(tenant: TenantId, id: CampaignId): Key {
  return { partitionKey: tenant, rowKey: `campaign|${id}` };
}

function slotKeyOf(tenant: TenantId, rolloutKey: string): Key {
  return { partitionKey: tenant, rowKey: `slot|${rolloutKey}` };
}

function newestFirst(campaigns: readonly Campaign[]): readonly Campaign[] {
  return campaigns.toSorted((a, b) => b.launchedAt.getTime() - a.launchedAt.getTime());
}
