import type { TableClient } from '@azure/data-tables';
import pMap from 'p-map';
import { z } from 'zod';
import type { Assignment } from '../domain/assignment';
import type { StaffId } from '../domain/ids';
import type { AssignmentStore } from '../ports/assignments';
import { inSlice, personRow } from './buckets';
import { campaignColumn, orNull, staffColumn, tenantColumn } from './columns';
import { Table, type Shape } from './table';

/** People changed at the same time when a later campaign takes over. */
const CHANGES_AT_ONCE = 32;

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
  return {
    addAll: (wanted) => assignments.addAll(wanted),
    get: async (campaign, person) => (await assignments.find(personRow(campaign, person)))?.value ?? null,
    list: async (campaign, slice) =>
      (await assignments.list(inSlice(campaign, slice))).map(({ value }) => value),
    supersede: async (campaign, people, by) => {
      const close = (person: StaffId) =>
        assignments.revise(personRow(campaign, person), (assignment) =>
          assignment.supersededBy === null ? { ...assignment, supersededBy: by } : null,
        );
      await pMap(people, close, { concurrency: CHANGES_AT_ONCE });
    },
  };
}
