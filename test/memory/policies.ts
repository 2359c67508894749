import type { PolicyId } from '../../src/domain/ids';
import type { PublishedPolicy } from '../../src/domain/policy';
import type { PolicyStore } from '../../src/ports/policies';

export function memoryPolicies(): PolicyStore {
  const versions = new Map<PolicyId, readonly PublishedPolicy[]>();
  const of = (policyId: PolicyId): readonly PublishedPolicy[] => versions.get(policyId) ?? [];
  return {
    publish: ({ replaces, ...words }) => {
      const current = of(words.policyId).at(-1) ?? null;
      if (current?.textHash === words.textHash)
        return Promise.resolve({ kind: 'already-current', policy: current });
      if ((current?.version ?? 0) !== replaces) return Promise.resolve({ kind: 'outrun', current });
      const policy = { ...words, version: replaces + 1 };
      versions.set(words.policyId, [...of(words.policyId), policy]);
      return Promise.resolve({ kind: 'published', policy });
    },
    get: (policyId, version) => Promise.resolve(of(policyId)[version - 1] ?? null),
    current: () => Promise.resolve([...versions.values()].flatMap((all) => all.slice(-1))),
  };
}
