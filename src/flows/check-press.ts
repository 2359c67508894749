import { refusal, type RefusalCode } from '../domain/acknowledgement';
import type { Assignment } from '../domain/assignment';
import type { Campaign } from '../domain/campaign';
import type { MessageAddress } from '../domain/conversation';
import type { Delivery } from '../domain/delivery';
import {
  deliveryIdFor,
  PURPOSES,
  type CampaignId,
  type DeliveryId,
  type StaffId,
  type TenantId,
} from '../domain/ids';
import { isGenuineIntent } from '../domain/intent';
import type { PublishedPolicy } from '../domain/policy';
import type { Needs } from '../ports/needs';

/** A press on a staff card: who presses comes from Teams, the rest from the card. */
export interface Press {
  readonly tenantId: TenantId;
  readonly staffId: StaffId;
  readonly campaignId: CampaignId;
  readonly deliveryId: DeliveryId;
  readonly version: number;
  /** The signature that only a card has that was sent as a message; absent on any other. */
  readonly intent?: string | undefined;
  /** The message that was pressed; null when Teams did not say. */
  readonly card: MessageAddress | null;
}

export type CheckedPress =
  | {
      readonly kind: 'theirs';
      readonly campaign: Campaign;
      readonly assignment: Assignment;
      readonly closed: boolean;
    }
  | { readonly kind: 'refused'; readonly code: RefusalCode };

export type PressNeeds = Pick<Needs, 'arrivals' | 'assignments' | 'campaigns' | 'deliveries' | 'signingKey'>;

/**
 * Looks up what a press is about. A closed campaign is still theirs to read; `closed` says that it takes no confirmation. A genuine
 * intent proves that their card arrived, which is noted.
 */
export async function checkPress(needs: PressNeeds, press: Press): Promise<CheckedPress> {
  const [campaign, assignment, delivery] = await Promise.all([
    needs.campaigns.get(press.tenantId, press.campaignId),
    needs.assignments.get(press.campaignId, press.staffId),
    deliveryOf(needs, press),
  ]);
  const code = refusal({ campaign, assignment, delivery, shownVersion: press.version });
  if (campaign === null || assignment === null || (code !== null && code !== 'closed'))
    return { kind: 'refused', code: code ?? 'unknown' };
  if (press.intent !== undefined) {
    const key = await needs.signingKey();
    if (!isGenuineIntent(press.intent, key, press.campaignId, press.deliveryId))
      return { kind: 'refused', code: 'bad-request' };
    needs.arrivals.note({ campaignId: press.campaignId, deliveryId: press.deliveryId, address: press.card });
  }
  return { kind: 'theirs', campaign, assignment, closed: code === 'closed' };
}

/** Whose message the card is. A message's id follows from its purpose and the person, so one's own needs no look-up. */
async function deliveryOf(
  needs: Pick<Needs, 'deliveries'>,
  press: Press,
): Promise<Pick<Delivery, 'staffId'> | null> {
  const own = PURPOSES.map((purpose) => deliveryIdFor(purpose, press.staffId));
  if (own.includes(press.deliveryId)) return { staffId: press.staffId };
  return (await needs.deliveries.get(press.campaignId, press.deliveryId))?.delivery ?? null;
}

/** The text a campaign is about. @throws when the version is not kept, which must not happen: versions are never deleted */
export async function policyOf(needs: Pick<Needs, 'policies'>, campaign: Campaign): Promise<PublishedPolicy> {
  const policy = await needs.policies.get(campaign.policyId, campaign.version);
  if (policy === null)
    throw new Error(
      `Campaign ${campaign.id}: expected version ${campaign.version} of policy ${campaign.policyId}, found nothing`,
    );
  return policy;
}
