import type { TableClient } from '@azure/data-tables';
import { z } from 'zod';
import { personKeyOf } from '../domain/ids';
import type { Notice, NoticeStore } from '../ports/notices';
import { personRow } from './buckets';
import { campaignColumn, requestColumn, staffColumn } from './columns';
import { Table, type Shape } from './table';

const columns = z.object({
  campaignId: campaignColumn,
  staffId: staffColumn,
  requestId: requestColumn,
  what: z.enum(['asked', 'answered']),
  to: staffColumn,
  tries: z.number().int().min(0),
  at: z.date(),
});

const shape: Shape<Notice> = {
  keyOf: ({ campaignId, staffId, requestId: id, what, to, tries }) => {
    const { partitionKey, rowKey } = personRow(campaignId, staffId);
    return { partitionKey, rowKey: [rowKey, id, what, personKeyOf(to), tries].join('|') };
  },
  columnsOf: (notice) => ({ ...notice }),
  read: (row) => columns.parse(row),
};

export function noticesOn(client: TableClient): NoticeStore {
  const notices = new Table(client, shape);
  return { claim: async (notice) => (await notices.add(notice)).added };
}
