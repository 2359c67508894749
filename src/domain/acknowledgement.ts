import type { Assignment } from './assignment';
import type { Campaign } from './campaign';
import type { Day } from './day';
import type { Delivery } from './delivery';
import { sha256, type CampaignId, type PolicyId, type StaffId, type TenantId } from './ids';

/** The ledger line: this person confirmed this statement about this text at this moment. Never edited. */
export interface Acknowledgement {
  readonly tenantId: TenantId;
  readonly campaignId: CampaignId;
  readonly staffId: StaffId;
  /** As it was at that moment. */
  readonly name: string;
  readonly policyId: PolicyId;
  readonly policyTitle: string;
  readonly version: number;
  readonly textHash: string;
  readonly statement: string;
  readonly recordedAt: Date;
  readonly due: Day;
}

/** What was confirmed and when, without who. */
export type Confirmation = Pick<Acknowledgement, 'version' | 'recordedAt'>;

/** What is different for somebody who confirmed the policy before. */
export interface SinceLast {
  readonly confirmedOn: Day;
  /** By section, in words; null when not a word has changed. */
  readonly changes: string | null;
}

/** Why a press on a card changes nothing. The codes are the outside contract. */
export type RefusalCode = 'not-yours' | 'unknown' | 'older-version' | 'closed' | 'bad-request';

/** What a press on a card shows and what is known of it; each is null when there is no such thing. */
export interface Pressed {
  readonly campaign: Campaign | null;
  /** The presser's own, null when they were not asked. */
  readonly assignment: Assignment | null;
  /** The message the card says it is. */
  readonly delivery: Pick<Delivery, 'staffId'> | null;
  readonly shownVersion: number;
}

/**
 * Whether a person's press on a campaign's card counts, and if not, why. Being late is no reason: a late confirmation is
 * accepted until the next campaign opens.
 */
export function refusal(pressed: Pressed): Exclude<RefusalCode, 'bad-request'> | null {
  const { campaign, assignment, delivery } = pressed;
  if (campaign === null) return 'unknown';
  if (assignment === null) return 'not-yours';
  if (delivery === null) return 'unknown';
  if (delivery.staffId !== assignment.staffId) return 'not-yours';
  if (pressed.shownVersion !== campaign.version) return 'older-version';
  if (campaign.state === 'closed' || assignment.supersededBy !== null) return 'closed';
  return null;
}

export function newestFirst(lines: readonly Acknowledgement[]): readonly Acknowledgement[] {
  return [...lines].sort((a, b) => b.recordedAt.getTime() - a.recordedAt.getTime());
}

/** A code people can read out: eight letters and digits without look-alikes, from the line itself. */
export function receiptCode(line: Acknowledgement): string {
  const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
  const digest = sha256(
    [line.campaignId, line.staffId, line.textHash, line.recordedAt.toISOString()].join('|'),
  );
  const letters = Array.from({ length: 8 }, (_, i) => {
    const byte = Number.parseInt(digest.slice(i * 2, i * 2 + 2), 16);
    return alphabet.charAt(byte % alphabet.length);
  }).join('');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}
