import { odata, type TableClient } from '@azure/data-tables';
import type { QueueClient } from '@azure/storage-queue';
import type { Log } from '../ports/log';
import type { Stores } from '../ports/needs';
import type { PaceBook } from '../ports/pace-book';
import { connect, type StorageAccount } from './account';
import { alertsOn } from './alerts-table';
import { assignmentsOn } from './assignments-table';
import { campaignsOn } from './campaigns-table';
import { checkCountsOn } from './check-counts-table';
import { clauseCountsOn } from './clause-counts-table';
import { conversationsOn } from './conversations-table';
import { deliveriesOn } from './deliveries-table';
import { draftsOn } from './drafts-table';
import { jobQueueOn } from './job-queue';
import { signingKeyOn } from './keys-table';
import { ledgerOn } from './ledger-table';
import { lessonsOn } from './lessons-table';
import { noticesOn } from './notices-table';
import { paceBookOn } from './pace-table';
import { placesOn } from './places-table';
import { policiesOn } from './policies-table';
import { reactionsOn } from './reactions-table';
import { requestsOn } from './requests-table';
import { runsOn } from './runs-table';
import { writerSwitchesOn } from './writer-table';
import { questionsOn } from './questions-table';
import { tellingsOn } from './tellings-table';

export type { StorageAccount } from './account';

/** Every table there is, without its prefix. README.md describes each. */
export const TABLES = [
  'policies',
  'policyparts',
  'drafts',
  'campaigns',
  'assignments',
  'deliveries',
  'acknowledgements',
  'conversations',
  'tenants',
  'requests',
  'checkcounts',
  'alerts',
  'places',
  'notices',
  'writer',
  'reactions',
  'questions',
  'lessons',
  'clausecounts',
  'tellings',
  'runs',
  'keys',
  'pace',
] as const;

/** Every queue there is, without its prefix. */
export const QUEUES = ['jobs', 'sends', 'jobs-aside'] as const;

export interface Storage extends Stores {
  readonly paceBook: PaceBook;
  /** Creates the tables and queues that are not there yet. */
  prepare(): Promise<void>;
  /** @throws when tables and queue do not both answer within a second */
  ping(): Promise<void>;
}

const PING_WITHIN_MS = 1_000;

/**
 * Everything kept in one storage account. `prefix` keeps installations apart that share it: at most 40 letters and digits,
 * a letter first. Nothing is requested before the first call.
 * @throws when the prefix would not make table and queue names
 */
export function openStorage(account: StorageAccount, prefix: string, log: Log): Storage {
  if (!/^[A-Za-z][A-Za-z0-9]{0,39}$/.test(prefix))
    throw new Error(
      `Opening storage: expected a prefix of at most 40 letters and digits, a letter first, got "${prefix}"`,
    );
  const connection = connect(account);
  const table = (name: (typeof TABLES)[number]) => connection.table(`${prefix}${name}`);
  const queue = (name: (typeof QUEUES)[number]) => connection.queue(`${prefix.toLowerCase()}-${name}`);
  return {
    policies: policiesOn(table('policies'), table('policyparts')),
    drafts: draftsOn(table('drafts')),
    campaigns: campaignsOn(table('campaigns')),
    assignments: assignmentsOn(table('assignments')),
    deliveries: deliveriesOn(table('deliveries')),
    ledger: ledgerOn(table('acknowledgements')),
    conversations: conversationsOn(table('conversations'), table('tenants')),
    requests: requestsOn(table('requests')),
    checkCounts: checkCountsOn(table('checkcounts')),
    alerts: alertsOn(table('alerts')),
    readingPlaces: placesOn(table('places')),
    notices: noticesOn(table('notices')),
    writerSwitches: writerSwitchesOn(table('writer')),
    reactions: reactionsOn(table('reactions')),
    questions: questionsOn(table('questions')),
    lessons: lessonsOn(table('lessons')),
    clauseCounts: clauseCountsOn(table('clausecounts')),
    tellings: tellingsOn(table('tellings')),
    runs: runsOn(table('runs')),
    signingKey: signingKeyOn(table('keys')),
    paceBook: paceBookOn(table('pace')),
    jobs: jobQueueOn({ jobs: queue('jobs'), sends: queue('sends'), aside: queue('jobs-aside') }, log),
    prepare: async () => {
      await Promise.all([
        ...TABLES.map((name) => table(name).createTable()),
        ...QUEUES.map((name) => queue(name).createIfNotExists()),
      ]);
    },
    ping: () => answers(table('policies'), queue('jobs')),
  };
}

async function answers(table: TableClient, queue: QueueClient): Promise<void> {
  const abortSignal = AbortSignal.timeout(PING_WITHIN_MS);
  const queryOptions = { filter: odata`PartitionKey eq ${'ping'}` };
  try {
    await Promise.all([
      table.listEntities({ abortSignal, queryOptions }).next(),
      queue.getProperties({ abortSignal }),
    ]);
  } catch (cause) {
    throw new Error('Asking storage for a sign of life: expected one within a second, found none', { cause });
  }
}
