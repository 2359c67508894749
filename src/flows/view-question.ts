import type { ViewedQuestion } from '../cards/lead-question';
import type { LeadQuestion } from '../domain/question';
import { quoting } from '../domain/passage';
import type { PublishedPolicy } from '../domain/policy';
import type { Needs } from '../ports/needs';

/** A question with what belongs to it, for the card of whoever answers and of whoever asked. */
export interface QuestionInFull extends ViewedQuestion {
  /** The office that answers, for example `Director of People`. */
  readonly office: string;
}

/** @throws when the version is not kept, which must not happen: versions are never deleted */
export async function viewQuestion(
  needs: Pick<Needs, 'lessons' | 'policies' | 'policyData'>,
  question: LeadQuestion,
): Promise<QuestionInFull> {
  const { id, policyId, version, clauseId } = question;
  const [policy, lessons] = await Promise.all([
    needs.policies.get(policyId, version),
    needs.lessons.of(policyId),
  ]);
  if (policy === null)
    throw new Error(`Showing question ${id}: expected version ${version} of ${policyId}, found nothing`);
  const clause = policy.document.clauses.find((each) => each.id === clauseId);
  return {
    question,
    policyTitle: policy.document.title,
    office: officeOf(policy),
    passage: clause === undefined ? null : quoting(policy)(clause),
    beside: [...needs.policyData.notesOf(policy), ...lessons.guidance],
    example: lessons.examples.find(({ questionId }) => questionId === id) ?? null,
    guidance: lessons.guidance.find(({ questionId }) => questionId === id) ?? null,
  };
}

export function officeOf({ document }: Pick<PublishedPolicy, 'document'>): string {
  return document.metadata.policyLead ?? 'HR';
}
