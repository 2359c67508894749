import type { Answer } from '../domain/passage';
import type { Needs } from '../ports/needs';

/** An answer, with the policy to name and the people to ask when it has none. */
export interface QuestionOutcome {
  readonly answer: Answer;
  readonly policyTitle: string;
  readonly contact: string;
}

/** Looks a question up in the current policies. The question is not kept. Null when no policy is published. */
export async function answerQuestion(
  needs: Pick<Needs, 'policies' | 'finderFor'>,
  question: string,
): Promise<QuestionOutcome | null> {
  const policies = await needs.policies.current();
  const [first] = policies;
  if (first === undefined) return null;
  const { title, metadata } = first.document;
  return {
    answer: needs.finderFor(policies).find(question),
    policyTitle: title,
    contact: metadata.policyLead === null ? 'HR' : `the ${metadata.policyLead} or HR`,
  };
}
