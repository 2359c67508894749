import type { Beside } from '../domain/beside';
import type { LeadQuestion } from '../domain/question';
import { quoting, type Passage } from '../domain/passage';
import type { PublishedPolicy } from '../domain/policy';
import type { Lessons } from '../ports/lessons';
import type { Needs } from '../ports/needs';

/** A question with what belongs to it. */
export interface ViewedQuestion {
  readonly question: LeadQuestion;
  readonly policyTitle: string;
  /** The office that answers, for example `Director of People`. */
  readonly office: string;
  /** What the asker had been shown; null when nothing. */
  readonly passage: Passage | null;
  /** What stands beside clauses of that version. */
  readonly beside: readonly Beside[];
  /** What was learnt from it so far; null for nothing. */
  readonly example: Lessons['examples'][number] | null;
  readonly guidance: Lessons['guidance'][number] | null;
}

/** @throws when the version is not kept, which must not happen: versions are never deleted */
export async function viewQuestion(
  needs: Pick<Needs, 'lessons' | 'policies' | 'policyData'>,
  question: LeadQuestion,
): Promise<ViewedQuestion> {
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
