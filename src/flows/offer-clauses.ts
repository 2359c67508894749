import { quoting, type Answer, type Passage } from '../domain/passage';
import type { Clause, PublishedPolicy, Section } from '../domain/policy';
import type { LeadQuestion } from '../domain/question';
import { currentFinder } from './current-finder';

/** What one can choose from when a question is to be learnt from. */
export interface OfferedClauses {
  /** Best first, or all of one section in its order. */
  readonly passages: readonly Passage[];
  /** The section they are of; null when they are the nearest of the whole policy. */
  readonly section: Section['id'] | null;
  /** Those that have clauses of their own. */
  readonly sections: readonly Section[];
}

/** The points of a section, or, for null, those nearest to the question: what the asker was shown first. */
export async function offerClauses(
  needs: Parameters<typeof currentFinder>[0],
  policy: PublishedPolicy,
  { clauseId, words }: Pick<LeadQuestion, 'clauseId' | 'words'>,
  section: Section['id'] | null,
): Promise<OfferedClauses> {
  const { clauses, sections } = policy.document;
  const withClauses = new Set(clauses.map(({ sectionId }) => sectionId));
  const isOffered = (clause: Clause) =>
    section === null ? clause.id === clauseId : clause.sectionId === section;
  const own = clauses.filter(isOffered).map(quoting(policy));
  const nearest = section === null ? passagesOf((await currentFinder(needs)).find(words)) : [];
  const ofPolicy = nearest.filter(({ policyId }) => policyId === policy.policyId);
  const passages = new Map([...own, ...ofPolicy].map((passage) => [passage.clause.id, passage]));
  return {
    passages: [...passages.values()],
    section,
    sections: sections.filter(({ id }) => withClauses.has(id)),
  };
}

function passagesOf(answer: Answer): readonly Passage[] {
  switch (answer.kind) {
    case 'found':
      return answer.passages;
    case 'not-in-policy':
      return answer.nearest === null ? [] : [answer.nearest];
    case 'signpost':
    case 'small-talk':
      return [];
  }
}
