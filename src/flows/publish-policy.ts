import type { PolicyId } from '../domain/ids';
import type { PublishedPolicy, VersionChange } from '../domain/policy';
import { readPolicy } from '../policy-text/read-policy';
import type { Needs } from '../ports/needs';
import { publishVersion } from './publish-version';

export type PublishOutcome =
  | { readonly kind: 'published'; readonly policy: PublishedPolicy }
  /** These words are a version already; `policy` is the current one, which may be a later one. */
  | { readonly kind: 'already-published'; readonly policy: PublishedPolicy }
  | { readonly kind: 'refused'; readonly problem: string };

const SHIPPED: VersionChange = { kind: 'reread', reason: 'shipped with Readback', by: 'operator' };

/**
 * Reads a policy file that ships with Readback and makes it the current version, unless its words ever were one: what HR published
 * since then must not be undone by a start of the service.
 */
export async function publishPolicy(
  needs: Pick<Needs, 'policies' | 'clock'>,
  input: { readonly policyId: PolicyId; readonly bytes: Uint8Array; readonly fileName: string },
): Promise<PublishOutcome> {
  const read = readPolicy(input.bytes, input.fileName);
  if (read.kind === 'refused') return read;
  const { policyId } = input;
  const { document, textHash } = read;
  for (;;) {
    const current = (await needs.policies.current()).find((policy) => policy.policyId === policyId) ?? null;
    if (current !== null && (await wasPublished(needs, current, textHash)))
      return { kind: 'already-published', policy: current };
    const replaces = current?.version ?? null;
    const version = { policyId, document, textHash, replaces, change: SHIPPED };
    const outcome = await publishVersion(needs, version);
    if (outcome.kind === 'already-current') return { kind: 'already-published', policy: outcome.policy };
    // Another process was first: whether these words are still news is asked of what stands now.
    if (outcome.kind !== 'outrun') return outcome;
  }
}

async function wasPublished(
  { policies }: Pick<Needs, 'policies'>,
  { policyId, version }: PublishedPolicy,
  textHash: string,
): Promise<boolean> {
  const numbers = Array.from({ length: version }, (_, i) => i + 1);
  const versions = await Promise.all(numbers.map((number) => policies.get(policyId, number)));
  return versions.some((policy) => policy?.textHash === textHash);
}
