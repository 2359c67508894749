import type { Campaign } from '../domain/campaign';
import type { Day } from '../domain/day';
import type { PublishedPolicy } from '../domain/policy';
import { isGenuineLink, type AskedLink } from '../domain/reading-link';
import { askingOf, dueDayOf } from '../domain/request';
import { onlyThisPerson } from '../domain/slice';
import type { Needs } from '../ports/needs';
import { policyOf } from './check-press';

export type ReadingLinkOutcome =
  | {
      readonly kind: 'open';
      readonly campaign: Campaign;
      readonly policy: PublishedPolicy;
      /** Null while this person is not asked for anything. */
      readonly due: Day | null;
    }
  | { readonly kind: 'over'; readonly campaign: Campaign; readonly because: 'confirmed' | 'over' }
  | { readonly kind: 'unknown' };

/**
 * What a personal link leads to. The signature is checked before anything is looked up, so nobody without a link can make the
 * service work. Nothing is written: who opens their page, and when, is nobody's business.
 */
export async function openReadingLink(
  needs: Pick<
    Needs,
    'assignments' | 'campaigns' | 'ledger' | 'policies' | 'requests' | 'signingKey' | 'zone'
  >,
  link: AskedLink,
): Promise<ReadingLinkOutcome> {
  if (!isGenuineLink(await needs.signingKey(), link)) return { kind: 'unknown' };
  const { campaignId, person } = link;
  const [assignment] = await needs.assignments.list(campaignId, onlyThisPerson(person));
  if (assignment === undefined) return { kind: 'unknown' };
  const { tenantId, staffId } = assignment;
  const [campaign, line, requests] = await Promise.all([
    needs.campaigns.get(tenantId, campaignId),
    needs.ledger.get(campaignId, staffId),
    needs.requests.ofPerson(campaignId, staffId),
  ]);
  if (campaign === null) return { kind: 'unknown' };
  if (line !== null) return { kind: 'over', campaign, because: 'confirmed' };
  if (campaign.state === 'closed' || assignment.supersededBy !== null)
    return { kind: 'over', campaign, because: 'over' };
  const policy = await policyOf(needs, campaign);
  const due = askingOf(requests) === 'asked' ? dueDayOf(campaign, requests, needs.zone) : null;
  return { kind: 'open', campaign, policy, due };
}
