import type { PolicyId, StaffId } from '../domain/ids';
import type { Clause, PublishedPolicy } from '../domain/policy';
import type { LeadQuestion, LessonKind } from '../domain/question';
import type { Needs } from '../ports/needs';
import { officeOf } from './view-question';

export type TeachOutcome =
  | { readonly kind: 'taught' }
  /** The current version has no such clause, or what guidance is made of has no answer. */
  | { readonly kind: 'refused' };

type TeachNeeds = Pick<Needs, 'clock' | 'lessons' | 'log' | 'policies'>;

/**
 * Teaches what somebody has edited so that nobody is in it. The next question on every instance knows it. Guidance bears the
 * moment of its publishing and is never for what lies before.
 */
export async function teachLesson(
  needs: TeachNeeds,
  lesson: {
    readonly kind: LessonKind;
    readonly question: LeadQuestion;
    readonly clauseId: Clause['id'];
    readonly words: string;
    readonly by: StaffId;
  },
): Promise<TeachOutcome> {
  const { kind, question, clauseId, words, by } = lesson;
  const { id: questionId, policyId } = question;
  const policy = await currentPolicy(needs, policyId);
  const clause = policy?.document.clauses.find(({ id }) => id === clauseId);
  if (policy === null || clause === undefined) return { kind: 'refused' };
  if (kind === 'guidance' && question.reply?.kind !== 'answered') return { kind: 'refused' };
  if (kind === 'example') {
    const { id, text } = clause;
    await needs.lessons.attach({ policyId, questionId, clause: { id, text }, question: words });
  } else {
    const publishedAt = needs.clock.now();
    const from = officeOf(policy);
    await needs.lessons.publish({ kind, policyId, questionId, clauseId, words, publishedAt, from });
  }
  needs.log.info({ policyId, lesson: kind, by }, 'lesson taught');
  return { kind: 'taught' };
}

export async function currentPolicy(
  { policies }: Pick<Needs, 'policies'>,
  id: PolicyId,
): Promise<PublishedPolicy | null> {
  return (await policies.current()).find(({ policyId }) => policyId === id) ?? null;
}
