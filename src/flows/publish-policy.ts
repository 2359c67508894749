import type { PolicyId } from '../domain/ids';
import type { PublishedPolicy } from '../domain/policy';
import { readPolicy } from '../policy-text/read-policy';
import type { Needs } from '../ports/needs';

export type PublishOutcome =
  | { readonly kind: 'published'; readonly policy: PublishedPolicy }
  | { readonly kind: 'already-current'; readonly policy: PublishedPolicy }
  | { readonly kind: 'refused'; readonly problem: string };

/** Reads a policy file and makes it the current version, unless its words already are. */
export async function publishPolicy(
  needs: Pick<Needs, 'policies' | 'clock'>,
  input: { readonly policyId: PolicyId; readonly bytes: Uint8Array; readonly fileName: string },
): Promise<PublishOutcome> {
  const read = readPolicy(input.bytes, input.fileName);
  if (read.kind === 'refused') return read;
  const { policy, added } = await needs.policies.publish(
    input.policyId,
    read.document,
    read.textHash,
    needs.clock.now(),
  );
  return { kind: added ? 'published' : 'already-current', policy };
}
