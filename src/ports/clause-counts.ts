import type { PolicyTally } from '../domain/asked-most';
import type { AnswerId, PolicyId } from '../domain/ids';
import type { Clause } from '../domain/policy';
import type { Term } from '../domain/term';

/** Something that is counted of one answer. `not-in-policy` has no clause. */
export type AnswerCount = {
  readonly policyId: PolicyId;
  readonly term: Term;
  /** Counted once: of an answer's two opinions the first stands. */
  readonly answerId: AnswerId;
} & (
  | { readonly kind: 'asked' | 'helpful' | 'unhelpful'; readonly clauseId: Clause['id'] }
  | { readonly kind: 'not-in-policy'; readonly clauseId: null }
);

/** What the policies were asked about. No count is changed, and nothing in it leads to a person. */
export interface ClauseCounts {
  /** Twice is once. */
  add(count: AnswerCount): Promise<void>;
  of(policyId: PolicyId, term: Term): Promise<PolicyTally>;
  /** Deletes what was counted in terms before this one. */
  removeBefore(term: Term): Promise<void>;
}
