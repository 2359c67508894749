import { dayOf } from '../domain/day';
import type { QuestionId, StaffId, TenantId } from '../domain/ids';
import type { LeadQuestion } from '../domain/question';
import type { Needs } from '../ports/needs';

export type EndQuestionOutcome =
  /** `before`: somebody had ended it otherwise, and that stands. */
  { readonly kind: 'ended' | 'before'; readonly question: LeadQuestion } | { readonly kind: 'unknown' };

/** Answers a question, or closes it when `words` is null; the first end stands. Whoever asked with their name is told, once. */
export async function endQuestion(
  needs: Pick<Needs, 'clock' | 'jobs' | 'log' | 'questions' | 'zone'>,
  end: {
    readonly tenantId: TenantId;
    readonly id: QuestionId;
    readonly by: StaffId;
    readonly words: string | null;
  },
): Promise<EndQuestionOutcome> {
  const { tenantId, id, by, words } = end;
  const on = dayOf(needs.clock.now(), needs.zone);
  const question = await needs.questions.end(
    tenantId,
    id,
    words === null ? { kind: 'closed', on, by } : { kind: 'answered', words, on, by },
  );
  if (question === null) return { kind: 'unknown' };
  if (!isThisEnd(question, end)) return { kind: 'before', question };
  needs.log.info({ policyId: question.policyId, how: question.reply?.kind }, 'question ended');
  // Also when it stood already: the press before may have died in between.
  if (question.asker !== null)
    await needs.jobs.put({
      kind: 'tell-question',
      what: 'answered',
      tenantId,
      questionId: id,
      to: question.asker.staffId,
      tries: 0,
    });
  return { kind: 'ended', question };
}

function isThisEnd(
  { reply }: LeadQuestion,
  { by, words }: { readonly by: StaffId; readonly words: string | null },
): boolean {
  return reply?.by === by && (reply.kind === 'answered' ? reply.words : null) === words;
}
