const FIRST_MS = 1_000;
/** Polly.Contrib.WaitAndRetry's own constants (Backoff.DecorrelatedJitterV2). */
const SPREAD = 4;
const SCALE = 1 / 1.4;

/** Pauses before each of `retries` repeats, in milliseconds: they double, smoothly jittered, from about a second on. */
export function decorrelatedJitter(retries: number, random: () => number): readonly number[] {
  let before = 0;
  return Array.from({ length: retries }, (_, n) => {
    const t = n + random();
    const upTo = 2 ** t * Math.tanh(Math.sqrt(SPREAD * t));
    const pause = (upTo - before) * SCALE * FIRST_MS;
    before = upTo;
    return pause;
  });
}
