import { dayOf } from '../domain/day';
import type { PolicyId, QuestionId, StaffId, TenantId } from '../domain/ids';
import type { LeadQuestion } from '../domain/question';
import type { Clause } from '../domain/policy';
import type { Needs } from '../ports/needs';
import { currentFinder } from './current-finder';
import { questionReaders } from './question-readers';

/** What somebody sends to the policy lead. */
export interface SentQuestion {
  /** Minted into the form, so that two presses are one question. */
  readonly id: QuestionId;
  readonly tenantId: TenantId;
  readonly staffId: StaffId;
  readonly policyId: PolicyId;
  readonly version: number;
  readonly clauseId: Clause['id'] | null;
  readonly words: string;
  readonly withName: boolean;
}

export type SendQuestionOutcome =
  /** By this press or one before: `question` is the one that stands. */
  | { readonly kind: 'sent'; readonly question: LeadQuestion }
  /** The words say that somebody may be at risk. They were not kept. */
  | { readonly kind: 'disclosure' }
  /** Nobody sends so many within an hour. */
  | { readonly kind: 'too-often' }
  | { readonly kind: 'refused'; readonly code: 'unknown' };

type SendNeeds = Pick<
  Needs,
  | 'allowance'
  | 'clock'
  | 'finderFor'
  | 'jobs'
  | 'lessons'
  | 'log'
  | 'policies'
  | 'questions'
  | 'roles'
  | 'roster'
  | 'zone'
>;

const QUESTIONS_AN_HOUR = 10;

/** What readers see of somebody who sent it with their name, and has none that Readback knows. */
const NOT_LISTED = 'Somebody who is not on the staff list';

/** Keeps a question for the policy lead and has each lead told, once. Words about somebody at risk are never kept. */
export async function sendQuestion(needs: SendNeeds, sent: SentQuestion): Promise<SendQuestionOutcome> {
  const policy = await needs.policies.get(sent.policyId, sent.version);
  if (policy === null) return { kind: 'refused', code: 'unknown' };
  if (await isDisclosure(needs, sent.words)) return { kind: 'disclosure' };
  if (!needs.allowance.take(`question|${sent.staffId}`, QUESTIONS_AN_HOUR)) return { kind: 'too-often' };
  const isThere = policy.document.clauses.some(({ id }) => id === sent.clauseId);
  const { standing, added } = await needs.questions.add({
    ...questionOf(needs, sent),
    clauseId: isThere ? sent.clauseId : null,
  });
  needs.log.info({ policyId: sent.policyId, added }, 'question to the policy lead');
  // Also when it stood already: the press before may have died in between.
  if (standing.reply === null) await tellReaders(needs, standing);
  return { kind: 'sent', question: standing };
}

async function isDisclosure(needs: Parameters<typeof currentFinder>[0], words: string): Promise<boolean> {
  const answer = (await currentFinder(needs)).find(words);
  return answer.kind === 'signpost' && answer.to === 'safeguarding';
}

function questionOf(
  { clock, roster, zone }: Pick<SendNeeds, 'clock' | 'roster' | 'zone'>,
  { staffId, withName, ...sent }: SentQuestion,
): LeadQuestion {
  const asker = withName ? { staffId, name: roster.find(staffId)?.name ?? NOT_LISTED } : null;
  return { ...sent, asker, askedOn: dayOf(clock.now(), zone), reply: null };
}

async function tellReaders(
  needs: Pick<SendNeeds, 'jobs' | 'log' | 'roles' | 'roster'>,
  { tenantId, id: questionId, policyId }: LeadQuestion,
): Promise<void> {
  const job = { kind: 'tell-question', what: 'asked', tenantId, questionId, tries: 0 } as const;
  await Promise.all(questionReaders(needs).told.map((to) => needs.jobs.put({ ...job, to }))).catch(
    // It is kept all the same: the list of open questions shows it.
    (cause: unknown) => needs.log.error({ policyId, cause }, 'policy lead not told of a question'),
  );
}
