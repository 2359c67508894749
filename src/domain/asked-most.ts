import type { Passage } from './passage';
import type { Clause } from './policy';

/** What is counted of answers, by nobody: a clause was shown, helped, did not help; or nothing in the policy answered. */
export const WHAT_IS_COUNTED = ['asked', 'helpful', 'unhelpful', 'not-in-policy'] as const;

export interface ClauseTally {
  readonly clauseId: Clause['id'];
  readonly asked: number;
  readonly helpful: number;
  readonly unhelpful: number;
}

/** One policy in one term. */
export interface PolicyTally {
  readonly clauses: readonly ClauseTally[];
  readonly notInPolicy: number;
}

/** What may be shown of one clause. Every number is whole tens, rounded down. */
export interface ShownClause {
  readonly clauseId: Clause['id'];
  readonly asked: number;
  /** Null when it would tell of a group under ten. */
  readonly opinions: { readonly helpful: number; readonly unhelpful: number } | null;
}

/** Most asked first. `notInPolicy` is null when fewer than ten found nothing. */
export interface ShownTally {
  readonly clauses: readonly ShownClause[];
  readonly notInPolicy: number | null;
}

/** Counts, one each, added up. */
export function tallyOf(
  counts: readonly {
    readonly kind: (typeof WHAT_IS_COUNTED)[number];
    readonly clauseId: Clause['id'] | null;
  }[],
): PolicyTally {
  const clauses = new Map<string, ClauseTally>();
  for (const { kind, clauseId } of counts) {
    if (clauseId === null || kind === 'not-in-policy') continue;
    const tally = clauses.get(clauseId) ?? { clauseId, asked: 0, helpful: 0, unhelpful: 0 };
    clauses.set(clauseId, { ...tally, [kind]: tally[kind] + 1 });
  }
  const notInPolicy = counts.filter(({ kind }) => kind === 'not-in-policy').length;
  return { clauses: [...clauses.values()], notInPolicy };
}

const SMALLEST_GROUP = 10;

/**
 * What may be shown of a tally: no group under ten, nor one that follows by subtraction. No sum is shown, so what is hidden cannot
 * be had from the rest; of a clause the two opinions are shown only when both groups and those who said nothing are ten or more.
 * The numbers move in tens, and clauses of the same number stand in the order of their ids, so that looking before and after a
 * colleague's question tells nothing of it.
 */
export function shownTally({ clauses, notInPolicy }: PolicyTally): ShownTally {
  const shown = clauses.filter(({ asked }) => asked >= SMALLEST_GROUP).map(shownClause);
  return {
    clauses: shown.toSorted((a, b) => b.asked - a.asked || (a.clauseId < b.clauseId ? -1 : 1)),
    notInPolicy: notInPolicy < SMALLEST_GROUP ? null : inTens(notInPolicy),
  };
}

function shownClause({ clauseId, asked, helpful, unhelpful }: ClauseTally): ShownClause {
  const silent = asked - helpful - unhelpful;
  const isShown = Math.min(helpful, unhelpful, silent) >= SMALLEST_GROUP;
  const opinions = isShown ? { helpful: inTens(helpful), unhelpful: inTens(unhelpful) } : null;
  return { clauseId, asked: inTens(asked), opinions };
}

function inTens(count: number): number {
  return Math.floor(count / 10) * 10;
}

/** The same for readers: each clause with its words, which are null when the current version has it no longer. */
export interface AskedPolicy extends Omit<ShownTally, 'clauses'> {
  readonly policyTitle: string;
  readonly clauses: readonly (ShownClause & { readonly passage: Passage | null })[];
}
