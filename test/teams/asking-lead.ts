import { pressesOf, type Press } from '../../src/demo/colleagues';
import type { Conversation } from '../../src/domain/conversation';
import type { StaffId } from '../../src/domain/ids';
import type { Example } from '../../src/domain/example';
import { runJob } from '../../src/jobs/run-job';
import { presses } from '../../src/teams/answering';
import type { Reply } from '../../src/teams/inbound';
import { shown } from '../cards/reading';
import { buildPerson, someone, TENANT } from '../domain/samples';
import { openControlled, queuedJobs } from '../flows/controlled';
import type { TestNeeds } from '../flows/needs';
import { sampleConversation } from '../storage/samples';
import { rosterOf } from '../../src/directory/roster-csv';
import type { StubConnector } from './stub-connector';

export const ASKER = someone(1);
export const LEAD = someone(2);
export const HR = someone(3);
export const OTHER = someone(4);

export const WORDS = 'may our choir have a page of its own';

/** What a reply says: a card's texts, or its words. */
export function said(reply: Reply): string {
  if (reply.kind === 'card') return shown(reply.card);
  return reply.kind === 'refused' ? reply.message : reply.kind === 'words' ? reply.text : '';
}

/** The question that a card is about. */
export function questionOf(card: unknown): string {
  return /"question":"([0-9a-f-]{36})"/.exec(JSON.stringify(card))?.[1] ?? '';
}

/** The asker, a policy lead and HR, each with a chat, on real storage. */
export interface AskingLead {
  readonly needs: TestNeeds;
  /** The examples that the finder was asked with last. */
  readonly examples: () => readonly Example[];
  readonly as: (who: StaffId) => Conversation;
  readonly press: (who: StaffId, verb: string, data: object) => Promise<Reply>;
  /** Presses a button of a reply's card, with the inputs filled in. */
  readonly pressOn: (who: StaffId, reply: unknown, verb: string, inputs?: object) => Promise<Reply>;
  /** Does the work that is queued. */
  readonly work: () => Promise<void>;
  /** Cards that reached this person's chat. */
  readonly cardsOf: (who: StaffId) => readonly unknown[];
  /** Sends a question and gives what comes back. */
  readonly send: (name: 'with' | 'without', words?: string) => Promise<Reply>;
  /** The lead's card about a question that was just sent with a name. */
  readonly leadCard: () => Promise<unknown>;
}

export async function openAskingLead(connector: StubConnector): Promise<AskingLead> {
  const controlled = await openControlled(connector, 0);
  let examples: readonly Example[] = [];
  const needs: TestNeeds = {
    ...controlled,
    roster: rosterOf([
      buildPerson(1, { name: 'Amira Khan' }),
      buildPerson(2, { name: 'Grace Adeyemi' }),
      buildPerson(3, { name: 'Jo Bloggs' }),
    ]),
    roles: {
      isHr: (person) => person === HR,
      hrPeople: () => [HR],
      isPolicyLead: (person) => person === LEAD,
      policyLeads: () => [LEAD],
    },
    finderFor: (policies, known) => {
      examples = known;
      return controlled.finderFor(policies, known);
    },
  };
  const as = (who: StaffId) =>
    sampleConversation({
      tenantId: TENANT,
      staffId: who,
      conversationId: connector.chatOf(who),
      serviceUrl: connector.url,
    });
  for (const who of [ASKER, LEAD, HR]) await needs.conversations.keep(as(who));

  const press = async (who: StaffId, verb: string, data: object): Promise<Reply> => {
    const handler = presses[verb];
    if (handler === undefined) throw new Error(`Expected a handler of ${verb}, found none`);
    return handler(needs, { kind: 'press', verb, data, from: as(who), card: null });
  };
  const pressOn = (who: StaffId, reply: unknown, verb: string, inputs: object = {}): Promise<Reply> => {
    const button: Press | undefined = pressesOf(reply).find((each) => each.verb === verb);
    if (button === undefined) throw new Error(`Expected a button ${verb} on ${JSON.stringify(reply)}`);
    return press(who, verb, { ...(button.data as object), ...inputs });
  };
  const work = async () => {
    for (const job of await queuedJobs(needs, 'jobs')) await runJob(needs, job, () => false);
  };
  const cardsOf = (who: StaffId) =>
    connector
      .messages()
      .filter(({ chat }) => chat === connector.chatOf(who))
      .map(({ body }) => body);
  const send = async (name: 'with' | 'without', words = WORDS) => {
    const data = { policy: 'social-media', version: 1, question: WORDS };
    const form = await press(ASKER, 'lead-ask', data);
    return pressOn(ASKER, form, 'lead-send', { words, name });
  };
  const leadCard = async () => {
    await send('with');
    await work();
    return cardsOf(LEAD).at(-1);
  };
  return { needs, examples: () => examples, as, press, pressOn, work, cardsOf, send, leadCard };
}
