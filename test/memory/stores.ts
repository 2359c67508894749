import type { Stores } from '../../src/ports/needs';
import { memoryAlerts } from './alerts';
import { memoryAssignments } from './assignments';
import { memoryCampaigns } from './campaigns';
import { memoryCheckCounts } from './check-counts';
import { memoryClauseCounts } from './clause-counts';
import { memoryConversations } from './conversations';
import { memoryDeliveries } from './deliveries';
import { memoryDrafts } from './drafts';
import { memoryJobs, type MemoryJobs } from './jobs';
import { memoryLedger } from './ledger';
import { memoryLessons } from './lessons';
import { memoryNotices } from './notices';
import { memoryPolicies } from './policies';
import { memoryPlaces } from './places';
import { memoryQuestions } from './questions';
import { memoryRequests } from './requests';
import { memoryRuns } from './runs';
import { memoryReactions, memoryWriterSwitches } from './writer';
import { memoryTellings } from './tellings';

export interface MemoryStores extends Stores {
  readonly jobs: MemoryJobs;
}

/** Everything that is kept, in memory. `now` is the queue's time, in milliseconds; nothing else here needs one. */
export function memoryStores(now: () => number): MemoryStores {
  return {
    policies: memoryPolicies(),
    drafts: memoryDrafts(),
    campaigns: memoryCampaigns(),
    assignments: memoryAssignments(),
    deliveries: memoryDeliveries(),
    ledger: memoryLedger(),
    conversations: memoryConversations(),
    requests: memoryRequests(),
    checkCounts: memoryCheckCounts(),
    alerts: memoryAlerts(),
    readingPlaces: memoryPlaces(),
    notices: memoryNotices(),
    writerSwitches: memoryWriterSwitches(),
    reactions: memoryReactions(),
    questions: memoryQuestions(),
    lessons: memoryLessons(),
    clauseCounts: memoryClauseCounts(),
    tellings: memoryTellings(),
    runs: memoryRuns(),
    jobs: memoryJobs(now),
    signingKey: () => Promise.resolve('k'.repeat(64)),
  };
}
