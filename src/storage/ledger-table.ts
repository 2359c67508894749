import type { TableClient } from '@azure/data-tables';
import { z } from 'zod';
import type { Acknowledgement } from '../domain/acknowledgement';
import { staffId, type CampaignId, type StaffId } from '../domain/ids';
import type { Ledger } from '../ports/ledger';
import { allBuckets, bucketOf } from './buckets';
import { campaignColumn, dayColumn, policyColumn, staffColumn, tenantColumn } from './columns';
import type { Key } from './entities';
import { Table, type Shape } from './table';

const columns = z.object({
  tenantId: tenantColumn,
  campaignId: campaignColumn,
  staffId: staffColumn,
  name: z.string(),
  policyId: policyColumn,
  policyTitle: z.string(),
  version: z.number().int(),
  textHash: z.string(),
  statement: z.string(),
  recordedAt: z.date(),
  due: dayColumn,
});

const shape: Shape<Acknowledgement> = {
  keyOf: (line) => keyOf(line.campaignId, line.staffId),
  columnsOf: (line) => ({ ...line }),
  read: (row) => columns.parse(row),
};

/** One row can exist per campaign and person, so a second press cannot add a line. */
export function ledgerOn(client: TableClient): Ledger {
  const lines = new Table(client, shape);
  return {
    add: (line) => lines.add(line),
    get: async (campaign, person) => (await lines.find(keyOf(campaign, person)))?.value ?? null,
    who: async (campaign) => new Set((await lines.rowKeys(allBuckets(campaign))).map(staffId)),
  };
}

function keyOf(campaign: CampaignId, person: StaffId): Key {
  return { partitionKey: bucketOf(campaign, person), rowKey: person };
}
