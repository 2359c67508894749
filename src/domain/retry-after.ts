const SHORTEST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 10 * 60_000;
/** For a 429 that does not say how long, or not in a way that can be read. */
const USUAL_PAUSE_MS = 5_000;

/** `Retry-After` in milliseconds, between a second and ten minutes: seconds, or a date against the answer's own. */
export function retryAfterMs(headers: Headers): number {
  const text = headers.get('retry-after')?.trim() ?? '';
  const ms = /^-?\d+$/.test(text)
    ? Number(text) * 1000
    : Date.parse(text) - Date.parse(headers.get('date') ?? '');
  return Number.isNaN(ms) ? USUAL_PAUSE_MS : Math.min(LONGEST_PAUSE_MS, Math.max(SHORTEST_PAUSE_MS, ms));
}
