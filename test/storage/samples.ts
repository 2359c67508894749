import { randomUUID } from 'node:crypto';
import type { Acknowledgement } from '../../src/domain/acknowledgement';
import type { Assignment } from '../../src/domain/assignment';
import type { Campaign } from '../../src/domain/campaign';
import type { Conversation } from '../../src/domain/conversation';
import { day } from '../../src/domain/day';
import type { Draft } from '../../src/domain/draft';
import type { Delivery } from '../../src/domain/delivery';
import {
  alertId,
  answerId,
  campaignId,
  deliveryIdFor,
  draftId,
  policyId,
  questionId,
  requestId,
  staffId,
  tenantId,
  type PolicyId,
} from '../../src/domain/ids';
import type { PolicyDocument } from '../../src/domain/policy';
import type { LeadQuestion } from '../../src/domain/question';
import type { ReadingPlace } from '../../src/domain/reading-place';
import type { StaffRequest } from '../../src/domain/request';
import type { NewVersion } from '../../src/ports/policies';

/** Values nobody else has, so that suites can share one set of tables. */
export const newTenant = () => tenantId(randomUUID());
export const newStaff = () => staffId(randomUUID());
export const newCampaignId = () => campaignId(randomUUID());
export const newRequestId = () => requestId(randomUUID());
export const newAlertId = () => alertId(randomUUID());
export const newQuestionId = () => questionId(randomUUID());
export const newAnswerId = () => answerId(randomUUID());
export const newDraftId = () => draftId(randomUUID());
export const newPolicyId = (): PolicyId => policyId(`policy-${randomUUID()}`);

export function many<Value>(count: number, make: (index: number) => Value): readonly Value[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** Text that a careless store would stumble over. */
export const HOSTILE = `O'Hara "St. Mary" #1 / 100% \\ ?; ' or PartitionKey ne '\n\t<b>é漢🙂</b>`;

export function sampleCampaign(changes: Partial<Campaign> = {}): Campaign {
  return {
    id: newCampaignId(),
    tenantId: newTenant(),
    policyId: policyId('social-media'),
    policyTitle: 'Social Media Policy',
    version: 3,
    textHash: 'ab'.repeat(32),
    statement: 'I have read the Social Media Policy (last reviewed 7 December 2021).',
    audience: { kind: 'everyone' },
    opens: day('2026-09-14'),
    due: day('2026-10-16'),
    launchedBy: newStaff(),
    launchedAt: new Date('2026-09-10T08:00:00.123Z'),
    reviewReason: null,
    everySection: false,
    checks: false,
    state: 'launched',
    people: null,
    paused: null,
    cancelled: false,
    correction: null,
    progressCard: null,
    ...changes,
  };
}

export function sampleAssignment(changes: Partial<Assignment> = {}): Assignment {
  return {
    tenantId: newTenant(),
    campaignId: newCampaignId(),
    staffId: newStaff(),
    name: 'Amira Khan',
    school: 'Hillbrook Primary',
    manager: null,
    held: null,
    supersededBy: null,
    ...changes,
  };
}

export function sampleDelivery(changes: Partial<Delivery> = {}): Delivery {
  const campaign = changes.campaignId ?? newCampaignId();
  const person = changes.staffId ?? newStaff();
  return {
    id: deliveryIdFor(changes.purpose ?? 'initial', person),
    tenantId: newTenant(),
    campaignId: campaign,
    purpose: 'initial',
    staffId: person,
    digest: null,
    tellsOf: null,
    state: { kind: 'waiting', notBefore: new Date('2026-09-14T07:00:00Z'), tried: [] },
    ...changes,
  };
}

export function sampleLine(changes: Partial<Acknowledgement> = {}): Acknowledgement {
  return {
    tenantId: newTenant(),
    campaignId: newCampaignId(),
    staffId: newStaff(),
    name: 'Amira Khan',
    policyId: policyId('social-media'),
    policyTitle: 'Social Media Policy',
    version: 3,
    textHash: 'ab'.repeat(32),
    statement: 'I have read the Social Media Policy.',
    recordedAt: new Date('2026-09-30T14:42:00.007Z'),
    due: day('2026-10-16'),
    kind: 'confirmed',
    by: null,
    ...changes,
  };
}

export function sampleRequest(changes: Partial<StaffRequest> = {}): StaffRequest {
  return {
    id: newRequestId(),
    tenantId: newTenant(),
    campaignId: newCampaignId(),
    staffId: newStaff(),
    name: 'Amira Khan',
    school: 'Hillbrook Primary',
    about: 'more-time',
    format: null,
    words: '',
    openedAt: new Date('2026-10-01T11:00:00.001Z'),
    answer: null,
    ...changes,
  };
}

export function sampleQuestion(changes: Partial<LeadQuestion> = {}): LeadQuestion {
  return {
    id: newQuestionId(),
    tenantId: newTenant(),
    policyId: policyId('social-media'),
    version: 3,
    clauseId: 'scope/a',
    words: 'May I run a page for the school choir?',
    asker: { staffId: newStaff(), name: 'Amira Khan' },
    askedOn: day('2026-10-01'),
    reply: null,
    ...changes,
  };
}

export function samplePlace(changes: Partial<ReadingPlace> = {}): ReadingPlace {
  return { campaignId: newCampaignId(), staffId: newStaff(), page: 3, opened: [1, 2, 3], ...changes };
}

export function sampleConversation(changes: Partial<Conversation> = {}): Conversation {
  return {
    tenantId: newTenant(),
    staffId: newStaff(),
    conversationId: 'a:1conversation',
    serviceUrl: 'https://smba.trafficmanager.net/uk/',
    state: 'open',
    ...changes,
  };
}

export function sampleDocument(changes: Partial<PolicyDocument> = {}): PolicyDocument {
  return {
    title: 'Social Media Policy',
    metadata: { policyLead: null, lastReview: day('2021-12-07'), nextReview: null, approvedBy: HOSTILE },
    sections: [{ id: 'scope', title: 'Scope', level: 1 }],
    clauses: [
      {
        id: 'scope/a',
        sectionId: 'scope',
        path: ['Social Media Policy', 'Scope'],
        label: 'a.',
        text: HOSTILE,
        parents: [],
      },
    ],
    furniture: [{ kind: 'footer', text: 'Page 1' }],
    ...changes,
  };
}

/** A policy's first version. */
export function sampleVersion(changes: Partial<NewVersion> = {}): NewVersion {
  return {
    policyId: newPolicyId(),
    document: sampleDocument(),
    textHash: 'a'.repeat(64),
    replaces: 0,
    change: null,
    publishedAt: new Date('2026-09-01T08:00:00.5Z'),
    ...changes,
  };
}

export function sampleDraft(changes: Partial<Draft> = {}): Draft {
  return {
    id: newDraftId(),
    by: newStaff(),
    at: new Date('2026-09-15T08:00:00.5Z'),
    fileName: HOSTILE,
    textHash: 'a'.repeat(64),
    document: sampleDocument(),
    remarks: [{ kind: 'hidden-text', text: HOSTILE }],
    ...changes,
  };
}
