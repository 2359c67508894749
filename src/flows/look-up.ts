import type { Beside } from '../domain/beside';
import type { Answer } from '../domain/passage';
import type { PublishedPolicy } from '../domain/policy';
import type { Needs } from '../ports/needs';
import { lessonsAtHand } from './lessons-of';

export type LookUpNeeds = Pick<Needs, 'finderFor' | 'lessons' | 'log' | 'policyData'>;

/** What versions say to a question. `beside` is all that stands beside clauses of theirs, quoted or not. */
export interface LookedUp {
  readonly answer: Answer;
  readonly beside: readonly Beside[];
}

/** Looks a question up in these versions, with all that was taught about them. The question is not kept. */
export async function lookUp(
  needs: LookUpNeeds,
  policies: readonly PublishedPolicy[],
  { question, sectionId }: { readonly question: string; readonly sectionId?: string },
): Promise<LookedUp> {
  const { examples, guidance } = await lessonsAtHand(needs, policies);
  const notes = policies.flatMap((policy) => needs.policyData.notesOf(policy));
  const finder = needs.finderFor(policies, examples);
  const answer = finder.find(question, sectionId === undefined ? undefined : { sectionId });
  return { answer, beside: [...notes, ...guidance] };
}
