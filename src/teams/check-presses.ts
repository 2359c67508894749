import { checkCounts } from '../cards/check-counts';
import { policyCheck } from '../cards/policy-check';
import { policyCheckAnswer } from '../cards/policy-check-answer';
import { onlyForHr } from '../cards/wording';
import type { Conversation } from '../domain/conversation';
import { answerCheck } from '../flows/answer-check';
import { countChecks } from '../flows/count-checks';
import { openCheck } from '../flows/open-check';
import type { Needs } from '../ports/needs';
import { checkAnswerCard, checkCard, readCard } from './card-data';
import type { Reply } from './inbound';
import { refuse, type PressHandler } from './staff-presses';

/** What the buttons of short scenarios do, by verb. */
export const checkPresses: Readonly<Record<string, PressHandler>> = {
  'check-open': async (needs, { data, from, card }) => {
    const read = readCard(checkCard, data);
    if (read.kind === 'bad') return refuse('bad-request');
    const { check: number, tries, ...pressed } = read.value;
    const opened = await openCheck(needs, { ...pressed, ...from, card }, number);
    if (opened.kind === 'refused') return refuse(opened.code);
    return { kind: 'card', card: policyCheck({ ...opened, ...pressed, tries }) };
  },
  'check-answer': async (needs, { data, from, card }) => {
    const read = readCard(checkAnswerCard, data);
    if (read.kind === 'bad') return refuse('bad-request', read.problem);
    const { check: number, tries, choice, ...pressed } = read.value;
    const answer = { number, choice, tries };
    const outcome = await answerCheck(needs, { ...pressed, ...from, card }, answer);
    if (outcome.kind === 'refused') return refuse(outcome.code);
    const { campaign, document } = outcome;
    const notes = needs.policyData.notesOf({ ...campaign, document });
    return { kind: 'card', card: policyCheckAnswer({ ...outcome, ...pressed, tries, notes }) };
  },
};

/** How the scenarios were answered, for HR alone. */
export async function showCheckCounts(needs: Needs, { tenantId, staffId }: Conversation): Promise<Reply> {
  if (!needs.roles.isHr(staffId)) return { kind: 'words', text: onlyForHr };
  return { kind: 'card', card: checkCounts({ rollouts: await countChecks(needs, tenantId) }) };
}
