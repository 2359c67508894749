import type { PolicyId } from './ids';
import type { Clause, PolicyText } from './policy';

/** A quote that answers: the clause word for word, with the stems of its list before it. */
export interface Passage {
  readonly policyId: PolicyId;
  readonly policyTitle: string;
  readonly version: number;
  readonly clause: Clause;
  /** Outermost first. */
  readonly stems: readonly Clause[];
}

/** Quotes clauses of this version, each with the stems of its list. */
export function quoting({ policyId, version, document }: PolicyText): (clause: Clause) => Passage {
  const byId = new Map(document.clauses.map((clause) => [clause.id, clause]));
  return (clause) => ({
    policyId,
    policyTitle: document.title,
    version,
    clause,
    stems: clause.parents.flatMap((id) => byId.get(id) ?? []),
  });
}

/** Whom a question goes to when no clause may answer it: people who keep others safe, or HR and the unions. */
export type SignpostTo = 'safeguarding' | 'lawful-speech';

/**
 * What the policy has to say to a question. `not-in-policy`: nothing in it answers; `nearest` may still be worth a look.
 * `signpost`: a person has to answer.
 */
export type Answer =
  | { readonly kind: 'found'; readonly passages: readonly [Passage, ...Passage[]] }
  | { readonly kind: 'not-in-policy'; readonly nearest: Passage | null }
  | { readonly kind: 'signpost'; readonly to: SignpostTo };

/** The passage as lines: the stems and then the clause, each exactly as in the policy. */
export function passageText(passage: Passage): string {
  return [...passage.stems, passage.clause].map((clause) => clause.text).join('\n');
}
