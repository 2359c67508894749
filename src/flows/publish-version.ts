import type { PolicyId } from '../domain/ids';
import { CHANGE_REASON_AT_MOST, type PolicyDocument, type VersionChange } from '../domain/policy';
import type { Needs } from '../ports/needs';
import type { StoreOutcome } from '../ports/policies';

export type VersionOutcome = StoreOutcome | { readonly kind: 'refused'; readonly problem: string };

export interface Publishing {
  readonly policyId: PolicyId;
  readonly document: PolicyDocument;
  readonly textHash: string;
  /** The version that whoever publishes has compared it with; null for a policy that is new. */
  readonly replaces: number | null;
  /** Null when nobody has chosen, which is fine for a new policy alone. */
  readonly change: VersionChange | null;
}

/** Makes a document the policy's current version, unless its words already are or somebody else was first. */
export async function publishVersion(
  needs: Pick<Needs, 'policies' | 'clock'>,
  { replaces, ...publishing }: Publishing,
): Promise<VersionOutcome> {
  const change = replaces === null ? null : withPlainReason(publishing.change);
  const problem = replaces === null ? null : problemWith(change);
  if (problem !== null) return { kind: 'refused', problem };
  return needs.policies.publish({
    ...publishing,
    change,
    replaces: replaces ?? 0,
    publishedAt: needs.clock.now(),
  });
}

function withPlainReason(change: VersionChange | null): VersionChange | null {
  return change === null ? null : { ...change, reason: change.reason.trim() };
}

function problemWith(change: VersionChange | null): string | null {
  if (change === null)
    return 'Please choose what this change asks of staff: reading again, being told, or nothing.';
  if (change.reason === '') return 'Please give the reason for this change; it is kept with the version.';
  if (change.reason.length > CHANGE_REASON_AT_MOST)
    return `The reason is too long: it takes at most ${CHANGE_REASON_AT_MOST} characters, this one has ${change.reason.length}.`;
  return null;
}
