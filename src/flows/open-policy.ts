import type { Acknowledgement } from '../domain/acknowledgement';
import type { Campaign } from '../domain/campaign';
import type { PolicyDocument } from '../domain/policy';
import type { Needs } from '../ports/needs';
import { checkPress, policyOf, type CheckedPress, type Press, type PressNeeds } from './check-press';

export type OpenOutcome =
  | {
      readonly kind: 'opened';
      readonly campaign: Campaign;
      readonly document: PolicyDocument;
      /** What the reader confirmed in this campaign; null when they have not. */
      readonly line: Acknowledgement | null;
    }
  | Extract<CheckedPress, { kind: 'refused' }>;

/** Opens the campaign's text to somebody it was sent to. Nothing is written: who reads what is nobody's business. */
export async function openPolicy(
  needs: PressNeeds & Pick<Needs, 'ledger' | 'policies'>,
  press: Press,
): Promise<OpenOutcome> {
  const checked = await checkPress(needs, press);
  if (checked.kind === 'refused') return checked;
  const [policy, line] = await Promise.all([
    policyOf(needs, checked.campaign),
    needs.ledger.get(press.campaignId, press.staffId),
  ]);
  return { kind: 'opened', campaign: checked.campaign, document: policy.document, line };
}
