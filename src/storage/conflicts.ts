import { RestError } from '@azure/data-tables';
import { WriteInDoubt } from '../ports/write-in-doubt';

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

/** A failure to write. Without an answer, or with a 5xx, nobody knows whether the row stands; after 4xx or no connection it does not. */
export function writeFailure(doing: string, cause: unknown): Error {
  const known = failure(doing, cause);
  const status = statusOf(cause);
  const isCertain = status === undefined ? codeOf(cause) === 'ECONNREFUSED' : status < 500;
  return isCertain ? known : new WriteInDoubt(known.message, { cause });
}

function codeOf(error: unknown): string | undefined {
  return error instanceof RestError ? error.code : undefined;
}

function statusOf(error: unknown): number | undefined {
  return error instanceof RestError ? error.statusCode : undefined;
}
