import type { Assignment } from './assignment';
import type { Campaign } from './campaign';
import { dayOf, workingDayAfter, type Day, type TimeZone } from './day';
import type { CampaignId, RequestId, StaffId, TenantId } from './ids';

/** What stands between somebody and confirming. `talk` is asked for with the confirmation or after it. */
export const OBSTACLES = [
  'another-format',
  'more-time',
  'on-paper',
  'not-me',
  'does-not-wish',
  'something-else',
  'talk',
] as const;
export type Obstacle = (typeof OBSTACLES)[number];

/** The forms in which a policy can be had. The first three Readback supplies at once, the others a person at HR. */
export const FORMATS = [
  'plain-text',
  'large-print',
  'web-page',
  'talk-through',
  'translation',
  'easy-read',
  'sign-language',
] as const;
export type Format = (typeof FORMATS)[number];

/**
 * What became of a request. `asked-again`: the person is asked as before, with a fresh full period from then. `on-paper`: they
 * confirmed on paper. `not-asked`: this rollout does not ask them. `stays-open`: they do not wish to confirm, and HR has noted it.
 */
export const REQUEST_OUTCOMES = ['asked-again', 'on-paper', 'not-asked', 'stays-open'] as const;
export type RequestOutcome = (typeof REQUEST_OUTCOMES)[number];

/** How a request ended. `by` is null when what was asked for was supplied at once. */
export interface RequestAnswer {
  readonly outcome: RequestOutcome;
  readonly at: Date;
  readonly by: StaffId | null;
}

/** Something a member of staff asks of HR about a campaign. HR alone sees it; while it is unanswered the person's clock stands still. */
export interface StaffRequest {
  readonly id: RequestId;
  readonly tenantId: TenantId;
  readonly campaignId: CampaignId;
  readonly staffId: StaffId;
  /** As they were when it was asked. */
  readonly name: string;
  readonly school: string;
  readonly about: Obstacle;
  /** Null unless it is about another format. */
  readonly format: Format | null;
  /** What the person wrote, in their own words; empty as a rule, since no reason is asked. */
  readonly words: string;
  readonly openedAt: Date;
  readonly answer: RequestAnswer | null;
}

/** Longest words of a request, in UTF-16 units: a short paragraph. */
export const REQUEST_WORDS_AT_MOST = 1_000;

/** A request as it is first written down. */
export function requestOf(
  campaign: Campaign,
  assignment: Assignment,
  asked: Pick<StaffRequest, 'id' | 'about' | 'format' | 'words' | 'openedAt'>,
): StaffRequest {
  const { staffId, name, school } = assignment;
  return {
    tenantId: campaign.tenantId,
    campaignId: campaign.id,
    staffId,
    name,
    school,
    ...asked,
    answer: null,
  };
}

/**
 * What a person's requests mean for asking them. `held`: nobody asks before HR has answered. `declined`: they do not wish to
 * confirm. `not-asked`: HR has let them off. A wish to talk changes nothing.
 */
export type Asking = 'asked' | 'held' | 'declined' | 'not-asked';

/** What waits for an answer comes first; then HR's latest answer counts. What was supplied at once leaves that as it is. */
export function askingOf(requests: readonly StaffRequest[]): Asking {
  const aboutAsking = requests.filter(({ about }) => about !== 'talk');
  const open = aboutAsking.filter(({ answer }) => answer === null);
  if (open.length > 0) return open.some(({ about }) => about === 'does-not-wish') ? 'declined' : 'held';
  const answers = aboutAsking.flatMap(({ answer }) =>
    answer === null || answer.by === null ? [] : [answer],
  );
  const latest = answers.reduce<RequestAnswer | null>(
    (last, one) => (last !== null && last.at >= one.at ? last : one),
    null,
  );
  if (latest?.outcome === 'stays-open') return 'declined';
  return latest?.outcome === 'not-asked' ? 'not-asked' : 'asked';
}

/** Working days somebody has who is asked again: as many as everybody has from the opening. */
export const FRESH_WORKING_DAYS = 20;

/** The day by which a person is asked to confirm: the campaign's, or later when they were asked again. */
export function dueDayOf({ due }: Campaign, requests: readonly StaffRequest[], zone: TimeZone): Day {
  return requests.reduce((latest, { answer }) => {
    if (answer?.outcome !== 'asked-again') return latest;
    const fresh = workingDayAfter(dayOf(answer.at, zone), FRESH_WORKING_DAYS);
    return fresh > latest ? fresh : latest;
  }, due);
}
