import { odata } from '@azure/data-tables';
import { sha256 } from '../domain/ids';

/**
 * One of the sixteen partitions over which the people of an owner (a campaign or a tenant) are spread: storage serves a
 * partition 2,000 rows a second (Scalability targets for Table storage, Microsoft Learn), and an opening day needs more.
 */
export function bucketOf(owner: string, id: string): string {
  return `${owner}|${sha256(id).charAt(0)}`;
}

/** Filter for all of an owner's buckets. */
export function allBuckets(owner: string): string {
  return odata`PartitionKey ge ${`${owner}|0`} and PartitionKey le ${`${owner}|f`}`;
}
