/** What an error calls itself: `fetch` hides ECONNRESET in the cause of "fetch failed". */
export function errorCode(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'unknown';
  if ('code' in error && typeof error.code === 'string') return error.code;
  if ('cause' in error) return errorCode(error.cause);
  return 'name' in error ? String(error.name) : 'unknown';
}
