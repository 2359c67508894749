/** Keeps anybody from doing a thing all the time. This process alone remembers, for an hour and nowhere else. */
export interface Allowance {
  /** Whether this may happen once more: it happened fewer than `atMost` times in the hour since it first did. */
  take(what: string, atMost: number): boolean;
}
