import type { Passage } from '../domain/passage';
import type { Clause } from '../domain/policy';
import { asPlainLines, clauseLine, type ClauseLine } from './clause-line';
import { plainTitle } from './plain-text';

/** The passage word for word: the stems of its list, then the clause. */
export function quoteOf({ stems, clause }: Passage): readonly ClauseLine[] {
  return [...stems, clause].map(clauseLine);
}

/** Several passages one below the other, as the policy has them: a stem they share stands there once. */
export function quoteTogether(passages: readonly Passage[]): readonly ClauseLine[] {
  return clausesTogether(passages).map(clauseLine);
}

/** The same as plain lines, for clients that show no cards. */
export function plainQuote(passages: readonly Passage[]): string {
  return asPlainLines(clausesTogether(passages));
}

function clausesTogether(passages: readonly Passage[]): readonly Clause[] {
  const clauses = passages.flatMap(({ stems, clause }) => [...stems, clause]);
  return [...new Map(clauses.map((clause) => [clause.id, clause])).values()];
}

/** "Section Aims › Why, version 2 of the Social Media Policy". */
export function whereItStands({ clause, version, policyTitle }: Passage): string {
  const headings = clause.path.slice(1).map(plainTitle).join(' › ');
  const which = `version ${version} of the ${plainTitle(policyTitle)}`;
  return headings === '' ? `In ${which}` : `Section ${headings}, ${which}`;
}

/** The same of several passages, each place once. Empty for none. */
export function whereAllStand(passages: readonly Passage[]): string {
  return [...new Set(passages.map(whereItStands))].join('; ');
}
