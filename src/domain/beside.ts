import { clauseAt, type ClauseReference } from './clause-reference';
import type { PolicyId } from './ids';
import type { Passage } from './passage';
import type { Clause, PolicyText } from './policy';

/**
 * What stands beside a clause wherever it is quoted, and never instead of it: a note that HR approved with the policy, or
 * guidance, which is what the policy lead answered somebody and HR published, without who had asked.
 */
export type Beside = Note | Guidance;

export interface Note {
  readonly kind: 'note';
  readonly policyId: PolicyId;
  readonly clauseId: Clause['id'];
  readonly words: string;
}

export interface Guidance {
  readonly kind: 'guidance';
  readonly policyId: PolicyId;
  readonly clauseId: Clause['id'];
  readonly words: string;
  readonly publishedAt: Date;
  /** Whose guidance it is, as an office: "Director of People". */
  readonly from: string;
}

/** A note as it is kept with a policy. */
export interface NoteEntry {
  readonly clause: ClauseReference;
  readonly words: string;
}

/** The notes whose clause this version holds, in their order. */
export function notesFor(entries: readonly NoteEntry[], { policyId, document }: PolicyText): readonly Note[] {
  return entries.flatMap(({ clause: reference, words }) => {
    const at = clauseAt(document, reference);
    return at.kind === 'found' ? [{ kind: 'note', policyId, clauseId: at.clause.id, words }] : [];
  });
}

/**
 * What stands below each of these clauses of one policy, which are read one after the other. Words that stand beside several in a row
 * are said once, below the last of them.
 */
export function belowEach<B extends Beside>(
  clauses: readonly Pick<Clause, 'id'>[],
  beside: readonly B[],
): readonly (readonly B[])[] {
  const of = (clause: Pick<Clause, 'id'> | undefined) =>
    beside.filter(({ clauseId }) => clauseId === clause?.id);
  return clauses.map((clause, i) => {
    const saidNext = new Set(of(clauses[i + 1]).map(({ words }) => words));
    return of(clause).filter(({ words }) => !saidNext.has(words));
  });
}

/** What stands below these passages, which are quoted together: beside any of their clauses or stems, the same words once. */
export function belowPassages<B extends Beside>(
  passages: readonly Passage[],
  beside: readonly B[],
): readonly B[] {
  const quoted = new Set(
    passages.flatMap(({ policyId, stems, clause }) =>
      [...stems, clause].map(({ id }) => `${policyId}|${id}`),
    ),
  );
  const below = beside.filter(({ policyId, clauseId }) => quoted.has(`${policyId}|${clauseId}`));
  return [...new Map(below.map((one) => [one.words, one])).values()];
}
