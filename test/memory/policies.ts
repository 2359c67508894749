import type { PolicyId } from '../../src/domain/ids';
import type { PublishedPolicy } from '../../src/domain/policy';
import type { PolicyStore } from '../../src/ports/policies';

export function memoryPolicies(): PolicyStore {
  const versions = new Map<PolicyId, readonly PublishedPolicy[]>();
  const of = (policyId: PolicyId): readonly PublishedPolicy[] => versions.get(policyId) ?? [];
  return {
    publish: (policyId, document, textHash, publishedAt) => {
      const current = of(policyId).at(-1);
      if (current?.textHash === textHash) return Promise.resolve({ policy: current, added: false });
      const version = of(policyId).length + 1;
      const policy = { policyId, version, textHash, publishedAt, document };
      versions.set(policyId, [...of(policyId), policy]);
      return Promise.resolve({ policy, added: true });
    },
    get: (policyId, version) => Promise.resolve(of(policyId)[version - 1] ?? null),
    current: () => Promise.resolve([...versions.values()].flatMap((all) => all.slice(-1))),
  };
}
