import type { PolicyId } from '../domain/ids';
import type { Passage } from '../domain/passage';
import { namesThePerson, type Clause, type PolicyDocument } from '../domain/policy';

/** Every passage of a policy that may be quoted, in its order: each clause with the stems of its list. */
export function passagesFor(
  document: PolicyDocument,
  policyId: PolicyId,
  version: number,
): readonly Passage[] {
  const byId = new Map(document.clauses.map((clause) => [clause.id, clause]));
  const stemsOf = (clause: Clause) => clause.parents.flatMap((id) => byId.get(id) ?? []);
  return document.clauses
    .map((clause) => ({ policyId, policyTitle: document.title, version, clause, stems: stemsOf(clause) }))
    .filter(({ clause, stems }) => ![...stems, clause].some(namesThePerson));
}
