import type { TableClient } from '@azure/data-tables';
import { z } from 'zod';
import type { Assignment } from '../domain/assignment';
import { personKeyOf, type CampaignId } from '../domain/ids';
import { sliceAround } from '../domain/slice';
import type { AssignmentStore } from '../ports/assignments';
import { inSlice, personRow } from './buckets';
import { campaignColumn, orNull, staffColumn, tenantColumn } from './columns';
import { GroupedWrites } from './grouped-writes';
import { Table, type Kept, type Shape } from './table';

/** Milliseconds a change waits for others to go with. */
const TOGETHER_MS = 5;

const columns = z.object({
  tenantId: tenantColumn,
  campaignId: campaignColumn,
  staffId: staffColumn,
  name: z.string(),
  school: z.string(),
  manager: orNull(staffColumn),
  held: orNull(z.literal('on leave')),
  supersededBy: orNull(campaignColumn),
});

const shape: Shape<Assignment> = {
  keyOf: (assignment) => personRow(assignment.campaignId, assignment.staffId),
  columnsOf: (assignment) => ({ ...assignment }),
  read: (row) => columns.parse(row),
};

export function assignmentsOn(client: TableClient): AssignmentStore {
  const assignments = new Table(client, shape);
  const grouped = new GroupedWrites(client, (write) => assignments.write(write));

  /** From the row as it was read; when somebody changed it meanwhile, from what stands. */
  async function close({ value, mark }: Kept<Assignment>, by: CampaignId): Promise<void> {
    const closed = { ...value, supersededBy: by };
    if ((await grouped.write({ entity: assignments.entityOf(closed), mark }, TOGETHER_MS)) !== null) return;
    await assignments.revise(personRow(value.campaignId, value.staffId), (it) =>
      it.supersededBy === null ? { ...it, supersededBy: by } : null,
    );
  }

  return {
    addAll: (wanted) => assignments.addAll(wanted),
    get: async (campaign, person) => (await assignments.find(personRow(campaign, person)))?.value ?? null,
    list: async (campaign, slice) =>
      (await assignments.list(inSlice(campaign, slice))).map(({ value }) => value),
    supersede: async (campaign, people, by) => {
      const named = new Set(people);
      const rows = await assignments.list(inSlice(campaign, sliceAround(people.map(personKeyOf))));
      const open = rows.filter(({ value }) => named.has(value.staffId) && value.supersededBy === null);
      await Promise.all(open.map((kept) => close(kept, by)));
    },
  };
}
