import { oneRequest, type WireAnswer } from './one-request';
import { WireError } from './wire';

/** Gives the bot's own token for Teams; `rejected` asks for a new one in its place. Null where there is no authentication. */
export type BotToken = ((rejected: boolean) => Promise<string>) | null;

/** A request to the connector that waits for no turn: whoever asks has had theirs. */
export type Outbound = (
  method: 'POST' | 'PUT',
  serviceUrl: string,
  path: string,
  body: object,
) => Promise<WireAnswer>;

/** A token that Teams rejected is renewed at most so often, however many messages it was rejected for. Milliseconds. */
const RENEW_EVERY_MS = 60_000;

/**
 * Requests of our own instead of the SDK's client: one attempt each and half the work. A 401 proves that nothing was
 * delivered, so it alone is followed by one more attempt, with a new token. @throws WireError, and what fetching a token throws
 */
export function createOutbound(token: BotToken, deadlineMs: number): Outbound {
  let renewal: { readonly at: number; readonly done: Promise<string> } | undefined;

  function renewed(fetchToken: NonNullable<BotToken>): Promise<string> {
    if (renewal === undefined || performance.now() - renewal.at > RENEW_EVERY_MS)
      renewal = { at: performance.now(), done: fetchToken(true) };
    return renewal.done;
  }

  return async (method, serviceUrl, path, body) => {
    const send = (bearer: string | null): Promise<WireAnswer> =>
      oneRequest(
        {
          method,
          url: `${serviceUrl.replace(/\/+$/, '')}${path}`,
          headers: headersWith(bearer),
          body: JSON.stringify(body),
        },
        deadlineMs,
      );
    if (token === null) return send(null);
    const bearer = await token(false);
    try {
      return await send(bearer);
    } catch (error) {
      if (!isRejected(error)) throw error;
      const fresh = await renewed(token);
      if (fresh === bearer) throw error;
      return send(fresh);
    }
  };
}

function headersWith(bearer: string | null): Readonly<Record<string, string>> {
  return {
    'content-type': 'application/json; charset=utf-8',
    ...(bearer !== null && { authorization: `Bearer ${bearer}` }),
  };
}

function isRejected(error: unknown): boolean {
  return error instanceof WireError && error.failure.kind === 'answered' && error.failure.status === 401;
}
