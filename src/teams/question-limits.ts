import type { Asker } from '../domain/conversation';
import type { Needs } from '../ports/needs';
import type { Reply } from './inbound';

/** Questions of one person in an hour: more than anybody types, and few enough to leave Teams' pace to the others. */
export const QUESTIONS_AN_HOUR = 200;
/** How often somebody reads that it was too much; a machine that goes on gets nothing. */
export const TOLD_AN_HOUR = 10;
/** Teams searches whenever somebody stops typing for a moment. */
export const SEARCHES_AN_HOUR = 1_000;

export const ASKED_A_LOT =
  'You have asked a great many questions within an hour, so I am taking a break and looked nothing up. Please ask me again in an hour. Nobody watches this chat: if something cannot wait, speak to somebody at your school, and in danger call 999.';

type LimitNeeds = Pick<Needs, 'allowance'>;

/** What somebody gets who has asked too much; null while they may ask. */
export function tooManyQuestions(needs: LimitNeeds, asker: Asker): Reply | null {
  if (take(needs, 'questions', asker, QUESTIONS_AN_HOUR)) return null;
  return take(needs, 'told of questions', asker, TOLD_AN_HOUR)
    ? { kind: 'words', text: ASKED_A_LOT }
    : { kind: 'nothing' };
}

export function maySearch(needs: LimitNeeds, asker: Asker): boolean {
  return take(needs, 'searches', asker, SEARCHES_AN_HOUR);
}

function take(
  { allowance }: LimitNeeds,
  what: string,
  { tenantId, staffId }: Asker,
  atMost: number,
): boolean {
  return allowance.take(`${what} ${tenantId} ${staffId}`, atMost);
}
