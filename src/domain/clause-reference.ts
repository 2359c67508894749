import type { Clause, PolicyDocument } from './policy';

/**
 * A clause as people name it beside the policy: the title of its section, and words that stand in it and in no other clause of
 * that section. It holds for every version that still says so, whatever ids the clauses have there.
 */
export interface ClauseReference {
  readonly section: string;
  readonly words: string;
}

export type ReferencedClause =
  | { readonly kind: 'found'; readonly clause: Clause }
  /** For whoever wrote the reference: what was expected and what was found. */
  | { readonly kind: 'unclear'; readonly problem: string };

export function clauseAt(document: PolicyDocument, { section, words }: ClauseReference): ReferencedClause {
  const titled = document.sections.filter(({ title }) => asSaid(title) === asSaid(section));
  if (titled.length === 0) return unclear(`there is no section "${section}"`);
  const ids = new Set(titled.map(({ id }) => id));
  const clauses = document.clauses.filter(
    ({ sectionId, text }) => ids.has(sectionId) && asSaid(text).includes(asSaid(words)),
  );
  const [clause] = clauses;
  if (clause !== undefined && clauses.length === 1) return { kind: 'found', clause };
  return unclear(
    `expected one clause of section "${section}" with the words "${words}", found ${clauses.length}`,
  );
}

function unclear(problem: string): ReferencedClause {
  return { kind: 'unclear', problem };
}

/** Capitals, white space and the shape of quotation marks and dashes are no difference: word processors change them. */
function asSaid(text: string): string {
  return text
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐-―]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}
