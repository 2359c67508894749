/** How long a reading is trusted. Monotonic clocks drift by some hundredths of a millisecond a second. */
const TRUSTED_FOR_MS = 60_000;
/** A reading that took longer is too blurred, and another is tried. */
const SHARP_MS = 50;
const TRIES = 5;

/**
 * The clock of the storage service, which all processes share. Their own clocks may be minutes apart or jump, so only the time
 * that passes is taken from them.
 *
 * It is never ahead of storage's: when a row arrives, storage's clock is at its stamp at least. So what waits for a time of this
 * clock happens a little late, by no more than the sharpest reading took, and never early.
 */
export class ServiceClock {
  /** How far storage's clock is ahead of the time that passed here. */
  private aheadMs = -Infinity;
  private learntAt = -Infinity;

  /** Starts afresh when the last time was a minute ago. `stamp` writes a row and reads what storage stamped on it. */
  async learn(stamp: () => Promise<number>): Promise<void> {
    if (performance.now() - this.learntAt < TRUSTED_FOR_MS) return;
    let aheadMs = -Infinity;
    for (let tries = 0; tries < TRIES; tries += 1) {
      const began = performance.now();
      const stamped = await stamp();
      const arrived = performance.now();
      aheadMs = Math.max(aheadMs, stamped - arrived);
      if (arrived - began <= SHARP_MS) break;
    }
    this.aheadMs = aheadMs;
    this.learntAt = performance.now();
  }

  /** A row with this stamp, in milliseconds of storage's clock, has just arrived. */
  saw(stamped: number): void {
    this.aheadMs = Math.max(this.aheadMs, stamped - performance.now());
  }

  /** Milliseconds of storage's clock. */
  now(): number {
    return performance.now() + this.aheadMs;
  }
}
