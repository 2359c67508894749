import type { PolicyDocument, PublishedPolicy } from '../domain/policy';
import type { PolicyId } from '../domain/ids';

/** Published versions. There is deliberately no update and no delete: a version never changes. */
export interface PolicyStore {
  /**
   * Makes the document the policy's current version. The same words as the current version are that version:
   * `added` is false. Two writers at once never make two versions of the same words.
   */
  publish(
    policyId: PolicyId,
    document: PolicyDocument,
    textHash: string,
    publishedAt: Date,
  ): Promise<{ readonly policy: PublishedPolicy; readonly added: boolean }>;
  /** Null when there is no such version. */
  get(policyId: PolicyId, version: number): Promise<PublishedPolicy | null>;
  /** The current version of every policy, by policy id. */
  current(): Promise<readonly PublishedPolicy[]>;
}
