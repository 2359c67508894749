import type { PolicyId } from './ids';
import type { Clause } from './policy';

/**
 * A question as somebody asked it, and the clause that the policy lead says answers it. It holds for every version that has the
 * clause's words, and else for the clause of the same id.
 */
export interface Example {
  readonly policyId: PolicyId;
  readonly clause: Pick<Clause, 'id' | 'text'>;
  readonly question: string;
}
