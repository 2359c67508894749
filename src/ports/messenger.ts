import type { Card } from '../cards/card';
import type { Conversation, MessageAddress } from '../domain/conversation';
import type { SendOutcome } from '../domain/delivery';
import type { StaffId, TenantId } from '../domain/ids';

/** What becomes of asking Teams for somebody's own chat. Creating a chat sends nothing, so it may be tried again. */
export type ReachOutcome =
  | { readonly kind: 'reached'; readonly conversationId: string }
  | Exclude<SendOutcome, { readonly kind: 'delivered' | 'unknown' }>;

/** The right to post one message to one chat now. */
export interface Turn {
  readonly kind: 'go';
  /** Posts the card once. Never throws for what Teams answers. */
  readonly send: (card: Card) => Promise<SendOutcome>;
}

/** Talks to people in Teams. Every call makes at most one request, within the fleet's pace and a deadline. */
export interface Messenger {
  /** The person's own chat, created when there is none. */
  reach(tenantId: TenantId, staffId: StaffId, serviceUrl: string): Promise<ReachOutcome>;
  /** Waits until a message may go to this chat. What is written down after this wait is true when the request leaves. */
  turn(
    to: Pick<Conversation, 'serviceUrl' | 'conversationId'>,
  ): Promise<Turn | Extract<SendOutcome, { readonly kind: 'not-delivered' }>>;
  /** Replaces a message sent before; `gone` when it is no longer there. May be repeated. */
  update(at: MessageAddress, card: Card): Promise<'updated' | 'gone' | 'try-later'>;
}
