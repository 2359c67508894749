import type { Day } from './day';
import type { PolicyId, QuestionId, StaffId, TenantId } from './ids';
import type { Clause } from './policy';

/** How a question ended: with an answer, or closed without one, which has no words. */
export type QuestionReply =
  | { readonly kind: 'answered'; readonly words: string; readonly on: Day; readonly by: StaffId }
  | { readonly kind: 'closed'; readonly on: Day; readonly by: StaffId };

/**
 * A question that somebody chose to send to the policy lead. Days and no times are kept, so that one without a name is not
 * told by the minute at which it was sent.
 */
export interface LeadQuestion {
  readonly id: QuestionId;
  readonly tenantId: TenantId;
  /** What the asker was reading; `clauseId` is null when no point of it was shown. */
  readonly policyId: PolicyId;
  readonly version: number;
  readonly clauseId: Clause['id'] | null;
  readonly words: string;
  /** Null when it was sent without a name: then nothing kept says whose it is. */
  readonly asker: { readonly staffId: StaffId; readonly name: string } | null;
  readonly askedOn: Day;
  /** Null while it is open. */
  readonly reply: QuestionReply | null;
}

/** Longest question and longest answer, in UTF-16 units: a paragraph, and a page on a phone. */
export const QUESTION_AT_MOST = 500;
export const REPLY_AT_MOST = 1_500;

/** Days a question is kept after it was asked, with its answer; a default for the data protection officer to confirm. */
export const QUESTION_DAYS = 90;

/** What can be learnt from a question: an `example` leads such questions to a clause, `guidance` stands beside one. */
export const LESSON_KINDS = ['example', 'guidance'] as const;
export type LessonKind = (typeof LESSON_KINDS)[number];
