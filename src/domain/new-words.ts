import type { Day } from './day';
import type { PolicyId } from './ids';
import type { Clause } from './policy';
import type { PolicyDiff } from './policy-diff';

/** A clause with words that somebody has not confirmed, because the version they confirmed last did not have them. */
export interface NewWords {
  readonly policyId: PolicyId;
  readonly clauseId: Clause['id'];
  readonly confirmedOn: Day;
}

/** The clauses of the newer version that were added or changed. */
export function newWordsIn({ added, changed }: PolicyDiff): ReadonlySet<Clause['id']> {
  return new Set([...added, ...changed.map(({ to }) => to)].map(({ id }) => id));
}
