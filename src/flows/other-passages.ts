import type { Beside } from '../domain/beside';
import type { Asker } from '../domain/conversation';
import type { PolicyId } from '../domain/ids';
import type { NewWords } from '../domain/new-words';
import { quoting, type Passage } from '../domain/passage';
import type { Clause } from '../domain/policy';
import type { Needs } from '../ports/needs';
import { lessonsAtHand } from './lessons-of';
import { wordsSince } from './words-since';

/** Passages, what stands beside clauses of their version, and which of their words the asker has not confirmed. */
export interface OtherPassages {
  readonly passages: readonly Passage[];
  readonly beside: readonly Beside[];
  readonly changed: readonly NewWords[];
}

/** The clauses that an answer found besides the one it showed; those that the version has not are left out. Null for no such version. */
export async function otherPassages(
  needs: Parameters<typeof wordsSince>[0] & Pick<Needs, 'lessons' | 'log' | 'policies' | 'policyData'>,
  from: Asker,
  found: {
    readonly policyId: PolicyId;
    readonly version: number;
    readonly clauseIds: readonly Clause['id'][];
  },
): Promise<OtherPassages | null> {
  const policy = await needs.policies.get(found.policyId, found.version);
  if (policy === null) return null;
  const { clauses } = policy.document;
  const passages = found.clauseIds
    .flatMap((id) => clauses.filter((clause) => clause.id === id))
    .map(quoting(policy));
  const [{ guidance }, changed] = await Promise.all([
    lessonsAtHand(needs, [policy]),
    wordsSince(needs, from, passages),
  ]);
  return { passages, beside: [...needs.policyData.notesOf(policy), ...guidance], changed };
}
