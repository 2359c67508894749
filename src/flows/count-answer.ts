import { dayOf } from '../domain/day';
import type { AnswerId, PolicyId } from '../domain/ids';
import type { Answer } from '../domain/passage';
import type { Clause } from '../domain/policy';
import { termOf } from '../domain/term';
import type { AnswerCount } from '../ports/clause-counts';
import type { Needs } from '../ports/needs';

type CountNeeds = Pick<Needs, 'clauseCounts' | 'clock' | 'log' | 'zone'>;
type Counted = AnswerCount extends infer Count
  ? Count extends AnswerCount
    ? Omit<Count, 'term'>
    : never
  : never;

/**
 * Counts what an answer showed, for everybody together: its first passage, or that the policy does not say. `policyId` is the policy
 * that was asked when none of its passages is shown. Small talk and signposts to a person are not counted. Returns at once, and
 * never throws: a lost count is no reason to keep anybody waiting.
 */
export function countAnswer(
  needs: CountNeeds,
  shown: { readonly answerId: AnswerId; readonly answer: Answer; readonly policyId: PolicyId },
): void {
  const { answerId, answer, policyId } = shown;
  if (answer.kind === 'not-in-policy')
    count(needs, { answerId, policyId, kind: 'not-in-policy', clauseId: null });
  if (answer.kind !== 'found') return;
  const [{ policyId: of, clause }] = answer.passages;
  count(needs, { answerId, policyId: of, kind: 'asked', clauseId: clause.id });
}

/**
 * Counts whether an answer was what somebody needed; of two presses the first. The version and the clause come back from a card,
 * so a clause that the version has not is not counted. Returns at once, and never throws.
 */
export function countOpinion(
  needs: CountNeeds & Pick<Needs, 'policies'>,
  {
    version,
    ...opinion
  }: {
    readonly answerId: AnswerId;
    readonly policyId: PolicyId;
    readonly version: number;
    readonly clauseId: Clause['id'];
    readonly kind: 'helpful' | 'unhelpful';
  },
): void {
  const { policyId, clauseId } = opinion;
  const isThere = async () =>
    (await needs.policies.get(policyId, version))?.document.clauses.some(({ id }) => id === clauseId) ??
    false;
  count(needs, opinion, isThere);
}

function count(
  { clauseCounts, clock, log, zone }: CountNeeds,
  counted: Counted,
  mayBe?: () => Promise<boolean>,
): void {
  const term = termOf(dayOf(clock.now(), zone));
  const counting = async () => {
    if (mayBe === undefined || (await mayBe())) await clauseCounts.add({ ...counted, term });
  };
  void counting().catch((cause: unknown) =>
    log.error({ policyId: counted.policyId, cause }, 'answer not counted'),
  );
}
