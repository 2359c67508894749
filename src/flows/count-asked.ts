import { shownTally, type AskedPolicy } from '../domain/asked-most';
import { quoting } from '../domain/passage';
import type { PublishedPolicy } from '../domain/policy';
import type { Term } from '../domain/term';
import type { Needs } from '../ports/needs';

/** What the policies were asked about in one term, as far as numbers that small may be shown. */
export async function countAsked(
  needs: Pick<Needs, 'clauseCounts' | 'policies'>,
  term: Term,
): Promise<readonly AskedPolicy[]> {
  const policies = await needs.policies.current();
  return Promise.all(policies.map((policy) => countPolicy(needs, policy, term)));
}

async function countPolicy(
  { clauseCounts }: Pick<Needs, 'clauseCounts'>,
  policy: PublishedPolicy,
  term: Term,
): Promise<AskedPolicy> {
  const { clauses, notInPolicy } = shownTally(await clauseCounts.of(policy.policyId, term));
  const byId = new Map(policy.document.clauses.map((clause) => [clause.id, clause]));
  const quote = quoting(policy);
  return {
    policyTitle: policy.document.title,
    notInPolicy,
    clauses: clauses.map((shown) => {
      const clause = byId.get(shown.clauseId);
      return { ...shown, passage: clause === undefined ? null : quote(clause) };
    }),
  };
}
