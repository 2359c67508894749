import type { Campaign } from '../domain/campaign';
import { pagesOf } from '../domain/pages';
import type { Needs } from '../ports/needs';
import { answerFrom, type AnswerNeeds, type QuestionOutcome } from './answer-question';
import { checkPress, policyOf, type CheckedPress, type Press, type PressNeeds } from './check-press';

export type SectionOutcome =
  | { readonly kind: 'answered'; readonly campaign: Campaign; readonly outcome: QuestionOutcome }
  | { readonly kind: 'no-such-page' }
  | Extract<CheckedPress, { kind: 'refused' }>;

/**
 * Looks a question up in the version that its reader has in hand, and prefers the section of the page it was asked on. The
 * question is not kept.
 */
export async function askSection(
  needs: AnswerNeeds & PressNeeds & Pick<Needs, 'policies'>,
  press: Press,
  { page, question }: { readonly page: number; readonly question: string },
): Promise<SectionOutcome> {
  const checked = await checkPress(needs, press);
  if (checked.kind === 'refused') return checked;
  const { campaign } = checked;
  const policy = await policyOf(needs, campaign);
  const shown = pagesOf(policy.document)[page - 1];
  if (shown === undefined) return { kind: 'no-such-page' };
  const { tenantId, staffId } = press;
  const asking = { question, from: { tenantId, staffId }, sectionId: shown.section.id };
  return { kind: 'answered', campaign, outcome: await answerFrom(needs, [policy], asking) };
}
