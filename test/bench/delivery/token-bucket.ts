/** Lets `perSecond` requests a second through, and as many at once after a lull. Times are in milliseconds. */
export class TokenBucket {
  private tokens: number;
  private filledAt = 0;

  constructor(private readonly perSecond: number) {
    this.tokens = perSecond;
  }

  take(now: number): boolean {
    const since = Math.max(0, now - this.filledAt) / 1_000;
    this.tokens = Math.min(this.perSecond, this.tokens + since * this.perSecond);
    this.filledAt = now;
    if (this.tokens < 1) return false;
    this.tokens -= 1;
    return true;
  }
}
