import type { TenantId } from '../domain/ids';
import type { Answer } from '../domain/passage';
import { checkWritten, type CitedSentence } from '../domain/written-answer';
import { writingMaterial } from '../domain/writing-material';
import type { Needs } from '../ports/needs';

/** A question that quotes answer. No other question comes this far: what a person has to answer is not written about. */
export interface QuotedQuestion {
  readonly tenantId: TenantId;
  readonly question: string;
  readonly answer: Extract<Answer, { readonly kind: 'found' }>;
}

/** Longest question a writer is given, in UTF-16 units. The quotes answer longer ones alone. */
const QUESTION_AT_MOST = 1_000;

/** The answer in checked sentences; null when the quotes stay alone: it is not switched on, or nothing sound was written. */
export async function writeAnswer(
  needs: Pick<Needs, 'writerSwitches' | 'answerWriter' | 'policies' | 'log'>,
  { tenantId, question, answer }: QuotedQuestion,
): Promise<readonly CitedSentence[] | null> {
  const { answerWriter, log } = needs;
  const isOn = (await needs.writerSwitches.get(tenantId))?.isOn === true;
  if (answerWriter === null || !isOn || question.length > QUESTION_AT_MOST) return null;
  const [first] = answer.passages;
  const policies = await needs.policies.current();
  const policy = policies.find((one) => one.policyId === first.policyId && one.version === first.version);
  if (policy === undefined) return null;
  const quoted = answer.passages.filter(({ policyId }) => policyId === policy.policyId);
  const clauses = writingMaterial(policy, quoted);
  const written = await answerWriter.write({ question, policyTitle: policy.document.title, clauses });
  const checked = written.kind === 'nothing' ? written : checkWritten(written.sentences, clauses);
  if (checked.kind === 'sound') return checked.sentences;
  log.info({ tenantId, outcome: checked.kind, why: checked.why }, 'answer not put in sentences');
  return null;
}
