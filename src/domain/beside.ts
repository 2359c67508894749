import type { Clause } from './policy';
import type { PolicyId } from './ids';

/**
 * What stands beside a clause wherever it is quoted, and never instead of it: a note that HR approved with the policy, or
 * guidance, which is what the policy lead answered somebody and HR published, without who had asked.
 */
export type Beside = Note | Guidance;

export interface Note {
  readonly kind: 'note';
  readonly policyId: PolicyId;
  readonly clauseId: Clause['id'];
  readonly words: string;
}

export interface Guidance {
  readonly kind: 'guidance';
  readonly policyId: PolicyId;
  readonly clauseId: Clause['id'];
  readonly words: string;
  readonly publishedAt: Date;
  /** Whose guidance it is, as an office: "Director of People". */
  readonly from: string;
}
