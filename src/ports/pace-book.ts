/** A service that limits how fast it may be asked, by all processes together. */
export interface PacedService {
  /** Names its timeline: processes with the same name share one pace. */
  readonly key: string;
  /** Requests a second when it does not complain. */
  readonly perSecond: number;
}

/**
 * Places in time for requests, as seen by this process when the answer arrives: the first in `startsInMs` (below zero when its
 * time has come already), each further one `gapMs` later. They are nobody else's. `members` processes share the pace just now.
 * `full`: the service asked for quiet, or so much is booked, that no place is near; nothing was booked.
 */
export type Booking =
  | {
      readonly kind: 'booked';
      readonly startsInMs: number;
      readonly gapMs: number;
      readonly count: number;
      readonly members: number;
    }
  | { readonly kind: 'full'; readonly forMs: number };

/** The pace that the whole fleet shares. Each open book is one member of it. */
export interface PaceBook {
  /**
   * Books from one to `wanted` places. A place never comes before its time, and no second holds more of them than the service's
   * rate and one. They need not be given back.
   * @throws when they cannot be kept apart from other processes' places; then nothing may be sent
   */
  book(service: PacedService, wanted: number): Promise<Booking>;
  /** The service asked for quiet: nobody gets a place before `quietMs` have passed, and then fewer a second for a while. */
  slowDown(service: PacedService, quietMs: number): Promise<void>;
}
