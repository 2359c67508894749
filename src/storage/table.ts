import { randomUUID } from 'node:crypto';
import { odata, type TableClient } from '@azure/data-tables';
import pMap from 'p-map';
import { failure, isConflict, isMissing, isOutdated, writeFailure } from './conflicts';
import { entityOf, inWords, type Column, type Entity, type Key } from './entities';
import type { Write } from './grouped-writes';
import { createTogether, inTransactions } from './transactions';

/** How one kind of value lies in a table. */
export interface Shape<Value> {
  readonly keyOf: (value: Value) => Key;
  readonly columnsOf: (value: Value) => Readonly<Record<string, Column>>;
  /** Checks a row that was read. @throws when it is not what `columnsOf` writes */
  readonly read: (row: unknown) => Value;
}

/** A value as read. `mark` changes with every write; `writeId` is that of the last one. */
export interface Kept<Value> {
  readonly value: Value;
  readonly mark: string;
  readonly writeId: unknown;
}

/** A row as the SDK hands it out. */
type Row = Key & { readonly etag: string; readonly [column: string]: unknown };

/** Transactions on their way at the same time. */
const BATCHES_AT_ONCE = 8;

/**
 * The rows of one kind in a table. Only "not found", "already there" and "changed meanwhile" are answers; everything else is
 * thrown with the row's name.
 *
 * The SDK repeats a request that storage carried out and then failed to answer, and is told that the row stands already (409)
 * or has changed (412). So each write leaves an id of its own in the row: a row that holds it is our own write.
 */
export class Table<Value> {
  constructor(
    private readonly client: TableClient,
    private readonly shape: Shape<Value>,
  ) {}

  async find(key: Key): Promise<Kept<Value> | null> {
    const row = await this.row(key);
    return row === null ? null : this.kept(row);
  }

  /** All rows that match an `odata` filter, however many pages they fill. */
  async list(filter: string): Promise<readonly Kept<Value>[]> {
    const rows: Kept<Value>[] = [];
    for await (const row of this.rows(filter)) rows.push(this.kept(row));
    return rows;
  }

  /** The row keys of the rows that match an `odata` filter. */
  async rowKeys(filter: string): Promise<readonly string[]> {
    const keys: string[] = [];
    for await (const { rowKey } of this.rows(filter, ['rowKey'])) keys.push(rowKey);
    return keys;
  }

  /** The key of the first row that matches an `odata` filter, in the order of keys; null when none does. */
  async first(filter: string): Promise<Key | null> {
    for await (const row of this.rows(filter, ['partitionKey', 'rowKey'])) return row;
    return null;
  }

  /** Inserts the row unless one stands at its key; then that one comes back. */
  async add(value: Value): Promise<{ readonly standing: Value; readonly added: boolean }> {
    const entity = this.entityOf(value);
    try {
      await this.client.createEntity(entity);
      return { standing: value, added: true };
    } catch (error) {
      const standing = isConflict(error) ? await this.find(entity) : null;
      if (standing === null) throw writeFailure(this.doing('Adding', entity), error);
      return { standing: standing.value, added: standing.writeId === entity.writeId };
    }
  }

  /** Inserts the rows that do not stand yet. All are checked before the first is written. */
  async addAll(values: readonly Value[]): Promise<void> {
    const batches = inTransactions(values.map((value) => this.entityOf(value)));
    await pMap(batches, (batch) => this.addBatch(batch), { concurrency: BATCHES_AT_ONCE });
  }

  /** Writes the row whatever stands there. */
  async put(value: Value): Promise<void> {
    const entity = this.entityOf(value);
    try {
      await this.client.upsertEntity(entity, 'Replace');
    } catch (error) {
      throw this.failure('Writing', entity, error);
    }
  }

  /** Writes the row if it is still as it was when `mark` was read; null when it is not. */
  async replace(value: Value, mark: string): Promise<Kept<Value> | null> {
    const entity = this.entityOf(value);
    const written = await this.write({ entity, mark });
    return written === null ? null : { value, mark: written, writeId: entity.writeId };
  }

