import type { TurnContext } from 'botbuilder';
import { Application } from '@microsoft/teams-ai/lib/Application';
import type { Log } from '../ports/log';
import { WriteInDoubt } from '../ports/write-in-doubt';
import { answerInvoke } from './adapter';
import { within } from './deadline';
import type { Following } from './following';
import type { ReceivedActivity } from './gate';
import type { Answering, Inbound, Searching } from './inbound';
import {
  readExecute,
  readFile,
  readInstallation,
  readReaction,
  readSubmit,
  readText,
  type Reading,
} from './reading';
import { invokeBody, messageFor, type Answer } from './replying';
import { createSearch } from './searching';
import { NOT_UNDERSTOOD } from './trouble';
import type { Writing } from './writing';

/** Milliseconds for answering a press. People wait for it; the rest of two seconds is for the way. */
export const PRESS_DEADLINE_MS = 1_800;
/** Milliseconds for answering a message; the rest of fifteen seconds is for sending the answer. */
const MESSAGE_DEADLINE_MS = 9_000;

type Handler = (context: TurnContext) => Promise<void>;

/** Takes each kind of activity to whoever answers it, and always gives the person an answer. */
export function createRouter(
  { answering, searching }: { readonly answering: Answering; readonly searching: Searching },
  behind: { readonly following: Following; readonly writing: Writing },
  log: Log,
  pressDeadlineMs: number,
): (context: TurnContext) => Promise<void> {
  const answer = async (reading: Reading): Promise<Answer> =>
    reading.kind === 'unreadable' ? reading.reply : answerInbound(answering, log, reading.inbound);

  /** Teams sends a message again when it has waited fifteen seconds, and would get two answers. */
  const inTime = async (reading: Reading): Promise<Answer> => {
    const answered = await within(MESSAGE_DEADLINE_MS, answer(reading));
    return answered === 'late' ? { kind: 'late' } : answered;
  };

  const answerMessage = async (
    context: TurnContext,
    reading: Reading,
    pressedCard: string | undefined,
  ): Promise<void> => {
    const answered = await inTime(reading);
    await deliver(context, log, answered, pressedCard);
    follow(reading, answered);
  };

  /** The turn is over before they have gone, and Teams waits for its end. */
  const follow = (reading: Reading, answered: Answer): void => {
    if (reading.kind !== 'read') return;
    const { from } = reading.inbound;
    if (answered.kind === 'texts') behind.following.send(from, answered.texts);
    if (answered.kind === 'card' && answered.later !== undefined) behind.writing.follow(from, answered.later);
  };

  const execute: Handler = async (context) => {
    const reading = readExecute(received(context));
    const answered = await within(pressDeadlineMs, answer(reading));
    if (answered === 'late') log.warn(idsOf(reading), 'press answered late');
    await answerInvoke(context, invokeBody(answered === 'late' ? { kind: 'late' } : answered));
    if (answered !== 'late') follow(reading, answered);
  };
  /** Teams takes an empty answer alone, whatever became of it (learn.microsoft.com, feedback buttons). */
  const reaction: Handler = async (context) => {
    await within(pressDeadlineMs, answer(readReaction(received(context))));
    await answerInvoke(context, {});
  };
  const answerSearch = createSearch(searching, log, pressDeadlineMs);
  const search: Handler = (context) => answerSearch(context, received(context));
  const otherInvoke: Handler = (context) =>
    answerInvoke(context, invokeBody({ kind: 'refused', code: 'bad-request', message: NOT_UNDERSTOOD }));
  const submit: Handler = async (context) => {
    const activity = received(context);
    await answerMessage(context, readSubmit(activity), activity.replyToId);
  };
  const file: Handler = (context) => answerMessage(context, readFile(received(context)), undefined);
  const text: Handler = (context) => answerMessage(context, readText(received(context)), undefined);
  const installation: Handler = async (context) => {
    const reading = readInstallation(received(context));
    if (reading.kind === 'read') await deliver(context, log, await answer(reading), undefined);
  };

  // The typing timer is one for all people at once, and the library's own card routes answer nothing when a handler throws.
  const app = new Application({ startTypingTimer: false, removeRecipientMention: false });
  app.addRoute(when(isCardAction), execute, true);
  app.addRoute(when(isFeedback), reaction, true);
  app.addRoute(when(isSearch), search, true);
  app.addRoute(when(isOf('invoke')), otherInvoke, true);
  app.addRoute(when(isSubmit), submit);
  app.addRoute(when(hasFile), file);
  app.addRoute(when(isOf('message')), text);
  app.addRoute(when(isOf('installationUpdate')), installation);
  return async (context) => void (await app.run(context));
}

/** The gate has checked what came in; the SDK only hands it through. */
function received(context: TurnContext): ReceivedActivity {
  return context.activity as ReceivedActivity;
}

function when(matches: (activity: ReceivedActivity) => boolean): (context: TurnContext) => Promise<boolean> {
  return (context) => Promise.resolve(matches(received(context)));
}

const isOf =
  (type: string) =>
  (activity: ReceivedActivity): boolean =>
    activity.type === type;

const isCardAction = ({ type, name }: ReceivedActivity) =>
  type === 'invoke' && name === 'adaptiveCard/action';

const isFeedback = ({ type, name }: ReceivedActivity) => type === 'invoke' && name === 'message/submitAction';

const isSearch = ({ type, name }: ReceivedActivity) => type === 'invoke' && name === 'composeExtension/query';

const isSubmit = ({ type, value }: ReceivedActivity) =>
  type === 'message' && value !== undefined && value !== null;

const hasFile = ({ type, attachments }: ReceivedActivity) => type === 'message' && attachments.length > 0;

async function answerInbound(answering: Answering, log: Log, inbound: Inbound): Promise<Answer> {
  try {
    return await answering(inbound);
  } catch (cause) {
    log.error({ ...idsOf({ kind: 'read', inbound }), cause }, 'answering failed');
    return { kind: cause instanceof WriteInDoubt ? 'in-doubt' : 'fault' };
  }
}

/** Puts the answer into the chat: a card in place of the one pressed when that is known and still there. Never throws. */
async function deliver(
  context: TurnContext,
  log: Log,
  answer: Answer,
  pressedCard: string | undefined,
): Promise<void> {
  const message = messageFor(answer);
  if (message === null) return;
  try {
    if (pressedCard !== undefined && (answer.kind === 'card' || answer.kind === 'texts'))
      await context
        .updateActivity({ ...message, id: pressedCard })
        .catch(() => context.sendActivity(message));
    else await context.sendActivity(message);
  } catch (cause) {
    log.error({ activityId: received(context).id, cause }, 'answer not delivered');
  }
}

function idsOf(reading: Reading): Readonly<Record<string, unknown>> {
  if (reading.kind === 'unreadable') return {};
  const { kind, from } = reading.inbound;
  const verb = reading.inbound.kind === 'press' ? reading.inbound.verb : undefined;
  return { kind, verb, tenantId: from.tenantId, staffId: from.staffId };
}
