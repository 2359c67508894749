import { draftsCountFrom, type Draft } from '../domain/draft';
import type { DraftId, PolicyId, StaffId } from '../domain/ids';
import { policyIdFor } from '../domain/likely-policy';
import type { ChangeKind, PublishedPolicy } from '../domain/policy';
import type { Needs } from '../ports/needs';
import { previewDraft, type DraftPreview } from './preview-draft';
import { publishVersion } from './publish-version';

export interface DraftPress {
  readonly id: DraftId;
  readonly by: StaffId;
  /** The policy it is to be a version of; null for a new one. */
  readonly policy: PolicyId | null;
  /** What the preview compared it with. */
  readonly compared: { readonly policy: PolicyId | null; readonly version: number | null };
  /** Null when there was nothing to choose, since it was compared with no version. */
  readonly kind: ChangeKind | null;
  readonly reason: string;
}

export type PublishDraftOutcome =
  | { readonly kind: 'published'; readonly policy: PublishedPolicy }
  /** Nothing was published: this preview is the one to decide on. */
  | ({ readonly kind: 'look-again'; readonly because: 'other-policy' | 'outrun' } & DraftPreview)
  /** It was published or dropped already, or is too old. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'refused'; readonly problem: string };

/** Makes a draft the current version of the policy it was compared with. */
export async function publishDraft(
  needs: Pick<Needs, 'drafts' | 'policies' | 'clock' | 'zone'>,
  press: DraftPress,
): Promise<PublishDraftOutcome> {
  const draft = await ownDraft(needs, press);
  if (draft === null) return { kind: 'gone' };
  if (press.policy !== press.compared.policy) return lookAgain(needs, draft, press, 'other-policy');
  const { document, textHash } = draft;
  const { kind, reason, by, compared } = press;
  const outcome = await publishVersion(needs, {
    policyId: press.policy ?? policyIdFor(document.title),
    document,
    textHash,
    replaces: compared.version,
    change: kind === null ? null : { kind, reason, by },
  });
  switch (outcome.kind) {
    case 'refused':
      return outcome;
    case 'outrun':
      return lookAgain(needs, draft, { policy: outcome.current?.policyId ?? null }, 'outrun');
    case 'published':
    case 'already-current':
      await needs.drafts.remove(draft.id);
      return { kind: 'published', policy: outcome.policy };
  }
}

/** A draft is its sender's alone, for seven days. */
async function ownDraft(
  { drafts, clock }: Pick<Needs, 'drafts' | 'clock'>,
  { id, by }: Pick<DraftPress, 'id' | 'by'>,
): Promise<Draft | null> {
  const draft = await drafts.get(id);
  return draft !== null && draft.by === by && draft.at >= draftsCountFrom(clock.now()) ? draft : null;
}

async function lookAgain(
  needs: Pick<Needs, 'policies' | 'clock' | 'zone'>,
  draft: Draft,
  { policy }: Pick<DraftPress, 'policy'>,
  because: 'other-policy' | 'outrun',
): Promise<PublishDraftOutcome> {
  const policies = await needs.policies.current();
  const replaces = policies.find(({ policyId }) => policyId === policy) ?? null;
  return { kind: 'look-again', because, ...previewDraft(needs, draft, policies, replaces) };
}
