import type { Conversation } from '../domain/conversation';
import { dayOf, momentInWords } from '../domain/day';
import type { DueWork } from '../flows/run-due-work';
import { welcomeBack } from '../flows/welcome-back';
import type { Needs } from '../ports/needs';
import { answerPresses } from './answer-presses';
import { askerPresses } from './asker-presses';
import { checkPresses } from './check-presses';
import { readCard, wordCard } from './card-data';
import { readCommand } from './commands';
import { controlPresses } from './control-presses';
import { formatPresses } from './format-presses';
import type { Answering, Inbound, Reply } from './inbound';
import { leadPresses } from './lead-presses';
import { lessonPresses } from './lesson-presses';
import { managerPresses } from './manager-presses';
import { publishPresses, receiveFile } from './publish-presses';
import { answerTyped } from './questions';
import { requestPresses } from './request-presses';
import { rolloutPresses } from './rollout-presses';
import { sectionPresses } from './section-presses';
import { refuse, staffPresses, type PressHandler, type PressInbound } from './staff-presses';
import { typedWords } from './typed-words';
import { writerPresses } from './writer-presses';

/** Moves the local clock and runs what falls due; null where time is real. */
export type MoveClock = ((to: Date) => Promise<DueWork>) | null;

/** Every verb that a button may have, with what it does. */
export const presses: Readonly<Record<string, PressHandler>> = {
  ...staffPresses,
  ...sectionPresses,
  ...requestPresses,
  ...answerPresses,
  ...formatPresses,
  ...askerPresses,
  ...leadPresses,
  ...lessonPresses,
  ...checkPresses,
  ...managerPresses,
  ...rolloutPresses,
  ...controlPresses,
  ...publishPresses,
  ...writerPresses,
  say,
};

/** Everything the bot reacts to: what came in, which flow it is, what goes back. */
export function createAnswering(needs: Needs, moveClock: MoveClock): Answering {
  return async (inbound) => {
    // A press comes from a card that we sent to that chat, so it says nothing new about where the chat is.
    if (inbound.kind === 'press') return press(needs, inbound);
    const { from } = inbound;
    if (inbound.kind === 'reaction') return countReaction(needs, inbound);
    // Comes once: what this process remembers must not hide that another marked the chat as blocked a moment ago.
    if (inbound.kind === 'installed') await needs.conversations.get(from.tenantId, from.staffId);
    // Any sign of life opens a chat again; removing the app closes it.
    await needs.conversations.keep(from);
    if (inbound.kind === 'text') return readText(needs, from, inbound.text, moveClock);
    if (inbound.kind === 'file') return receiveFile(needs, inbound);
    if (inbound.kind === 'installed') await welcome(needs, from);
    return { kind: 'nothing' };
  };
}

async function press(needs: Needs, inbound: Extract<Inbound, { kind: 'press' }>): Promise<Reply> {
  const handler = Object.hasOwn(presses, inbound.verb) ? presses[inbound.verb] : undefined;
  return handler === undefined ? refuse('bad-request') : handler(needs, inbound);
}

/** A button that stands for a word, so that nobody needs to type it on a phone. */
async function say(needs: Needs, { data, from }: PressInbound): Promise<Reply> {
  const read = readCard(wordCard, data);
  return read.kind === 'bad' ? refuse('bad-request') : readText(needs, from, read.value.text, null);
}

/** That somebody pressed a thumb, not who. */
async function countReaction(
  needs: Needs,
  { from: { tenantId }, reaction }: Extract<Inbound, { kind: 'reaction' }>,
): Promise<Reply> {
  await needs.reactions.add({ tenantId, reaction, day: dayOf(needs.clock.now(), needs.zone) });
  return { kind: 'nothing' };
}

/** Nobody asked for anything here, so nobody is to read that something went wrong. */
async function welcome(needs: Needs, from: Conversation): Promise<void> {
  await welcomeBack(needs, from).catch((cause: unknown) => needs.log.error({ cause }, 'not welcomed back'));
}

async function readText(
  needs: Needs,
  from: Conversation,
  text: string,
  moveClock: MoveClock,
): Promise<Reply> {
  const command = readCommand(text, needs.zone);
  switch (command.kind) {
    case 'question':
      return answerTyped(needs, from, text);
    case 'clock':
      return moveClock !== null && needs.roles.isHr(from.staffId)
        ? setClock(needs, command.to, moveClock)
        : answerTyped(needs, from, text);
    default:
      return typedWords[command.kind](needs, from);
  }
}

async function setClock(needs: Needs, to: Date | null, moveClock: NonNullable<MoveClock>): Promise<Reply> {
  if (to === null)
    return {
      kind: 'words',
      text: 'Type the day as clock 2026-10-20, or with a time as clock 2026-10-20T15:30.',
    };
  if (to <= needs.clock.now())
    return {
      kind: 'words',
      text: `Time only moves on; it is already ${momentInWords(needs.clock.now(), needs.zone)}.`,
    };
  const due = await moveClock(to);
  return {
    kind: 'words',
    text: `It is now ${momentInWords(to, needs.zone)}. Rollouts opened: ${due.opened}. Managers being told: ${due.managersTold}.`,
  };
}
