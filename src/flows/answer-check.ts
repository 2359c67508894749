import type { CheckOption } from '../domain/check';
import { dayOf } from '../domain/day';
import type { Needs } from '../ports/needs';
import type { Press } from './check-press';
import { openCheck, type OpenCheckOutcome, type OpenedCheck } from './open-check';

export type AnswerCheckOutcome =
  | (Omit<OpenedCheck, 'kind'> & { readonly kind: 'answered'; readonly chosen: CheckOption })
  | Exclude<OpenCheckOutcome, OpenedCheck>;

type AnswerNeeds = Parameters<typeof openCheck>[0] &
  Pick<Needs, 'allowance' | 'checkCounts' | 'clock' | 'log' | 'zone'>;

/**
 * Says whether the chosen option is right. Only the first try is counted, by nobody: `tries` is how many the card has seen
 * before. `number` and `choice` count from 1.
 */
export async function answerCheck(
  needs: AnswerNeeds,
  press: Press,
  answer: { readonly number: number; readonly choice: number; readonly tries: number },
): Promise<AnswerCheckOutcome> {
  const opened = await openCheck(needs, press, answer.number);
  if (opened.kind === 'refused') return opened;
  const chosen = opened.check.options[answer.choice - 1];
  if (chosen === undefined) return { kind: 'refused', code: 'bad-request' };
  if (answer.tries === 0) await countOnce(needs, press, opened, chosen);
  return { ...opened, kind: 'answered', chosen };
}

/** Whoever presses twice, or begins again within the hour, counts once. A lost count is no reason to keep somebody waiting. */
async function countOnce(
  needs: AnswerNeeds,
  { staffId, campaignId }: Press,
  { check }: OpenedCheck,
  { isRight }: CheckOption,
): Promise<void> {
  if (!needs.allowance.take(`answer|${campaignId}|${check.id}|${staffId}`, 1)) return;
  const day = dayOf(needs.clock.now(), needs.zone);
  await needs.checkCounts
    .add({ campaignId, checkId: check.id, isRight, day })
    .catch((cause: unknown) =>
      needs.log.error({ campaignId, checkId: check.id, cause }, 'answer not counted'),
    );
}