  /** Inserts or replaces one row; its new mark, null when somebody else was first. */
  async write({ entity, mark }: Write): Promise<string | null> {
    try {
      const { etag } =
        mark === null
          ? await this.client.createEntity(entity)
          : await this.client.updateEntity(entity, 'Replace', { etag: mark });
      if (etag !== undefined) return etag;
    } catch (error) {
      const isLost = mark === null ? isConflict(error) : isOutdated(error);
      if (!isLost) throw this.failure(mark === null ? 'Adding' : 'Changing', entity, error);
    }
    const standing = await this.find(entity);
    return standing?.writeId === entity.writeId ? standing.mark : null;
  }

  /**
   * Changes the row as `change` says, from what stands, until nobody else writes in between; null from `change` leaves it.
   * @returns false when there is no such row
   */
  async revise(key: Key, change: (value: Value) => Value | null): Promise<boolean> {
    for (;;) {
      const kept = await this.find(key);
      if (kept === null) return false;
      const wanted = change(kept.value);
      if (wanted === null || (await this.replace(wanted, kept.mark)) !== null) return true;
    }
  }

  /** Removes the rows that match an `odata` filter. One that somebody else removed meanwhile is gone as well. */
  async removeAll(filter: string): Promise<void> {
    const keys: Key[] = [];
    for await (const row of this.rows(filter, ['partitionKey', 'rowKey'])) keys.push(row);
    await pMap(keys, (key) => this.remove(key), { concurrency: BATCHES_AT_ONCE });
  }

  /** Removes the row, whatever stands there; one that is not there is removed already. */
  async remove(key: Key): Promise<void> {
    try {
      await this.client.deleteEntity(key.partitionKey, key.rowKey);
    } catch (error) {
      if (!isMissing(error)) throw this.failure('Removing', key, error);
    }
  }

  /** The row as it would be written now. @throws when storage would not take it */
  entityOf(value: Value): Entity {
    return entityOf(this.shape.keyOf(value), this.shape.columnsOf(value), randomUUID());
  }

  /** A row that stands rolls its whole transaction back; the others are tried again without it. */
  private async addBatch(batch: readonly Entity[]): Promise<void> {
    const first = batch[0];
    const last = batch.at(-1);
    if (first === undefined || last === undefined || (await createTogether(this.client, batch))) return;
    const span = odata`PartitionKey eq ${first.partitionKey} and RowKey ge ${first.rowKey} and RowKey le ${last.rowKey}`;
    const standing = new Set(await this.rowKeys(span));
    const missing = batch.filter(({ rowKey }) => !standing.has(rowKey));
    if (missing.length === batch.length)
      throw this.failure('Adding', first, 'storage said that a row stands there already, and none does');
    await this.addBatch(missing);
  }

  private async row(key: Key): Promise<Row | null> {
    try {
      return await this.client.getEntity<Row>(key.partitionKey, key.rowKey);
    } catch (error) {
      if (isMissing(error)) return null;
      throw this.failure('Reading', key, error);
    }
  }

  private async *rows(filter: string, select?: string[]): AsyncGenerator<Row> {
    try {
      yield* this.client.listEntities<Row>({ queryOptions: { filter, ...(select && { select }) } });
    } catch (error) {
      throw failure(`Listing ${filter} in table ${this.client.tableName}`, error);
    }
  }

  private kept(row: Row): Kept<Value> {
    try {
      return { value: this.shape.read(row), mark: row.etag, writeId: row['writeId'] };
    } catch (error) {
      throw this.failure('Understanding', row, error);
    }
  }

  private failure(doing: string, key: Key, cause: unknown): Error {
    return failure(this.doing(doing, key), cause);
  }

  private doing(doing: string, key: Key): string {
    return `${doing} row ${inWords(key)} of table ${this.client.tableName}`;
  }
}
