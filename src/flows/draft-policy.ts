import { draftsCountFrom, type Draft } from '../domain/draft';
import { draftId, type StaffId } from '../domain/ids';
import { likelyPolicy } from '../domain/likely-policy';
import type { PublishedPolicy, Remark } from '../domain/policy';
import { readPolicy } from '../policy-text/read-policy';
import type { Needs } from '../ports/needs';
import { previewDraft, type DraftPreview } from './preview-draft';

export type DraftOutcome =
  | ({ readonly kind: 'drafted' } & DraftPreview)
  /** The words of the file are those of the current version. */
  | { readonly kind: 'already-current'; readonly policy: PublishedPolicy }
  | { readonly kind: 'refused'; readonly problem: string };

/** Remarks kept with a draft, and how much of each: a hostile file could earn more than a row takes. */
const REMARKS_AT_MOST = 20;
const REMARK_AT_MOST = 250;

/** Fetches and reads a file that somebody sent, and keeps what was read until they publish or drop it. Publishes nothing. */
export async function draftPolicy(
  needs: Pick<Needs, 'files' | 'drafts' | 'policies' | 'clock' | 'zone' | 'newId'>,
  sent: { readonly by: StaffId; readonly fileName: string; readonly url: string },
): Promise<DraftOutcome> {
  const download = await needs.files.download(sent.url);
  if (download.kind === 'refused') return download;
  const read = readPolicy(download.bytes, sent.fileName);
  if (read.kind === 'refused') return read;

  const policies = await needs.policies.current();
  const standing = policies.find(({ textHash }) => textHash === read.textHash);
  if (standing !== undefined) return { kind: 'already-current', policy: standing };

  const { document, textHash } = read;
  const { by, fileName } = sent;
  const at = needs.clock.now();
  const remarks = read.remarks.slice(0, REMARKS_AT_MOST).map(shortened);
  const draft: Draft = { id: draftId(needs.newId()), by, at, fileName, textHash, document, remarks };
  await needs.drafts.removeBefore(draftsCountFrom(at));
  await needs.drafts.add(draft);
  return { kind: 'drafted', ...previewDraft(needs, draft, policies, likelyPolicy(document, policies)) };
}

function shortened({ kind, text }: Remark): Remark {
  return { kind, text: text.slice(0, REMARK_AT_MOST) };
}
