import type { PolicyId } from './ids';
import type { Clause } from './policy';

/** A quote that answers: the clause word for word, with the stems of its list before it. */
export interface Passage {
  readonly policyId: PolicyId;
  readonly policyTitle: string;
  readonly version: number;
  readonly clause: Clause;
  /** Outermost first. */
  readonly stems: readonly Clause[];
}

/** What the policy has to say to a question. Refused: nothing in it answers; `nearest` may still be worth a look. */
export type Answer =
  | { readonly kind: 'found'; readonly passages: readonly [Passage, ...Passage[]] }
  | { readonly kind: 'not-in-policy'; readonly nearest: Passage | null };

/** The passage as lines: the stems and then the clause, each exactly as in the policy. */
export function passageText(passage: Passage): string {
  return [...passage.stems, passage.clause].map((clause) => clause.text).join('\n');
}
