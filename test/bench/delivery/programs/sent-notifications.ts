import { TableClient, type TransactionAction } from '@azure/data-tables';
import type { Said } from '../accounting';

/** Status codes as Company Communicator keeps them; every other is the HTTP status Teams gave. */
export const STATUS = { initialization: 0, faultedAndRetrying: -1, finalFaulted: -2, created: 201 } as const;

const NOTIFICATION = 'notification';
const GLOBAL = { partitionKey: 'global', rowKey: 'throttle' };
const PLAN = { partitionKey: 'plan', rowKey: NOTIFICATION };

/** Company Communicator's rows: one per recipient, written over as they come, and one that holds everybody back. */
export class SentNotifications {
  private readonly table: TableClient;

  constructor(storage: string) {
    this.table = TableClient.fromConnectionString(storage, 'sentnotifications', {
      allowInsecureConnection: true,
    });
  }

  async prepare(): Promise<void> {
    await this.table.createTable();
  }

  /** A row for each of at most 100 recipients. */
  async initialize(people: readonly string[]): Promise<void> {
    const actions: TransactionAction[] = people.map((person) => [
      'upsert',
      { partitionKey: NOTIFICATION, rowKey: person, statusCode: STATUS.initialization },
    ]);
    await this.table.submitTransaction(actions);
  }

  async isPlanned(): Promise<boolean> {
    return (await this.find(PLAN)) !== null;
  }

  async markPlanned(): Promise<void> {
    await this.table.upsertEntity(PLAN);
  }

  async isPending(person: string): Promise<boolean> {
    const row = await this.find({ partitionKey: NOTIFICATION, rowKey: person });
    return row?.['statusCode'] === STATUS.initialization || row?.['statusCode'] === STATUS.faultedAndRetrying;
  }

  async update(person: string, statusCode: number): Promise<void> {
    await this.table.upsertEntity({ partitionKey: NOTIFICATION, rowKey: person, statusCode });
  }

  async isThrottled(): Promise<boolean> {
    const until = (await this.find(GLOBAL))?.['until'];
    return typeof until === 'number' && until > Date.now();
  }

  async setThrottled(forMs: number): Promise<void> {
    await this.table.upsertEntity({ ...GLOBAL, until: Date.now() + forMs });
  }

  /** Who was throttled is called failed, as its own counts do. */
  async said(people: number): Promise<Said> {
    const counts = { delivered: 0, failed: 0 };
    const rows = this.table.listEntities<{ statusCode: number }>({
      queryOptions: { filter: `PartitionKey eq '${NOTIFICATION}'` },
    });
    for await (const { statusCode } of rows) {
      if (statusCode === STATUS.created) counts.delivered += 1;
      else if (statusCode !== STATUS.initialization && statusCode !== STATUS.faultedAndRetrying)
        counts.failed += 1;
    }
    return { ...counts, unknown: 0, open: people - counts.delivered - counts.failed };
  }

  private async find(key: typeof PLAN): Promise<Readonly<Record<string, unknown>> | null> {
    try {
      return await this.table.getEntity(key.partitionKey, key.rowKey);
    } catch (error) {
      if ((error as { statusCode?: number }).statusCode === 404) return null;
      throw error;
    }
  }
}
