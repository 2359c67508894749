import { odata, type TableClient } from '@azure/data-tables';
import { z } from 'zod';
import { UNREACHABLE_REASONS, type Delivery, type DeliveryState } from '../domain/delivery';
import { deliveryPrefix, PURPOSES, type CampaignId, type DeliveryId } from '../domain/ids';
import type { DeliveryStore, KeptDelivery } from '../ports/deliveries';
import { bucketOf, inSlice } from './buckets';
import {
  campaignColumn,
  dayColumn,
  deliveryColumn,
  jsonColumn,
  messageAddress,
  orNull,
  staffColumn,
  tenantColumn,
  toJson,
} from './columns';
import type { Key } from './entities';
import { GroupedWrites } from './grouped-writes';
import { Table, type Kept, type Shape } from './table';

const outstanding = z.object({ name: z.string(), due: dayColumn });

const columns = z.object({
  id: deliveryColumn,
  tenantId: tenantColumn,
  campaignId: campaignColumn,
  purpose: z.enum(PURPOSES),
  staffId: staffColumn,
  digest: orNull(jsonColumn(z.object({ total: z.number().int(), people: z.array(outstanding) }))),
  tellsOf: orNull(z.number().int()),
});

/** The state lies in columns of its own, `kind` and what goes with it, so that an operator can read and filter them. */
const stateColumns = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('waiting'),
    notBefore: z.date(),
    tried: jsonColumn(z.array(z.enum(['new chat', 'install']))),
  }),
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
    tried: state.kind === 'waiting' ? toJson(state.tried) : null,
  }),
  read: (row) => ({ ...columns.parse(row), state: stateColumns.parse(row) }),
};

/**
 * Milliseconds a write waits for others to go with. An intent holds a message up, so hardly at all; an outcome a little longer, and no
 * longer, since a worker killed before it is written leaves the message unknown.
 */
const INTENT_WAITS_MS = 5;
const OUTCOME_WAITS_MS = 100;

export function deliveriesOn(client: TableClient): DeliveryStore {
  const deliveries = new Table(client, shape);
  const grouped = new GroupedWrites(client, (write) => deliveries.write(write));

  async function write(delivery: Delivery, mark: string | null): Promise<KeptDelivery | null> {
    const entity = deliveries.entityOf(delivery);
    const written = await grouped.write({ entity, mark }, patience(delivery.state));
    return written === null ? null : { delivery, mark: written };
  }

  return {
    addAll: (wanted) => deliveries.addAll(wanted),
    get: async (campaign, id) => orNone(await deliveries.find(keyOf(campaign, id))),
    list: async (campaign, purpose, slice) =>
      (await deliveries.list(inSlice(campaign, slice, deliveryPrefix(purpose)))).map(asKept),
    sendingSince: async (campaign, before) => {
      const sending = odata`kind eq ${'sending'} and since lt ${before}`;
      return (await deliveries.list(`${inCampaign(campaign)} and ${sending}`)).map(asKept);
    },
    insert: (delivery) => write(delivery, null),
    move: ({ delivery, mark }, to) => write({ ...delivery, state: to }, mark),
  };
}

function patience({ kind }: DeliveryState): number {
  return kind === 'sending' ? INTENT_WAITS_MS : OUTCOME_WAITS_MS;
}

/** Filter for all of a campaign's messages, whatever their purpose. */
function inCampaign(campaign: CampaignId): string {
  return odata`PartitionKey ge ${bucketOf(campaign, '0')} and PartitionKey le ${bucketOf(campaign, 'f')}`;
}

/** The id is a purpose's two digits and then the person's key, which says the bucket. */
function keyOf(campaign: CampaignId, id: DeliveryId): Key {
  return { partitionKey: bucketOf(campaign, id.slice(deliveryPrefix('initial').length)), rowKey: id };
}

function orNone(kept: Kept<Delivery> | null): KeptDelivery | null {
  return kept === null ? null : asKept(kept);
}

function asKept({ value, mark }: Kept<Delivery>): KeptDelivery {
  return { delivery: value, mark };
}
