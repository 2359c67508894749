import type { PolicyDocument } from '../domain/policy';
import { policyDiff, type PolicyDiff } from '../domain/policy-diff';

/** Versions never change, so what is read off the difference of two is worked out once, by the newer and then the older. */
export function betweenVersions<Found>(
  read: (diff: PolicyDiff) => Found,
): (from: PolicyDocument, to: PolicyDocument) => Found {
  const known = new WeakMap<PolicyDocument, WeakMap<PolicyDocument, { readonly found: Found }>>();
  return (from, to) => {
    const ofNewer = known.get(to) ?? new WeakMap<PolicyDocument, { readonly found: Found }>();
    known.set(to, ofNewer);
    const { found } = ofNewer.get(from) ?? { found: read(policyDiff(from, to)) };
    ofNewer.set(from, { found });
    return found;
  };
}
