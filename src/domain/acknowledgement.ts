import type { Assignment } from './assignment';
import type { Campaign } from './campaign';
import type { Day } from './day';
import type { Delivery } from './delivery';
import { sha256, type CampaignId, type PolicyId, type StaffId, type TenantId } from './ids';

/** A line of the ledger about one person, one statement and one text. Never edited. */
interface Line {
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
  /** The campaign's, as it was at that moment. */
  readonly due: Day;
  /** The officer of HR who wrote it down; null when it was the person. */
  readonly by: StaffId | null;
}

/** This person confirmed: in Teams, or `on-paper`, which HR recorded. */
export interface Acknowledgement extends Line {
  readonly kind: 'confirmed' | 'on-paper';
}

/** The confirmation before it was a mistake, or never was. It counts no longer, and stays in the ledger with this line after it. */
export interface Withdrawal extends Line {
  readonly kind: 'withdrawn';
}

/** A person's lines in a campaign alternate: a confirmation, its withdrawal, another confirmation. */
export type LedgerLine = Acknowledgement | Withdrawal;

/** The line for somebody who confirms the campaign's statement. */
export function acknowledgementOf(
  campaign: Campaign,
  person: Pick<Line, 'staffId' | 'name'>,
  how: Pick<Acknowledgement, 'kind' | 'by' | 'recordedAt'>,
): Acknowledgement {
  const { id, tenantId, policyId, policyTitle, version, textHash, statement, due } = campaign;
  return {
    tenantId,
    campaignId: id,
    ...person,
    policyId,
    policyTitle,
    version,
    textHash,
    statement,
    due,
    ...how,
  };
}

/** Of a person's lines in their order, the confirmation that counts; null when there is none, or it was withdrawn. */
export function standingAmong(lines: readonly LedgerLine[]): Acknowledgement | null {
  const last = lines.at(-1);
  return last === undefined || last.kind === 'withdrawn' ? null : last;
}

/** The line after a confirmation that says that it counts no longer. */
export function withdrawalOf(line: Acknowledgement, recordedAt: Date): Withdrawal {
  return { ...line, kind: 'withdrawn', recordedAt, by: null };
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

export function newestFirst(lines: readonly LedgerLine[]): readonly LedgerLine[] {
  return [...lines].sort((a, b) => b.recordedAt.getTime() - a.recordedAt.getTime());
}

/** A code people can read out: eight letters and digits without look-alikes, from the line itself. */
export function receiptCode(line: LedgerLine): string {
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
