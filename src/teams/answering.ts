import { answerFound } from '../cards/answer-found';
import { answerNotFound } from '../cards/answer-not-found';
import type { Card } from '../cards/card';
import { helpCard } from '../cards/help-card';
import { myRecord } from '../cards/my-record';
import { policyInvitation } from '../cards/policy-invitation';
import { policyReceipt } from '../cards/policy-receipt';
import { signpost } from '../cards/signpost';
import { notForYou } from '../cards/wording';
import type { Conversation } from '../domain/conversation';
import { newestFirst } from '../domain/acknowledgement';
import { momentInWords } from '../domain/day';
import { deliveryIdFor } from '../domain/ids';
import { answerQuestion, type QuestionOutcome } from '../flows/answer-question';
import { policyOf } from '../flows/check-press';
import { listRecord, type PersonalRecord } from '../flows/list-record';
import type { DueWork } from '../flows/run-due-work';
import { welcomeBack } from '../flows/welcome-back';
import type { Needs } from '../ports/needs';
import { readCommand } from './commands';
import { controlPresses } from './control-presses';
import { formatPresses } from './format-presses';
import type { Answering, Inbound, Reply } from './inbound';
import { newRollout, rolloutPresses } from './rollout-presses';
import { refuse, staffPresses } from './staff-presses';

/** Moves the local clock and runs what falls due; null where time is real. */
export type MoveClock = ((to: Date) => Promise<DueWork>) | null;

const presses = { ...staffPresses, ...rolloutPresses, ...controlPresses, ...formatPresses };

/** Everything the bot reacts to: what came in, which flow it is, what goes back. */
export function createAnswering(needs: Needs, moveClock: MoveClock): Answering {
  return async (inbound) => {
    // A press comes from a card that we sent to that chat, so it says nothing new about where the chat is.
    if (inbound.kind === 'press') return press(needs, inbound);
    const { from } = inbound;
    // Comes once: what this process remembers must not hide that another marked the chat as blocked a moment ago.
    if (inbound.kind === 'installed') await needs.conversations.get(from.tenantId, from.staffId);
    // Any sign of life opens a chat again; removing the app closes it.
    await needs.conversations.keep(from);
    if (inbound.kind === 'text') return readText(needs, from, inbound.text, moveClock);
    if (inbound.kind === 'installed') await welcome(needs, from);
    return { kind: 'nothing' };
  };
}

async function press(needs: Needs, inbound: Extract<Inbound, { kind: 'press' }>): Promise<Reply> {
  const handler = Object.hasOwn(presses, inbound.verb) ? presses[inbound.verb] : undefined;
  return handler === undefined ? refuse('bad-request') : handler(needs, inbound);
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
  const isHr = needs.roles.isHr(from.staffId);
  const command = readCommand(text, needs.zone);
  switch (command.kind) {
    case 'help':
      return help(needs, isHr);
    case 'policy':
      return openPolicies(needs, from);
    case 'my-record':
      return { kind: 'card', card: myRecord({ ...(await listRecord(needs, from)), zone: needs.zone }) };
    case 'new-rollout':
      return isHr ? newRollout(needs) : { kind: 'words', text: notForYou };
    case 'clock':
      return moveClock !== null && isHr ? setClock(needs, command.to, moveClock) : answer(needs, text);
    case 'question':
      return answer(needs, command.text);
  }
}

async function help(needs: Needs, isHr: boolean): Promise<Reply> {
  const [policy] = await needs.policies.current();
  return { kind: 'card', card: helpCard({ isHr, title: policy?.document.title ?? null }) };
}

/** The card of whatever this person is asked to read now; else their last receipt, from which they can read it again. */
async function openPolicies(needs: Needs, from: Conversation): Promise<Reply> {
  const record = await listRecord(needs, from);
  const [campaign] = record.open;
  if (campaign === undefined) return { kind: 'card', card: lastReceipt(needs, from, record) };
  const policy = await policyOf(needs, campaign);
  const deliveryId = deliveryIdFor('initial', from.staffId);
  return { kind: 'card', card: policyInvitation({ campaign, deliveryId, document: policy.document }) };
}

function lastReceipt(needs: Needs, from: Conversation, record: PersonalRecord): Card {
  const [line] = newestFirst(record.lines);
  if (line === undefined) return myRecord({ ...record, zone: needs.zone });
  const deliveryId = deliveryIdFor('initial', from.staffId);
  return policyReceipt({ line, deliveryId, zone: needs.zone });
}

async function answer(needs: Needs, question: string): Promise<Reply> {
  const outcome = await answerQuestion(needs, question);
  if (outcome === null)
    return { kind: 'words', text: 'No policy is published yet, so there is nothing to look in.' };
  return { kind: 'card', card: answerCard(outcome) };
}

function answerCard({ answer, policyTitle, contact }: QuestionOutcome): Card {
  switch (answer.kind) {
    case 'found':
      return answerFound({ passages: answer.passages });
    case 'not-in-policy':
      return answerNotFound({ policyTitle, nearest: answer.nearest, contact });
    case 'signpost':
      return signpost(answer.to);
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
