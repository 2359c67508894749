import { odata, type TableClient } from '@azure/data-tables';
import { z } from 'zod';
import { UNREACHABLE_REASONS, type Delivery } from '../domain/delivery';
import type { CampaignId, DeliveryId } from '../domain/ids';
import type { DeliveryStore, KeptDelivery } from '../ports/deliveries';
import { allBuckets, bucketOf } from './buckets';
import {
  campaignColumn,
  deliveryColumn,
  jsonColumn,
  messageAddress,
  orNull,
  staffColumn,
  tenantColumn,
  toJson,
} from './columns';
import type { Key } from './entities';
import { Table, type Kept, type Shape } from './table';

const columns = z.object({
  id: deliveryColumn,
  tenantId: tenantColumn,
  campaignId: campaignColumn,
  purpose: z.enum(['initial', 'digest']),
  staffId: staffColumn,
  digest: orNull(jsonColumn(z.object({ total: z.number().int(), people: z.array(z.string()) }))),
});

/** The state lies in columns of its own, `kind` and what goes with it, so that an operator can read and filter them. */
const stateColumns = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('waiting'), notBefore: z.date() }),
  z.object({ kind: z.literal('sending'), since: z.date() }),
  z.object({ kind: z.literal('delivered'), at: z.date(), address: orNull(jsonColumn(messageAddress)) }),
  z.object({ kind: z.literal('unknown'), since: z.date(), detail: z.string() }),
  z.object({
    kind: z.literal('unreachable'),
    reason: z.enum(UNREACHABLE_REASONS),
    detail: z.string(),
  }),
  z.object({ kind: z.literal('cancelled') }),
]);

const shape: Shape<Delivery> = {
  keyOf: (delivery) => keyOf(delivery.campaignId, delivery.id),
  columnsOf: ({ state, digest, ...about }) => ({
    ...about,
    digest: toJson(digest),
    ...state,
    address: state.kind === 'delivered' ? toJson(state.address) : null,
  }),
  read: (row) => ({ ...columns.parse(row), state: stateColumns.parse(row) }),
};

export function deliveriesOn(client: TableClient): DeliveryStore {
  const deliveries = new Table(client, shape);
  return {
    addAll: (wanted) => deliveries.addAll(wanted),
    get: async (campaign, id) => orNone(await deliveries.find(keyOf(campaign, id))),
    list: async (campaign, purpose) => {
      const rows = await deliveries.list(`${allBuckets(campaign)} and ${odata`purpose eq ${purpose}`}`);
      return rows.map(asKept);
    },
    move: async ({ delivery, mark }, to) =>
      orNone(await deliveries.replace({ ...delivery, state: to }, mark)),
  };
}

function keyOf(campaign: CampaignId, id: DeliveryId): Key {
  return { partitionKey: bucketOf(campaign, id), rowKey: id };
}

function orNone(kept: Kept<Delivery> | null): KeptDelivery | null {
  return kept === null ? null : asKept(kept);
}

function asKept({ value, mark }: Kept<Delivery>): KeptDelivery {
  return { delivery: value, mark };
}
