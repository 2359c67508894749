import type { Day } from '../domain/day';
import type { QuestionId, StaffId, TenantId } from '../domain/ids';
import type { LeadQuestion, QuestionReply } from '../domain/question';

/** Questions to the policy lead. A question is written once; only its end is ever added. */
export interface QuestionStore {
  /** Adds the question unless one with its id stands; then that one comes back and nothing is written. */
  add(question: LeadQuestion): Promise<{ readonly standing: LeadQuestion; readonly added: boolean }>;
  get(tenantId: TenantId, id: QuestionId): Promise<LeadQuestion | null>;
  /** All that wait for an answer, oldest first. */
  open(tenantId: TenantId): Promise<readonly LeadQuestion[]>;
  /** What this person sent with their name, newest first. */
  ofAsker(tenantId: TenantId, asker: StaffId): Promise<readonly LeadQuestion[]>;
  /** Ends it; the first end stands. The question as it stands then, null when there is none. */
  end(tenantId: TenantId, id: QuestionId, reply: QuestionReply): Promise<LeadQuestion | null>;
  /** Deletes what was asked before that day, of every tenant. */
  removeBefore(day: Day): Promise<void>;
}
