import { clauseAt } from '../domain/clause-reference';
import type { PolicyDocument } from '../domain/policy';
import { shippedLists, type Lists } from './lists';

/** A version that has fewer of the clauses that are named beside a policy is another policy, or too far from it. */
const CLAUSES_FOUND = 0.9;

/** Which policy's own lists are about this document, wherever it lies: the one whose named clauses are in it. Null for others. */
export function ownPolicyOf(document: PolicyDocument, { own }: Lists = shippedLists()): string | null {
  const fits = ([, { questions }]: readonly [string, Lists['own'] extends ReadonlyMap<string, infer V> ? V : never]) => {
    const named = new Set(questions.flatMap(({ clauses }) => clauses));
    const found = [...named].filter((reference) => clauseAt(document, reference).kind === 'found');
    return named.size > 0 && found.length >= CLAUSES_FOUND * named.size;
  };
  return [...own].find(fits)?.[0] ?? null;
}
