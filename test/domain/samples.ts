import type { Assignment } from '../../src/domain/assignment';
import type { Campaign } from '../../src/domain/campaign';
import { day } from '../../src/domain/day';
import type { Delivery, DeliveryState } from '../../src/domain/delivery';
import {
  campaignId,
  deliveryIdFor,
  policyId,
  questionId,
  requestId,
  staffId,
  tenantId,
  type CampaignId,
  type StaffId,
} from '../../src/domain/ids';
import type { Person } from '../../src/domain/person';
import type { LeadQuestion } from '../../src/domain/question';
import type { StaffRequest } from '../../src/domain/request';

export const TENANT = tenantId('11111111-1111-4111-8111-111111111111');
export const CAMPAIGN = campaignId('33333333-3333-4333-8333-333333333333');

/** The n-th invented person's id. */
export function someone(n: number): StaffId {
  return staffId(`00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`);
}

export function buildPerson(n: number, only: Partial<Person> = {}): Person {
  return {
    id: someone(n),
    name: `Person ${n}`,
    email: `person${n}@trust.example`,
    school: 'Hillbrook Primary',
    job: 'Teacher',
    manager: null,
    startDate: null,
    onLeaveUntil: null,
    ...only,
  };
}

export function buildCampaign(only: Partial<Campaign> = {}): Campaign {
  return {
    id: CAMPAIGN,
    tenantId: TENANT,
    policyId: policyId('social-media'),
    policyTitle: 'Social Media Policy',
    version: 1,
    textHash: 'f'.repeat(64),
    statement: 'I have read the Social Media Policy (last reviewed 7 December 2021).',
    audience: { kind: 'everyone' },
    opens: day('2026-09-15'),
    due: day('2026-10-16'),
    launchedBy: someone(1),
    launchedAt: new Date('2026-09-15T14:35:00Z'),
    reviewReason: null,
    everySection: false,
    checks: false,
    state: 'open',
    people: null,
    paused: null,
    cancelled: false,
    correction: null,
    progressCard: null,
    ...only,
  };
}

export function buildAssignment(n: number, only: Partial<Assignment> = {}): Assignment {
  return {
    tenantId: TENANT,
    campaignId: CAMPAIGN,
    staffId: someone(n),
    name: `Person ${n}`,
    school: 'Hillbrook Primary',
    manager: someone(900),
    held: null,
    supersededBy: null,
    ...only,
  };
}

export function buildDelivery(n: number, state: DeliveryState, campaign: CampaignId = CAMPAIGN): Delivery {
  return {
    id: deliveryIdFor('initial', someone(n)),
    tenantId: TENANT,
    campaignId: campaign,
    purpose: 'initial',
    staffId: someone(n),
    digest: null,
    tellsOf: null,
    state,
  };
}

export const delivered = (at: string): DeliveryState => ({
  kind: 'delivered',
  at: new Date(at),
  address: { serviceUrl: 'http://127.0.0.1/', conversationId: 'c', activityId: 'a' },
});

export function buildRequest(only: Partial<StaffRequest> = {}): StaffRequest {
  return {
    id: requestId('44444444-4444-4444-8444-444444444444'),
    tenantId: TENANT,
    campaignId: CAMPAIGN,
    staffId: someone(1),
    name: 'Person 1',
    school: 'Hillbrook Primary',
    about: 'more-time',
    format: null,
    words: '',
    openedAt: new Date('2026-10-01T11:00:00Z'),
    answer: null,
    ...only,
  };
}

export function buildQuestion(only: Partial<LeadQuestion> = {}): LeadQuestion {
  return {
    id: questionId('55555555-5555-4555-8555-555555555555'),
    tenantId: TENANT,
    policyId: policyId('social-media'),
    version: 1,
    clauseId: null,
    words: 'May our choir have a page of its own?',
    asker: { staffId: someone(1), name: 'Person 1' },
    askedOn: day('2026-10-01'),
    reply: null,
    ...only,
  };
}
