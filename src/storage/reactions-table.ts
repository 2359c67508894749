import { randomUUID } from 'node:crypto';
import { odata, type TableClient } from '@azure/data-tables';
import { z } from 'zod';
import { REACTIONS, type GivenReaction } from '../domain/writer';
import type { Reactions } from '../ports/reactions';
import { dayColumn, tenantColumn } from './columns';
import { Table, type Shape } from './table';

const columns = z.object({
  id: z.string(),
  tenantId: tenantColumn,
  reaction: z.enum(REACTIONS),
  day: dayColumn,
});

interface Row extends GivenReaction {
  readonly id: string;
}

const shape: Shape<Row> = {
  keyOf: ({ tenantId, id }) => ({ partitionKey: tenantId, rowKey: id }),
  columnsOf: (row) => ({ ...row }),
  read: (row) => columns.parse(row),
};

/** A row of its own for every thumb, under a random key, so that it cannot be traced to a message. */
export function reactionsOn(client: TableClient): Reactions {
  const reactions = new Table(client, shape);
  return {
    add: async (given) => {
      await reactions.add({ ...given, id: randomUUID() });
    },
    count: async (tenant) => {
      const rows = await reactions.list(odata`PartitionKey eq ${tenant}`);
      const like = rows.filter(({ value }) => value.reaction === 'like').length;
      return { like, dislike: rows.length - like };
    },
    removeBefore: (day) => reactions.removeAll(odata`day lt ${day}`),
  };
}
