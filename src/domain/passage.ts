import type { PolicyId } from './ids';
import type { Clause, PolicyText } from './policy';

/** A quote that answers: the clause word for word, with the stems of its list, or the rule that it takes exception to, before it. */
export interface Passage {
  readonly policyId: PolicyId;
  readonly policyTitle: string;
  readonly version: number;
  readonly clause: Clause;
  /** Outermost first. */
  readonly stems: readonly Clause[];
}

/** A reader takes in no more at once. In words; a longer clause is quoted all the same, alone. */
const WORDS_AT_MOST = 120;

/** A clause that begins like this takes something away from the one before it, and means little or the opposite without it. */
const EXCEPTION =
  /^(however\b|unless\b|except\b|the (only )?exceptions?\b|(this|these|that|they) do(es)? not apply\b|nevertheless\b)/i;

/** Quotes clauses of this version, each with the stems of its list, and an exception with its rule. */
export function quoting({ policyId, version, document }: PolicyText): (clause: Clause) => Passage {
  const byId = new Map(document.clauses.map((clause) => [clause.id, clause]));
  const before = new Map(document.clauses.map((clause, at) => [clause.id, document.clauses[at - 1]]));
  return (clause) => {
    const list = clause.parents.flatMap((id) => byId.get(id) ?? []);
    const rule = EXCEPTION.test(clause.text) ? before.get(clause.id) : undefined;
    const isApart = rule?.sectionId === clause.sectionId && !list.includes(rule);
    const stems = isApart && rule !== undefined ? [...list, rule] : list;
    return { policyId, policyTitle: document.title, version, clause, stems: shortened(stems, clause) };
  };
}

/** Leaves out the outermost stems where the whole would be too long to take in. */
function shortened(stems: readonly Clause[], clause: Clause): readonly Clause[] {
  const words = [...stems, clause].reduce((sum, { text }) => sum + text.trim().split(/\s+/).length, 0);
  return words <= WORDS_AT_MOST || stems.length === 0 ? stems : shortened(stems.slice(1), clause);
}

/**
 * Where a question goes that a person has to answer and no clause may: `safeguarding` when somebody may be at risk,
 * `safeguarding-contacts` when they ask who keeps others safe, and the rest about lawful speech.
 */
export const SIGNPOSTS = [
  'safeguarding',
  'safeguarding-contacts',
  'union',
  'whistleblowing',
  'grievance',
  'pay',
  'belief',
  'politics',
] as const;
export type SignpostTo = (typeof SIGNPOSTS)[number];

/** What was said only to be friendly. */
export const SMALL_TALK = ['greeting', 'thanks', 'goodbye', 'how-are-you', 'who-are-you'] as const;
export type SmallTalk = (typeof SMALL_TALK)[number];

/**
 * What the policy has to say to a question. `found`: at most three passages, best first; when `sure`, the first is enough.
 * `not-in-policy`: nothing in it answers; `nearest` may still be worth a look. `signpost`: a person has to answer.
 */
export type Answer =
  | { readonly kind: 'found'; readonly sure: boolean; readonly passages: readonly [Passage, ...Passage[]] }
  | { readonly kind: 'not-in-policy'; readonly nearest: Passage | null }
  | { readonly kind: 'signpost'; readonly to: SignpostTo }
  | { readonly kind: 'small-talk'; readonly talk: SmallTalk };

/** The passage as lines: the stems and then the clause, each exactly as in the policy. */
export function passageText(passage: Passage): string {
  return [...passage.stems, passage.clause].map((clause) => clause.text).join('\n');
}

/** The passages that an answer shows: the first alone when it is sure, and the nearest when nothing answers. */
export function quotedIn(answer: Answer): readonly Passage[] {
  switch (answer.kind) {
    case 'found':
      return answer.sure ? [answer.passages[0]] : answer.passages;
    case 'not-in-policy':
      return answer.nearest === null ? [] : [answer.nearest];
    case 'signpost':
    case 'small-talk':
      return [];
  }
}
