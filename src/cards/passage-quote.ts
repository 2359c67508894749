import type { Passage } from '../domain/passage';
import { clauseLine, type ClauseLine } from './clause-line';
import { plainTitle } from './plain-text';

/** The passage word for word: the stems of its list, then the clause. */
export function quoteOf({ stems, clause }: Passage): readonly ClauseLine[] {
  return [...stems, clause].map(clauseLine);
}

/** "Section Aims › Why, version 2 of the Social Media Policy". */
export function whereItStands({ clause, version, policyTitle }: Passage): string {
  const headings = clause.path.slice(1).map(plainTitle).join(' › ');
  const which = `version ${version} of the ${plainTitle(policyTitle)}`;
  return headings === '' ? `In ${which}` : `Section ${headings}, ${which}`;
}
