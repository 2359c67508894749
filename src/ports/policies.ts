import type { PolicyDocument, PublishedPolicy, VersionChange } from '../domain/policy';
import type { PolicyId } from '../domain/ids';

/** What is to become a policy's current version. */
export interface NewVersion {
  readonly policyId: PolicyId;
  readonly document: PolicyDocument;
  readonly textHash: string;
  /** The version it was compared with and takes the place of; 0 when there is none. */
  readonly replaces: number;
  readonly change: VersionChange | null;
  readonly publishedAt: Date;
}

export type StoreOutcome =
  | { readonly kind: 'published'; readonly policy: PublishedPolicy }
  /** The current version has the same words; it is that version. */
  | { readonly kind: 'already-current'; readonly policy: PublishedPolicy }
  /** Another version than the one to be replaced is current. Null when there is none at all. */
  | { readonly kind: 'outrun'; readonly current: PublishedPolicy | null };

/** Published versions. There is deliberately no update and no delete: a version never changes. */
export interface PolicyStore {
  /** Two writers at once never make two versions of the same words, and of different words only one replaces a version. */
  publish(version: NewVersion): Promise<StoreOutcome>;
  /** Null when there is no such version. */
  get(policyId: PolicyId, version: number): Promise<PublishedPolicy | null>;
  /** The current version of every policy, by policy id. */
  current(): Promise<readonly PublishedPolicy[]>;
}
