import { odata, type TableClient } from '@azure/data-tables';
import { z } from 'zod';
import { personKeyOf } from '../domain/ids';
import type { Telling, TellingStore } from '../ports/tellings';
import { staffColumn, tenantColumn } from './columns';
import type { Key } from './entities';
import { Table, type Shape } from './table';

const columns = z.object({
  tenantId: tenantColumn,
  of: z.string(),
  to: staffColumn,
  tries: z.number().int().min(0),
  at: z.date(),
});

/** `of` as one text. */
type Row = z.infer<typeof columns>;

const shape: Shape<Row> = {
  keyOf,
  columnsOf: (row) => ({ ...row }),
  read: (row) => columns.parse(row),
};

export function tellingsOn(client: TableClient): TellingStore {
  const tellings = new Table(client, shape);
  return {
    claim: async (telling) => (await tellings.add({ ...telling, of: inOne(telling.of) })).added,
    stands: async (telling) => (await tellings.find(keyOf({ ...telling, of: inOne(telling.of) }))) !== null,
    removeBefore: (moment) => tellings.removeAll(odata`at lt ${moment}`),
  };
}

function keyOf({ tenantId, of, to, tries }: Omit<Row, 'at'>): Key {
  return { partitionKey: tenantId, rowKey: [of, personKeyOf(to), tries].join('|') };
}

function inOne(of: Telling['of']): string {
  return `${of.what}|${'term' in of ? of.term : of.questionId}`;
}
