import type { TellManager } from '../domain/manager-alert';
import type { Answer } from '../domain/passage';
import type { PublishedPolicy } from '../domain/policy';
import type { Needs } from '../ports/needs';

/** An answer, with the policy to name and the people to ask when it has none. */
export interface QuestionOutcome {
  readonly answer: Answer;
  readonly policyTitle: string;
  readonly contact: string;
  /** What the policy asks staff to tell their manager at once, when the answer quotes it; else null. */
  readonly tellManager: TellManager | null;
}

/** Looks a question up in the current policies. The question is not kept. Null when no policy is published. */
export async function answerQuestion(
  needs: Pick<Needs, 'policies' | 'policyData' | 'finderFor'>,
  question: string,
): Promise<QuestionOutcome | null> {
  const policies = await needs.policies.current();
  const [first] = policies;
  if (first === undefined) return null;
  const { title, metadata } = first.document;
  const answer = needs.finderFor(policies, []).find(question);
  return {
    answer,
    policyTitle: title,
    contact: metadata.policyLead === null ? 'HR' : `the ${metadata.policyLead} or HR`,
    tellManager: tellManagerQuoted(needs, policies, answer),
  };
}

function tellManagerQuoted(
  { policyData }: Pick<Needs, 'policyData'>,
  policies: readonly PublishedPolicy[],
  answer: Answer,
): TellManager | null {
  if (answer.kind !== 'found') return null;
  const quotes = ({ policyId, asks }: TellManager) =>
    answer.passages.some(
      (passage) =>
        passage.policyId === policyId && asks.some(({ clause }) => clause.id === passage.clause.id),
    );
  const all = policies.flatMap((policy) => policyData.tellManagerOf(policy) ?? []);
  return all.find(quotes) ?? null;
}
