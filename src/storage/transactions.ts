import type { TableClient, TransactionAction } from '@azure/data-tables';
import { isConflict, writeFailure } from './conflicts';
import type { Entity } from './entities';

/** Rows and bytes of one transaction. Storage takes 100 and 4 MiB; the rest is for what surrounds the rows on the wire. */
export const ROWS_AT_MOST = 100;
const BYTES_AT_MOST = 3 * 1024 * 1024;
const BYTES_AROUND_A_ROW = 1_024;

/**
 * The rows as transactions: each in one partition, within the limits, in the order of its row keys. Of two rows with the same
 * key the first stays, since a transaction may name a row only once.
 */
export function inTransactions(entities: readonly Entity[]): readonly (readonly Entity[])[] {
  return partitionsOf(entities).flatMap((partition) => {
    const batches: Entity[][] = [];
    let bytes = Infinity;
    for (const entity of partition) {
      const size = Buffer.byteLength(JSON.stringify(entity)) + BYTES_AROUND_A_ROW;
      const batch = batches.at(-1);
      if (batch !== undefined && batch.length < ROWS_AT_MOST && bytes + size <= BYTES_AT_MOST) {
        batch.push(entity);
        bytes += size;
      } else {
        batches.push([entity]);
        bytes = size;
      }
    }
    return batches;
  });
}

/** Inserts all of these rows of one partition or none; false when one of them stands already. */
export async function createTogether(client: TableClient, entities: readonly Entity[]): Promise<boolean> {
  try {
    await client.submitTransaction(entities.map((entity): TransactionAction => ['create', entity]));
    return true;
  } catch (error) {
    if (isConflict(error)) return false;
    const rows = `${entities.length} rows of partition ${entities[0]?.partitionKey}`;
    throw writeFailure(`Adding ${rows} to table ${client.tableName}`, error);
  }
}

function partitionsOf(entities: readonly Entity[]): readonly (readonly Entity[])[] {
  const partitions = new Map<string, Map<string, Entity>>();
  for (const entity of entities) {
    const partition = partitions.get(entity.partitionKey) ?? new Map<string, Entity>();
    partitions.set(entity.partitionKey, partition);
    if (!partition.has(entity.rowKey)) partition.set(entity.rowKey, entity);
  }
  return [...partitions.values()].map((rows) =>
    [...rows.values()].sort((a, b) => (a.rowKey < b.rowKey ? -1 : 1)),
  );
}
