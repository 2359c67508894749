import type { Acknowledgement } from '../domain/acknowledgement';
import type { Campaign } from '../domain/campaign';
import type { PolicyDocument } from '../domain/policy';
import { asAsked } from '../domain/request';
import type { Needs } from '../ports/needs';
import { checkPress, policyOf, type CheckedPress, type Press, type PressNeeds } from './check-press';

export type OpenOutcome =
  | {
      readonly kind: 'opened';
      /** As it asks this person. */
      readonly campaign: Campaign;
      readonly document: PolicyDocument;
      /** What the reader confirmed in this campaign; null when they have not. */
      readonly line: Acknowledgement | null;
    }
  | Extract<CheckedPress, { kind: 'refused' }>;

/** Opens the campaign's text to somebody it was sent to. Nothing is written: who reads what is nobody's business. */
export async function openPolicy(
  needs: PressNeeds & Pick<Needs, 'ledger' | 'policies' | 'requests' | 'zone'>,
  press: Press,
): Promise<OpenOutcome> {
  const checked = await checkPress(needs, press);
  if (checked.kind === 'refused') return checked;
  const [policy, line, requests] = await Promise.all([
    policyOf(needs, checked.campaign),
    needs.ledger.get(press.campaignId, press.staffId),
    needs.requests.ofPerson(press.campaignId, press.staffId),
  ]);
  const campaign = asAsked(checked.campaign, requests, needs.zone);
  return { kind: 'opened', campaign, document: policy.document, line };
}
