import type { MessageAddress } from './conversation';
import type { Day } from './day';
import type { CampaignId, DeliveryId, Purpose, StaffId, TenantId } from './ids';

/** Why Teams will not take a message for somebody, in words HR can act on: `fixFor` in reach.ts says how. */
export const UNREACHABLE_REASONS = [
  'has blocked the app',
  'has removed the app',
  'has not got the app',
  'the administrator has switched the app off',
  'is a guest',
  'has no Teams licence',
  'Teams does not know this chat',
  'Teams does not know this person',
  'the message was refused',
] as const;

export type UnreachableReason = (typeof UNREACHABLE_REASONS)[number];

/** What is tried once when Teams refuses: making the chat anew, and installing the app for the person. */
export type Cure = 'new chat' | 'install';

/**
 * `waiting`: to be sent, not before `notBefore`; `tried` are the cures it has had. `sending`: intent is written, the outcome is not. `unknown`: Teams did not
 * say whether it arrived; never sent again by itself. `cancelled`: no longer wanted.
 */
export type DeliveryState =
  | { readonly kind: 'waiting'; readonly notBefore: Date; readonly tried: readonly Cure[] }
  | { readonly kind: 'sending'; readonly since: Date }
  | { readonly kind: 'delivered'; readonly at: Date; readonly address: MessageAddress | null }
  | { readonly kind: 'unknown'; readonly since: Date; readonly detail: string }
  | { readonly kind: 'unreachable'; readonly reason: UnreachableReason; readonly detail: string }
  | { readonly kind: 'cancelled' };

/** Somebody a manager hears of, with the day by which they were asked. */
export interface OutstandingPerson {
  readonly name: string;
  readonly due: Day;
}

/** What a manager's digest says, frozen before it is sent: how many are outstanding, and the first of them. */
export interface DigestContent {
  readonly total: number;
  readonly people: readonly OutstandingPerson[];
}

/**
 * One message with one purpose to one person. `digest` is null unless the purpose is a digest. `tellsOf`: the version whose
 * changes it tells of; null unless the purpose is a change.
 */
export interface Delivery {
  readonly id: DeliveryId;
  readonly tenantId: TenantId;
  readonly campaignId: CampaignId;
  readonly purpose: Purpose;
  readonly staffId: StaffId;
  readonly digest: DigestContent | null;
  readonly tellsOf: number | null;
  readonly state: DeliveryState;
}

/** What happened to the one request a message is given. */
export type SendOutcome =
  | { readonly kind: 'delivered'; readonly address: MessageAddress | null }
  | { readonly kind: 'not-delivered'; readonly retryAfterMs: number; readonly detail: string }
  | { readonly kind: 'refused'; readonly reason: UnreachableReason; readonly detail: string }
  /** Teams does not accept the bot itself; nobody will get anything until that is put right. */
  | { readonly kind: 'no-access'; readonly detail: string }
  | { readonly kind: 'unknown'; readonly detail: string };

/** The state after an outcome: only a proven non-delivery goes back to waiting. */
export function stateAfter(outcome: SendOutcome, now: Date, tried: readonly Cure[]): DeliveryState {
  switch (outcome.kind) {
    case 'delivered':
      return { kind: 'delivered', at: now, address: outcome.address };
    case 'not-delivered':
      return { kind: 'waiting', notBefore: new Date(now.getTime() + outcome.retryAfterMs), tried };
    case 'no-access':
      return { kind: 'waiting', notBefore: now, tried };
    case 'refused':
      return { kind: 'unreachable', reason: outcome.reason, detail: outcome.detail };
    case 'unknown':
      return { kind: 'unknown', since: now, detail: outcome.detail };
  }
}

/** Milliseconds after which a message still `sending` belongs to a worker that is gone: its request's deadline is far behind. */
export const ABANDONED_AFTER_MS = 5 * 60_000;

/** A send that began before this will not be finished by whoever began it. */
export function abandonedBefore(now: Date): Date {
  return new Date(now.getTime() - ABANDONED_AFTER_MS);
}
