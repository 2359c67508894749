import type { Passage } from './passage';
import { DOCUMENT_CONTROL, namesThePerson, type Clause, type PolicyText } from './policy';

/** UTF-16 units of clauses that a model is given at most; some 15,000 tokens. */
const MATERIAL_AT_MOST = 60_000;

/**
 * What a model may write from: the policy as it stands, in its order, without its document control; of a long policy the
 * sections that the quotes come from. Nobody's name is in it.
 */
export function writingMaterial({ document }: PolicyText, quoted: readonly Passage[]): readonly Clause[] {
  const all = document.clauses.filter(
    (clause) => clause.sectionId !== DOCUMENT_CONTROL && !namesThePerson(clause),
  );
  if (sizeOf(all) <= MATERIAL_AT_MOST) return all;
  const sections = new Set(quoted.map(({ clause }) => clause.sectionId));
  const near = all.filter(({ sectionId }) => sections.has(sectionId));
  if (sizeOf(near) <= MATERIAL_AT_MOST) return near;
  const ids = new Set(quoted.flatMap(({ stems, clause }) => [...stems, clause].map(({ id }) => id)));
  return all.filter(({ id }) => ids.has(id));
}

function sizeOf(clauses: readonly Clause[]): number {
  return clauses.reduce((sum, { text }) => sum + text.length, 0);
}
