import type { Mix } from './mixes';

/** What a message is for, as its card shows. */
export type SentPurpose = 'first-card' | 'other';

/** A message that Teams took, whatever it answered. Times are milliseconds since 1970. */
export interface Accepted {
  readonly person: string;
  readonly purpose: SentPurpose;
  readonly arrivedAt: number;
  readonly at: number;
}

export interface ConnectorLog {
  readonly accepted: readonly Accepted[];
  /** Requests of every kind, those answered 429 among them. */
  readonly requests: number;
  readonly throttled: number;
}

/** The same in a few numbers, for asking often. */
export interface ConnectorStatus {
  /** People who have at least one first card. */
  readonly reached: number;
  readonly requests: number;
  /** Milliseconds since 1970; 0 before the first. */
  readonly lastRequestAt: number;
}

/** `go`: what came so far was preparation, and a storm is counted from now. */
export type ConnectorQuestion = 'go' | 'status' | 'log';

export interface ConnectorSettings {
  readonly seed: number;
  readonly mix: Mix;
  /** Requests a second before 429; null for no limit. */
  readonly limitPerSecond: number | null;
  /** Whether answers take the time Teams takes. */
  readonly slow: boolean;
}

const CHAT = 'a:chat-';

/** The id of somebody's chat with the bot. */
export const chatOf = (person: string): string => `${CHAT}${person}`;
export const personIn = (chat: string): string => chat.slice(CHAT.length);
