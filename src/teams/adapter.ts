import {
  ActivityTypes,
  CloudAdapter,
  type Activity,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import type { AuthenticateRequestResult } from 'botframework-connector';
import * as mappers from 'botframework-connector/lib/connectorApi/models/mappers';
import type { ReceivedActivity } from './gate';

// 4.23.3 cuts every entity down to its type, so citations and labels would never leave the process (botbuilder-js #4902).
Object.assign(mappers.Entity.type, { additionalProperties: { type: { name: 'Object' } } });

/** Botbuilder's adapter for a request that has been checked already, so that its token is verified once. */
export class CheckedAdapter extends CloudAdapter {
  /** Runs the turn. An invoke resolves with its answer, anything else with undefined. */
  receive(
    authenticated: AuthenticateRequestResult,
    activity: ReceivedActivity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(authenticated, activity as Activity, logic);
  }
}

/** Answers an invoke. The HTTP status says that the answer is one; whether the press worked is in the body. */
export async function answerInvoke(context: TurnContext, body: unknown): Promise<void> {
  await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 200, body } });
}
