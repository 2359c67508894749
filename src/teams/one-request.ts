import { failureOfAnswer, failureOfError, WireError } from './wire';

/** A request on its way to Teams. */
export interface WireRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** What is read of a success: the id of what was made, if Teams said so in a way that can be read. */
export interface WireAnswer {
  readonly id?: string;
}

/**
 * Milliseconds from the first byte out to the last byte in. Far above Teams' usual answer, and far below the minutes after
 * which a message counts as abandoned.
 */
export const REQUEST_DEADLINE_MS = 20_000;

/** One attempt, within the deadline. @throws WireError for whatever is not a success */
export async function oneRequest(request: WireRequest, deadlineMs: number): Promise<WireAnswer> {
  const answer = await exchange(request, deadlineMs);
  if (answer.status < 200 || answer.status > 299)
    throw new WireError(failureOfAnswer(answer.status, answer.headers, answer.text));
  return idIn(answer.text);
}

async function exchange({ url, ...request }: WireRequest, deadlineMs: number) {
  try {
    // A redirect would carry the token to wherever it points.
    const response = await fetch(url, {
      ...request,
      redirect: 'manual',
      signal: AbortSignal.timeout(deadlineMs),
    });
    return { status: response.status, headers: response.headers, text: await response.text() };
  } catch (cause) {
    throw new WireError(failureOfError(cause), { cause });
  }
}

/** A success in another form is still one and must not become an error. */
function idIn(text: string): WireAnswer {
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body !== 'object' || body === null || !('id' in body)) return {};
    return typeof body.id === 'string' && body.id !== '' ? { id: body.id } : {};
  } catch {
    return {};
  }
}
