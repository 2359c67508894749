import type { Asker } from '../domain/conversation';
import type { TellManager } from '../domain/manager-alert';
import type { NewWords } from '../domain/new-words';
import { quotedIn, type Answer, type Passage } from '../domain/passage';
import type { PublishedPolicy } from '../domain/policy';
import type { Needs } from '../ports/needs';
import { lookUp, type LookedUp, type LookUpNeeds } from './look-up';
import { wordsSince } from './words-since';

/** A question and whose it is. `sectionId` is the section they were reading. */
export interface Asking {
  readonly question: string;
  readonly from: Asker;
  readonly sectionId?: string;
}

/** An answer, what belongs to its quotes, and the policy and the people to name when it has none. */
export interface QuestionOutcome extends LookedUp {
  /** The quoted clauses with words that the asker has not confirmed. */
  readonly changed: readonly NewWords[];
  /** What is quoted first; without a quote the first that was looked in. */
  readonly about: Pick<PublishedPolicy, 'policyId' | 'version'>;
  /** The titles of the policies that were looked in. */
  readonly lookedIn: readonly string[];
  readonly contact: string;
  /** What the policy asks staff to tell their manager at once, when the answer quotes it; else null. */
  readonly tellManager: TellManager | null;
}

export type AnswerNeeds = LookUpNeeds & Pick<Needs, 'campaigns' | 'ledger' | 'policies' | 'zone'>;
type Policies = readonly [PublishedPolicy, ...PublishedPolicy[]];

/** Looks a question up in the current policies. The question is not kept. Null when no policy is published. */
export async function answerQuestion(needs: AnswerNeeds, asking: Asking): Promise<QuestionOutcome | null> {
  const [first, ...others] = await needs.policies.current();
  return first === undefined ? null : answerFrom(needs, [first, ...others], asking);
}

/** The same in these versions. */
export async function answerFrom(
  needs: AnswerNeeds,
  policies: Policies,
  asking: Asking,
): Promise<QuestionOutcome> {
  const found = await lookUp(needs, policies, asking);
  const quoted = quotedIn(found.answer);
  const about = policies.find(({ policyId }) => policyId === quoted[0]?.policyId) ?? policies[0];
  const { policyLead } = about.document.metadata;
  return {
    ...found,
    changed: await wordsSince(needs, asking.from, quoted),
    about,
    lookedIn: policies.map(({ document }) => document.title),
    contact: policyLead === null ? 'HR' : `the ${policyLead} or HR`,
    tellManager: tellManagerQuoted(needs, policies, found.answer),
  };
}

function tellManagerQuoted(
  { policyData }: Pick<Needs, 'policyData'>,
  policies: Policies,
  answer: Answer,
): TellManager | null {
  if (answer.kind !== 'found') return null;
  const asksFor = ({ asks }: TellManager, { clause }: Passage) =>
    asks.some((ask) => ask.clause.id === clause.id);
  const quotes = (says: TellManager) =>
    quotedIn(answer).some((passage) => passage.policyId === says.policyId && asksFor(says, passage));
  const all = policies.flatMap((policy) => policyData.tellManagerOf(policy) ?? []);
  return all.find(quotes) ?? null;
}
