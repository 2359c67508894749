import type { Stores } from '../../src/ports/needs';
import { memoryAssignments } from './assignments';
import { memoryCampaigns } from './campaigns';
import { memoryConversations } from './conversations';
import { memoryDeliveries } from './deliveries';
import { memoryJobs, type MemoryJobs } from './jobs';
import { memoryLedger } from './ledger';
import { memoryNotices } from './notices';
import { memoryPolicies } from './policies';
import { memoryRequests } from './requests';
import { memoryRuns } from './runs';

export interface MemoryStores extends Stores {
  readonly jobs: MemoryJobs;
}

/** Everything that is kept, in memory. `now` is the queue's time, in milliseconds; nothing else here needs one. */
export function memoryStores(now: () => number): MemoryStores {
  return {
    policies: memoryPolicies(),
    campaigns: memoryCampaigns(),
    assignments: memoryAssignments(),
    deliveries: memoryDeliveries(),
    ledger: memoryLedger(),
    conversations: memoryConversations(),
    requests: memoryRequests(),
    notices: memoryNotices(),
    runs: memoryRuns(),
    jobs: memoryJobs(now),
    signingKey: () => Promise.resolve('k'.repeat(64)),
  };
}
