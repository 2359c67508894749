import type { TableClient, TransactionAction } from '@azure/data-tables';
import { isConflict, isMissing, isOutdated } from './conflicts';
import type { Entity } from './entities';
import { ROWS_AT_MOST } from './transactions';

/** One row to be inserted (`mark` is null) or to replace the one that was read with this mark. */
export interface Write {
  readonly entity: Entity;
  readonly mark: string | null;
}

interface Waiting extends Write {
  readonly resolve: (mark: string | null) => void;
  readonly reject: (error: unknown) => void;
}

interface Group {
  readonly writes: Map<string, Waiting>;
  timer: NodeJS.Timeout;
  dueAt: number;
}

/**
 * Writes of one partition that come at about the same time, as one transaction: a row in a transaction of ten costs a fifth of
 * what it costs alone. When one of them cannot be, each is written alone, so nobody loses by another's conflict.
 */
export class GroupedWrites {
  private readonly groups = new Map<string, Group>();

  constructor(
    private readonly client: TableClient,
    private readonly alone: (write: Write) => Promise<string | null>,
  ) {}

  /** The row's new mark, null when somebody else was first. Goes out after `patienceMs` at the latest. */
  write(write: Write, patienceMs: number): Promise<string | null> {
    return new Promise((resolve, reject) => {
      const { partitionKey, rowKey } = write.entity;
      const open = this.groups.get(partitionKey);
      // A transaction takes a row once, and a hundred rows.
      if (open !== undefined && (open.writes.has(rowKey) || open.writes.size >= ROWS_AT_MOST))
        this.send(partitionKey);
      const group = this.groups.get(partitionKey) ?? this.begin(partitionKey);
      group.writes.set(rowKey, { ...write, resolve, reject });
      this.hurry(partitionKey, group, performance.now() + patienceMs);
    });
  }

  private begin(partition: string): Group {
    const group: Group = { writes: new Map(), timer: setTimeout(() => undefined), dueAt: Infinity };
    this.groups.set(partition, group);
    return group;
  }

  private hurry(partition: string, group: Group, dueAt: number): void {
    if (dueAt >= group.dueAt) return;
    clearTimeout(group.timer);
    group.dueAt = dueAt;
    group.timer = setTimeout(() => this.send(partition), dueAt - performance.now());
  }

  private send(partition: string): void {
    const group = this.groups.get(partition);
    if (group === undefined) return;
    clearTimeout(group.timer);
    this.groups.delete(partition);
    void this.carryOut([...group.writes.values()]);
  }

  private async carryOut(writes: readonly Waiting[]): Promise<void> {
    if (writes.length > 1 && (await this.together(writes))) return;
    await Promise.all(writes.map((write) => this.alone(write).then(write.resolve, write.reject)));
  }

  /** False when they have to be written one by one. */
  private async together(writes: readonly Waiting[]): Promise<boolean> {
    try {
      const answer = await this.client.submitTransaction(writes.map(actionOf));
      // In the order of the writes: storage names the row in its answer to an insert only, so a look-up by key finds no other.
      const marks = answer.subResponses.flatMap(({ etag }) => etag ?? []);
      // They are written. Asked for one by one, each finds its own write and the mark of it.
      if (marks.length < writes.length) return false;
      writes.forEach(({ resolve }, index) => resolve(marks[index] ?? null));
      return true;
    } catch (error) {
      if (isConflict(error) || isOutdated(error) || isMissing(error)) return false;
      for (const { reject } of writes) reject(error);
      return true;
    }
  }
}

function actionOf({ entity, mark }: Write): TransactionAction {
  return mark === null ? ['create', entity] : ['update', entity, 'Replace', { etag: mark }];
}
