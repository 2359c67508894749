import { chatOf } from '../connector-log';
import type { Order } from './program';

/** What Teams answered. */
export interface Posted {
  readonly status: number;
  /** Milliseconds it asked to wait; null when it did not. */
  readonly retryAfterMs: number | null;
}

/** Posts the card to somebody's chat, once. @throws when no answer comes, or none within `deadlineMs` */
export function poster(order: Order, deadlineMs: number): (person: string) => Promise<Posted> {
  const body = JSON.stringify(order.message);
  return async (person) => {
    const chat = encodeURIComponent(chatOf(person));
    const response = await fetch(`${order.connectorUrl}/v3/conversations/${chat}/activities`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      signal: AbortSignal.timeout(deadlineMs),
    });
    await response.text();
    const seconds = response.headers.get('retry-after');
    return { status: response.status, retryAfterMs: seconds === null ? null : Number(seconds) * 1_000 };
  };
}
