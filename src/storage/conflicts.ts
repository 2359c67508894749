import { RestError } from '@azure/data-tables';

/** Two people asked for the same row. */
export function isConflict(error: unknown): boolean {
  return statusOf(error) === 409;
}

/** The row is no longer as it was read. */
export function isOutdated(error: unknown): boolean {
  return statusOf(error) === 412;
}

/** No such row. A missing table is also a 404, but that is a fault and not an answer. */
export function isMissing(error: unknown): boolean {
  return statusOf(error) === 404 && !String(error).includes('TableNotFound');
}

/** The error with what was being done; storage's own words stay in its cause. */
export function failure(doing: string, cause: unknown): Error {
  const status = statusOf(cause);
  const found = status === undefined ? String(cause) : `storage answered ${status}`;
  return new Error(`${doing}: ${found}`, { cause });
}

function statusOf(error: unknown): number | undefined {
  return error instanceof RestError ? error.statusCode : undefined;
}
