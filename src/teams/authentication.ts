import {
  AuthenticationConstants,
  AuthenticationError,
  type AuthenticateRequestResult,
  type ClaimsIdentity,
  type ConnectorFactory,
} from 'botframework-connector';
import { JwtTokenExtractor } from 'botframework-connector/lib/auth/jwtTokenExtractor';
import { within } from './deadline';
import { endpointsOf, ownClaims, type BotIdentity } from './framework';
import type { ReceivedActivity } from './gate';

export type AuthenticationOutcome =
  | { readonly kind: 'authenticated'; readonly result: AuthenticateRequestResult }
  | { readonly kind: 'unauthorised' }
  /** The signing keys could not be fetched. */
  | { readonly kind: 'unavailable'; readonly cause: unknown };

export type Authenticate = (
  activity: ReceivedActivity,
  authorization: string | undefined,
) => Promise<AuthenticationOutcome>;

/** Seconds that clocks may differ: Bot Framework's own tolerance. */
const CLOCK_TOLERANCE_S = 5 * 60;
/** Milliseconds for fetching keys; the SDK itself would wait for ever. */
export const KEYS_DEADLINE_MS = 5_000;
/** Bot Framework's tokens are about 1.5 KB. */
const TOKEN = /^Bearer [\w-]+\.[\w-]+\.[\w-]+$/;
const TOKEN_CHARACTERS = 16_384;

/** Whether a header could hold a token at all. Nothing else is worth a look at the body. */
export function isBearer(authorization: string | undefined): authorization is string {
  return authorization !== undefined && authorization.length <= TOKEN_CHARACTERS && TOKEN.test(authorization);
}

/**
 * Botbuilder's token check, narrowed to the one path Teams uses. Left to itself, it also takes tokens that anybody with the
 * bot's secret can get (the emulator's path) and audiences that are lists, skips a missing address, and calls a forged
 * signature a server error.
 */
export function createAuthentication(
  identity: BotIdentity,
  connectorFactory: ConnectorFactory,
  keysDeadlineMs: number,
): Authenticate {
  const endpoints = endpointsOf(identity);
  const authenticated = (claimsIdentity: ClaimsIdentity): AuthenticationOutcome => ({
    kind: 'authenticated',
    result: { audience: endpoints.ToChannelFromBotOAuthScope, claimsIdentity, connectorFactory },
  });
  if (identity.mode === 'local') return () => Promise.resolve(authenticated(ownClaims(identity)));

  const extractor = new JwtTokenExtractor(
    {
      issuer: [endpoints.ToBotFromChannelTokenIssuer],
      audience: identity.appId,
      clockTolerance: CLOCK_TOLERANCE_S,
    },
    endpoints.ToBotFromChannelOpenIdMetadataUrl,
    AuthenticationConstants.AllowedSigningAlgorithms,
  );
  // The first token fetches the keys; those that come meanwhile wait for it instead of each fetching them as well.
  let keys: Promise<unknown> | undefined;
  const identityIn = async (authorization: string, channelId: string) => {
    await keys;
    const identity = extractor.getIdentityFromAuthHeader(authorization, channelId);
    keys ??= within(keysDeadlineMs, identity).then(
      (claims) => {
        if (claims === 'late') keys = undefined;
      },
      () => undefined,
    );
    return identity;
  };
  return async ({ channelId, serviceUrl }, authorization) => {
    if (!isBearer(authorization)) return { kind: 'unauthorised' };
    try {
      const claims = await within(keysDeadlineMs, identityIn(authorization, channelId));
      if (claims === 'late') throw new Error(`No signing keys within ${keysDeadlineMs} ms`);
      const meant = claims !== null && isMeantForUs(claims, identity.appId, serviceUrl);
      return meant ? authenticated(claims) : { kind: 'unauthorised' };
    } catch (cause) {
      return isTokenProblem(cause) ? { kind: 'unauthorised' } : { kind: 'unavailable', cause };
    }
  };
}

/** The audience is this bot alone, and the address is the one the token was issued for: answers go nowhere else. */
function isMeantForUs(claims: ClaimsIdentity, appId: string, serviceUrl: string): boolean {
  return (
    // The JWT library takes a token that never expires for one that has not expired.
    claims.getClaimValue('exp') !== null &&
    claims.getClaimValue(AuthenticationConstants.AudienceClaim) === appId &&
    claims.getClaimValue(AuthenticationConstants.ServiceUrlClaim) === serviceUrl
  );
}

/** Names of what the JWT library throws about a token, and of a token whose parts are no JSON. */
const TOKEN_ERRORS = ['JsonWebTokenError', 'NotBeforeError', 'TokenExpiredError', 'SyntaxError'];

function isTokenProblem(cause: unknown): boolean {
  if (cause instanceof AuthenticationError) return cause.statusCode === 401;
  return cause instanceof Error && TOKEN_ERRORS.includes(cause.name);
}
