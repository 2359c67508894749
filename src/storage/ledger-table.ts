import type { TableClient } from '@azure/data-tables';
import { z } from 'zod';
import type { Acknowledgement } from '../domain/acknowledgement';
import { personKey, personKeyOf } from '../domain/ids';
import type { Ledger } from '../ports/ledger';
import { inSlice, personRow } from './buckets';
import { campaignColumn, dayColumn, policyColumn, staffColumn, tenantColumn } from './columns';
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
  keyOf: (line) => personRow(line.campaignId, line.staffId),
  columnsOf: (line) => ({ ...line }),
  read: (row) => columns.parse(row),
};

/** One row can exist per campaign and person, so a second press cannot add a line. */
export function ledgerOn(client: TableClient): Ledger {
  const lines = new Table(client, shape);
  return {
    add: (line) => lines.add(line),
    get: async (campaign, person) => (await lines.find(personRow(campaign, person)))?.value ?? null,
    confirmations: async (campaign, slice) =>
      new Map(
        (await lines.list(inSlice(campaign, slice))).map(({ value: { staffId, version, recordedAt } }) => [
          personKeyOf(staffId),
          { version, recordedAt },
        ]),
      ),
    who: async (campaign, slice) => new Set((await lines.rowKeys(inSlice(campaign, slice))).map(personKey)),
  };
}
