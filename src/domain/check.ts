import { clauseAt, type ClauseReference } from './clause-reference';
import type { CampaignId } from './ids';
import type { Day } from './day';
import { quoting, type Passage } from './passage';
import type { PolicyText } from './policy';

/** One of the answers to choose from. */
export interface CheckOption {
  readonly says: string;
  readonly isRight: boolean;
}

/** A short scenario from school life, as it is kept with a policy. Exactly one option is right. */
export interface CheckEntry {
  /** Lower-case words joined by hyphens. Answers are counted under it, so it never changes. */
  readonly id: string;
  readonly scenario: string;
  readonly question: string;
  readonly options: readonly CheckOption[];
  readonly clause: ClauseReference;
  /** Where in the clause to look, in a sentence. */
  readonly why: string;
}

/** A scenario about one version: its clause is at hand, with the stems of its list. */
export interface Check extends Omit<CheckEntry, 'clause'> {
  readonly passage: Passage;
}

/** Longest list of scenarios: they stand between a tired reader and the end. */
export const CHECKS_AT_MOST = 5;

/** The scenarios whose clause this version holds. One whose clause is gone would teach what no longer stands. */
export function checksFor(entries: readonly CheckEntry[], text: PolicyText): readonly Check[] {
  const quote = quoting(text);
  return entries.flatMap(({ clause: reference, ...entry }) => {
    const at = clauseAt(text.document, reference);
    return at.kind === 'found' ? [{ ...entry, passage: quote(at.clause) }] : [];
  });
}

/** Somebody's first answer to a scenario, without the somebody. */
export interface FirstAnswer {
  readonly campaignId: CampaignId;
  readonly checkId: string;
  readonly isRight: boolean;
  readonly day: Day;
}

/** First answers to one scenario, counted. */
export interface CheckCount {
  readonly answered: number;
  readonly right: number;
}

/** What may be shown of a count: whole tens, rounded down. `right` is null when it would tell of a group under ten. */
export type ShownCount =
  | { readonly kind: 'too-few' }
  | { readonly kind: 'shown'; readonly answered: number; readonly right: number | null };

const SMALLEST_GROUP = 10;

/**
 * No group under ten is shown, nor one that follows by subtraction. The numbers move in tens, so that looking before and after
 * a colleague's answer tells nothing of it.
 */
export function shownCount({ answered, right }: CheckCount): ShownCount {
  if (answered < SMALLEST_GROUP) return { kind: 'too-few' };
  const smaller = Math.min(right, answered - right);
  return {
    kind: 'shown',
    answered: inTens(answered),
    right: smaller < SMALLEST_GROUP ? null : inTens(right),
  };
}

function inTens(count: number): number {
  return Math.floor(count / 10) * 10;
}
