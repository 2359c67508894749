import { dayOf } from '../domain/day';
import type { Draft } from '../domain/draft';
import type { PublishedPolicy } from '../domain/policy';
import { previewOf, type PolicyPreview } from '../domain/policy-preview';
import type { Needs } from '../ports/needs';

/** What a publisher looks at before they decide. */
export interface DraftPreview {
  readonly draft: Draft;
  readonly preview: PolicyPreview;
  /** The policies it may be a version of. */
  readonly policies: readonly PublishedPolicy[];
}

/** A draft compared with the version it would take the place of; null for a new policy. */
export function previewDraft(
  needs: Pick<Needs, 'clock' | 'zone'>,
  draft: Draft,
  policies: readonly PublishedPolicy[],
  replaces: PublishedPolicy | null,
): DraftPreview {
  const today = dayOf(needs.clock.now(), needs.zone);
  return { draft, preview: previewOf(draft, replaces, today), policies };
}
