import type { DraftId, StaffId } from './ids';
import type { PolicyDocument, Remark } from './policy';

/** A policy that somebody sent to the bot, as read, until they publish or drop it. */
export interface Draft {
  readonly id: DraftId;
  readonly by: StaffId;
  readonly at: Date;
  readonly fileName: string;
  readonly textHash: string;
  readonly document: PolicyDocument;
  readonly remarks: readonly Remark[];
}

const DRAFT_DAYS = 7;
const DAY_MS = 24 * 60 * 60 * 1_000;

/** Drafts from before this moment are no longer anybody's. */
export function draftsCountFrom(now: Date): Date {
  return new Date(now.getTime() - DRAFT_DAYS * DAY_MS);
}
