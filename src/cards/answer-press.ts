import type { AnswerId, PolicyId } from '../domain/ids';
import type { Passage } from '../domain/passage';
import type { Clause } from '../domain/policy';
import { QUESTION_AT_MOST } from '../domain/question';
import type { SectionPress } from './action';
import type { LeadPress } from './lead-form';
import { cut } from './plain-text';

/** What was asked and under which id the answer counts, as it may stand on a card. */
export interface Asked {
  /** Minted for this answer, so that pressing twice counts once. */
  readonly ask: AnswerId;
  /** Null when nothing was asked in words. */
  readonly question: string | null;
  /** The page it was asked on; null when it was asked in the chat. */
  readonly back: SectionPress | null;
}

/** What the two buttons about an answer say back: the clause that it quotes first, and the other clauses that it found. */
export interface OpinionPress {
  readonly ask: AnswerId;
  readonly policy: PolicyId;
  readonly version: number;
  readonly clause: Clause['id'];
  readonly others: readonly Clause['id'][];
  readonly question?: string;
  readonly back?: SectionPress;
}

export function opinionPress(
  { ask, question, back }: Asked,
  [{ policyId, version, clause }, ...others]: readonly [Passage, ...Passage[]],
): OpinionPress {
  const same = others.filter((other) => other.policyId === policyId);
  return {
    ask,
    policy: policyId,
    version,
    clause: clause.id,
    others: same.map((other) => other.clause.id),
    ...questionField(question),
    ...(back !== null && { back }),
  };
}

/** About the version that was looked in, and the clause of it that was quoted. */
export function leadPress(
  { policyId: policy, version }: Pick<Passage, 'policyId' | 'version'>,
  quoted: Passage | null,
  { question, back }: Pick<Asked, 'question' | 'back'>,
): LeadPress {
  return {
    policy,
    version,
    ...(quoted !== null && { clause: quoted.clause.id }),
    ...questionField(question),
    ...(back !== null && { back }),
  };
}

/** The words as somebody typed them, or their beginning; without what would only make the card large. */
function questionField(question: string | null): { readonly question?: string } {
  const words = (question ?? '')
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim();
  return words === '' ? {} : { question: cut(words, QUESTION_AT_MOST) };
}
