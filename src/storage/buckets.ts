import { odata } from '@azure/data-tables';
import { personKeyOf, type StaffId } from '../domain/ids';
import type { Slice } from '../domain/slice';
import type { Key } from './entities';

/**
 * Where a person's row lies. The people of an owner (a campaign or a tenant) are spread over sixteen partitions by the first
 * digit of their key: storage serves a partition 2,000 rows a second (Scalability targets for Table storage, Microsoft
 * Learn), and an opening day needs more.
 */
export function personRow(owner: string, person: StaffId): Key {
  const key = personKeyOf(person);
  return { partitionKey: bucketOf(owner, key), rowKey: key };
}

export function bucketOf(owner: string, personKey: string): string {
  return `${owner}|${personKey.charAt(0)}`;
}

/** Filter for the rows of a slice of an owner's people. `prefix` is what their row keys begin with before the person's key. */
export function inSlice(owner: string, { from, to }: Slice, prefix = ''): string {
  const buckets = odata`PartitionKey ge ${bucketOf(owner, from)} and PartitionKey le ${bucketOf(owner, to)}`;
  return `${buckets} and ${odata`RowKey ge ${prefix + from} and RowKey lt ${prefix + to}`}`;
}
