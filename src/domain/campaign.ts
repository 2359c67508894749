import { dateInFull, type Day } from './day';
import { sha256, type CampaignId, type PolicyId, type StaffId, type TenantId } from './ids';
import type { PolicyDocument } from './policy';
import type { MessageAddress } from './conversation';

/** Who is asked. `people` are those HR pasted and the roster knew. */
export type Audience =
  | { readonly kind: 'everyone' }
  | { readonly kind: 'school'; readonly school: string }
  | { readonly kind: 'people'; readonly people: readonly StaffId[] };

/**
 * One cycle of a policy: a version, an audience, an opening day and a due day. `statement` is the sentence that
 * people confirm, fixed at launch. A passed due day does not close a campaign.
 */
export interface Campaign {
  readonly id: CampaignId;
  readonly tenantId: TenantId;
  readonly policyId: PolicyId;
  readonly policyTitle: string;
  readonly version: number;
  readonly textHash: string;
  readonly statement: string;
  readonly audience: Audience;
  readonly opens: Day;
  readonly due: Day;
  readonly launchedBy: StaffId;
  readonly launchedAt: Date;
  /** Why HR sends a policy whose review date has passed; null when it has not. */
  readonly reviewReason: string | null;
  /** Whether every section must have been opened before one confirms. */
  readonly everySection: boolean;
  /** Whether short scenarios are offered before the last page. */
  readonly checks: boolean;
  /** `launched`: nobody has been written down yet. `open`: the audience is frozen and cards go out. */
  readonly state: 'launched' | 'open' | 'closed';
  /** How many people were written down; null until all are. */
  readonly people: number | null;
  /** Why nothing is sent for now; null when sending goes on. People may confirm all the same. */
  readonly paused: PauseReason | null;
  /** HR called it off. It is closed then. */
  readonly cancelled: boolean;
  /** What HR has put right since the first cards went out; it stands on every card. */
  readonly correction: string | null;
  /** HR's own message that shows how far it has got; null until known. */
  readonly progressCard: MessageAddress | null;
}

/** Longest correction, in UTF-16 units: a sentence or two above everything else on a phone. */
export const CORRECTION_AT_MOST = 200;

export type PauseReason = 'by HR' | 'Teams does not accept the bot';

/** "I have read the Social Media Policy (last reviewed 7 December 2021)." The policy asks for reading, so no more is claimed. */
export function statementFor(document: PolicyDocument): string {
  const reviewed = document.metadata.lastReview;
  const which = reviewed === null ? '' : ` (last reviewed ${dateInFull(reviewed)})`;
  return `I have read the ${document.title}${which}.`;
}

/**
 * Two HR officers who start the same rollout mean one campaign: the same policy for the same people from the same day.
 * The key is what an insert can lose on.
 */
export function rolloutKey(policy: PolicyId, audience: Audience, opens: Day): string {
  return sha256(JSON.stringify([policy, audienceKey(audience), opens])).slice(0, 32);
}

/** The key of the same rollout started anew after one that was called off; again, two officers mean one campaign. */
export function rolloutKeyAfter(key: string, calledOff: CampaignId): string {
  return sha256(JSON.stringify([key, calledOff])).slice(0, 32);
}

function audienceKey(audience: Audience): readonly string[] {
  switch (audience.kind) {
    case 'everyone':
      return ['everyone'];
    case 'school':
      return ['school', audience.school];
    case 'people':
      return ['people', ...[...audience.people].sort()];
  }
}

/** "everyone", "all staff of Hillbrook Primary", "12 people". */
export function audienceInWords(audience: Audience): string {
  switch (audience.kind) {
    case 'everyone':
      return 'everyone';
    case 'school':
      return `all staff of ${audience.school}`;
    case 'people':
      return audience.people.length === 1 ? '1 person' : `${audience.people.length} people`;
  }
}

/** The policy's review date when it is behind `today`, so that HR must say why it goes out all the same; else null. */
export function passedReview({ metadata }: PolicyDocument, today: Day): Day | null {
  return metadata.nextReview !== null && metadata.nextReview < today ? metadata.nextReview : null;
}

/** Whether people are asked by it, or are about to be. */
export function hasOpened(campaign: Campaign, today: Day): boolean {
  return campaign.state === 'open' || (campaign.state === 'launched' && campaign.opens <= today);
}

/** Whether its messages may go now. */
export function maySend(campaign: Campaign): boolean {
  return campaign.state !== 'closed' && campaign.paused === null;
}

/** Which of two campaigns came first; the same for whoever asks. */
export function opensBefore(one: Campaign, other: Campaign): boolean {
  const order = (campaign: Campaign): string =>
    [campaign.opens, campaign.launchedAt.toISOString(), campaign.id].join('|');
  return order(one) < order(other);
}
