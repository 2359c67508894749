import type { AuthenticateRequestResult } from 'botframework-connector';
import type { Log } from '../ports/log';
import { isBearer, type Authenticate } from './authentication';
import { checkShape, refusalAtGate, type GateRules, type ReceivedActivity, type Refused } from './gate';

/** One request to the bot's endpoint, as it came in. */
export interface BotRequest {
  /** The header, if there was one. */
  readonly authorization?: string;
  /** The JSON, unchecked. */
  readonly body: unknown;
}

export interface Admitted {
  readonly kind: 'admitted';
  readonly activity: ReceivedActivity;
  readonly result: AuthenticateRequestResult;
}

const UNAUTHORISED: Refused = { kind: 'refused', status: 401, message: 'Unauthorised' };
const UNAVAILABLE: Refused = { kind: 'refused', status: 503, message: 'Try again later' };

/** Everything a request must pass before the SDK sees it, cheapest first. */
export function createAdmission(
  rules: GateRules,
  authenticate: Authenticate,
  log: Log,
): (request: BotRequest) => Promise<Admitted | Refused> {
  return async ({ authorization, body }) => {
    if (rules.mode === 'production' && !isBearer(authorization)) return UNAUTHORISED;
    const shape = checkShape(body);
    if (shape.kind === 'refused') return shape;
    const { activity } = shape;
    const outcome = await authenticate(activity, authorization);
    switch (outcome.kind) {
      case 'unauthorised':
        return UNAUTHORISED;
      case 'unavailable':
        log.error({ cause: outcome.cause }, 'signing keys not available');
        return UNAVAILABLE;
      case 'authenticated':
        return refusalAtGate(activity, rules) ?? { kind: 'admitted', activity, result: outcome.result };
    }
  };
}
