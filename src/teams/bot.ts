import type { Log } from '../ports/log';
import type { Messenger } from '../ports/messenger';
import type { PaceBook } from '../ports/pace-book';
import { answerInvoke, CheckedAdapter } from './adapter';
import { createAdmission, type Admitted, type BotRequest } from './admission';
import { createAuthentication, KEYS_DEADLINE_MS } from './authentication';
import { createFollowing } from './following';
import { botTokenOf, createFramework, KeptConnectors, ownClaims, type BotIdentity } from './framework';
import type { GateRules } from './gate';
import type { Answering, Searching } from './inbound';
import { createMessenger } from './messenger';
import { REQUEST_DEADLINE_MS } from './one-request';
import { createOutbound } from './outbound';
import { Pace } from './pace';
import { createPosting } from './posting';
import { invokeBody } from './replying';
import { createRouter, PRESS_DEADLINE_MS } from './router';
import { createTransport } from './transport';
import { createWriting } from './writing';

export interface BotOptions extends BotIdentity, GateRules {
  /** Requests to Teams a second, of all processes that share the pace book. */
  readonly ratePerSecond: number;
  readonly paceBook: PaceBook;
  readonly answering: Answering;
  readonly searching: Searching;
  readonly log: Log;
  /** Other deadlines than the usual ones, in milliseconds; for tests. */
  readonly deadlines?: { readonly request?: number; readonly press?: number; readonly keys?: number };
}

export interface BotResponse {
  readonly status: number;
  readonly body?: unknown;
}

export interface Bot {
  /** Checks and answers one request. Never throws, and tells the caller nothing of what went wrong inside. */
  receive(request: BotRequest): Promise<BotResponse>;
  readonly messenger: Messenger;
  /** Lets the messages that are on their way go, and starts no more. */
  stop(): Promise<void>;
}

/** One pace for the app. Teams counts for each tenant, and an installation has one as a rule; with more it stays below. */
const TEAMS = 'teams';

/** The whole Teams side: requests in, answers back, and the sender. */
export function createBot(options: BotOptions): Bot {
  const { log, deadlines } = options;
  const pace = new Pace(options.paceBook, { key: TEAMS, perSecond: options.ratePerSecond }, log);
  const deadlineMs = deadlines?.request ?? REQUEST_DEADLINE_MS;
  const framework = createFramework(options, createTransport(pace, deadlineMs));
  const connectors = new KeptConnectors(framework.createConnectorFactory(ownClaims(options)));
  const botId = options.mode === 'local' ? 'readback' : `28:${options.appId}`;
  const authenticate = createAuthentication(options, connectors, deadlines?.keys ?? KEYS_DEADLINE_MS);
  const admit = createAdmission(options, authenticate, log);
  const outbound = createOutbound(botTokenOf(options), deadlineMs);
  const post = createPosting(outbound, pace);
  const behind = { following: createFollowing(post, log), writing: createWriting(post, log) };
  const { answering, searching } = options;
  const pressDeadlineMs = deadlines?.press ?? PRESS_DEADLINE_MS;
  const route = createRouter({ answering, searching }, behind, log, pressDeadlineMs);
  const adapter = createAdapter(framework, log);

  /** Runs an admitted activity through the SDK. */
  async function run({ activity, result }: Admitted): Promise<BotResponse> {
    const recipient = activity.recipient ?? { id: botId };
    const answer = await adapter.receive(result, { ...activity, recipient }, route);
    return answer === undefined ? { status: 200 } : { status: answer.status, body: answer.body };
  }

  return {
    receive: async (request) => {
      const entry = await admit(request);
      if (entry.kind === 'refused') {
        log.warn({ status: entry.status, reason: entry.message }, 'request refused');
        return { status: entry.status, body: { message: entry.message } };
      }
      return run(entry).catch((cause: unknown) => {
        log.error({ activityId: entry.activity.id, cause }, 'turn not run');
        return entry.activity.type === 'invoke' ? FAULT_ANSWER : { status: 500, body: {} };
      });
    },
    messenger: createMessenger(outbound, pace, options, botId),
    stop: async () => void (await Promise.all([behind.following.stop(), behind.writing.stop()])),
  };
}

const FAULT_ANSWER: BotResponse = { status: 200, body: invokeBody({ kind: 'in-doubt' }) };

/** By itself the SDK prints what a handler throws to the console and answers an invoke with an empty 501. */
function createAdapter(framework: ConstructorParameters<typeof CheckedAdapter>[0], log: Log): CheckedAdapter {
  const adapter = new CheckedAdapter(framework);
  adapter.onTurnError = async (context, cause) => {
    log.error({ activityId: context.activity.id, cause }, 'turn failed');
    if (context.activity.type === 'invoke') await answerInvoke(context, invokeBody({ kind: 'in-doubt' }));
  };
  return adapter;
}
