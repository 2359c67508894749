import type { PolicyId } from '../domain/ids';
import type { PolicyDocument } from '../domain/policy';
import { policyDiff, type PolicyDiff } from '../domain/policy-diff';
import type { Needs } from '../ports/needs';

/** Two versions of one policy, by number. */
export interface Versions {
  readonly policyId: PolicyId;
  readonly from: number;
  readonly to: number;
}

/**
 * What is read off the difference of two versions. They never change, so it is worked out once, by the newer and then the older.
 * The result throws when a version is not kept, which must not happen: versions are never deleted.
 */
export function betweenVersions<Found>(
  read: (diff: PolicyDiff) => Found,
): (needs: Pick<Needs, 'policies'>, versions: Versions) => Promise<Found> {
  const known = new WeakMap<PolicyDocument, WeakMap<PolicyDocument, { readonly found: Found }>>();
  return async (needs, versions) => {
    const [from, to] = await documentsOf(needs, versions);
    const ofNewer = known.get(to) ?? new WeakMap<PolicyDocument, { readonly found: Found }>();
    known.set(to, ofNewer);
    const { found } = ofNewer.get(from) ?? { found: read(policyDiff(from, to)) };
    ofNewer.set(from, { found });
    return found;
  };
}

async function documentsOf(
  { policies }: Pick<Needs, 'policies'>,
  { policyId, from, to }: Versions,
): Promise<readonly [PolicyDocument, PolicyDocument]> {
  const [older, newer] = await Promise.all([policies.get(policyId, from), policies.get(policyId, to)]);
  if (older === null || newer === null)
    throw new Error(`Comparing versions ${from} and ${to} of ${policyId}: expected both, found one`);
  return [older.document, newer.document];
}
