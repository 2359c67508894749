import type { Acknowledgement } from '../../src/domain/acknowledgement';
import type { Note } from '../../src/domain/beside';
import type { Campaign } from '../../src/domain/campaign';
import type { Check } from '../../src/domain/check';
import { day, parseTimeZone, type TimeZone } from '../../src/domain/day';
import { campaignId, deliveryId, policyId, sha256, staffId, tenantId } from '../../src/domain/ids';
import type { Passage } from '../../src/domain/passage';
import type { ReadingPlace } from '../../src/domain/reading-place';
import type { Clause, PolicyDocument, PublishedPolicy, Section } from '../../src/domain/policy';

export const ZONE = parseTimeZone('Europe/London') as TimeZone;
export const CAMPAIGN_ID = campaignId('11111111-1111-4111-8111-111111111111');
export const DELIVERY_ID = deliveryId('0123456789abcdef0123456789abcdef');
export const POLICY_ID = policyId('social-media');
export const TITLE = 'Social Media Policy';
export const STATEMENT = 'I have read the Social Media Policy (last reviewed 7 December 2021).';

export function sampleStaffId(n: number): ReturnType<typeof staffId> {
  return staffId(`22222222-2222-4222-8222-${n.toString().padStart(12, '0')}`);
}

export function sampleCampaign(changes: Partial<Campaign> = {}): Campaign {
  return {
    id: CAMPAIGN_ID,
    tenantId: tenantId('33333333-3333-4333-8333-333333333333'),
    policyId: POLICY_ID,
    policyTitle: TITLE,
    version: 2,
    textHash: sha256('the words'),
    statement: STATEMENT,
    audience: { kind: 'everyone' },
    opens: day('2026-09-14'),
    due: day('2026-10-16'),
    launchedBy: sampleStaffId(1),
    launchedAt: new Date('2026-09-11T14:05:00Z'),
    reviewReason: null,
    everySection: false,
    checks: false,
    state: 'open',
    people: null,
    paused: null,
    cancelled: false,
    correction: null,
    progressCard: null,
    ...changes,
  };
}

export function sampleLine(changes: Partial<Acknowledgement> = {}): Acknowledgement {
  const campaign = sampleCampaign();
  return {
    tenantId: campaign.tenantId,
    campaignId: campaign.id,
    staffId: sampleStaffId(7),
    name: 'Amira Khan',
    policyId: campaign.policyId,
    policyTitle: campaign.policyTitle,
    version: campaign.version,
    textHash: campaign.textHash,
    statement: campaign.statement,
    recordedAt: new Date('2026-09-30T14:42:00Z'),
    due: campaign.due,
    kind: 'confirmed',
    by: null,
    ...changes,
  };
}

const SECTIONS: readonly Section[] = [
  { id: 'document-control', title: 'Social Media Policy', level: 1 },
  { id: 'screening', title: 'Policy Equality Impact Screening', level: 1 },
  { id: 'scope', title: 'Scope', level: 1 },
  { id: 'social-media', title: 'SOCIAL MEDIA', level: 1 },
  { id: 'capacity', title: 'Social Media in a Personal Capacity', level: 2 },
  { id: 'review', title: 'Review', level: 1 },
];

/** Where the reader of a sample card stopped. */
export function samplePlace(...opened: readonly number[]): ReadingPlace {
  return { campaignId: CAMPAIGN_ID, staffId: sampleStaffId(7), page: opened.at(-1) ?? 1, opened };
}

/** A clause of the sample policy in a few words. */
export function sampleClause(id: string, text: string, more: Partial<Clause> = {}): Clause {
  return { id, sectionId: id.split('/')[0] ?? '', path: [TITLE], label: '', text, parents: [], ...more };
}

const inCapacity = { path: [TITLE, 'SOCIAL MEDIA', 'Social Media in a Personal Capacity'] };

export const MUST_NOT = sampleClause(
  'capacity/2',
  'Any communications that employees make in a personal capacity through social media must not:',
  inCapacity,
);
export const DISREPUTE = sampleClause('capacity/2/a', 'bring the Trust into disrepute, for example by:', {
  ...inCapacity,
  label: 'a.',
  parents: ['capacity/2'],
});
export const CRITICISING = sampleClause('capacity/2/a/1', 'criticising the Trust;', {
  ...inCapacity,
  label: '–',
  parents: ['capacity/2', 'capacity/2/a'],
});

/** What HR says beside it. */
export const SAMPLE_NOTE: Note = {
  kind: 'note',
  policyId: POLICY_ID,
  clauseId: CRITICISING.id,
  words: 'This does not stop you speaking to your union.',
};

const CLAUSES: readonly Clause[] = [
  sampleClause('document-control/1', 'Policy lead:\tDirector of People'),
  sampleClause('document-control/2', 'Last review date:\t7 December 2021'),
  sampleClause('document-control/3', 'Next review date:\t7 December 2023'),
  sampleClause('screening/1', 'Date of screening: 08 November 2022'),
  sampleClause('screening/2', 'Name of person completing screening: Jo Bloggs'),
  sampleClause('screening/3', '\tYes\tNo\tPositive\tNeutral\tNegative'),
  sampleClause('screening/4', 'Disability\t\tX\t\tX\t\t'),
  sampleClause(
    'scope/1',
    "This policy is applicable to all employees & covers social media which's used privately.",
    {
      path: [TITLE, 'Scope'],
    },
  ),
  sampleClause(
    'capacity/1',
    'Employees understand that they comply with, accept and agree to this * policy.',
    inCapacity,
  ),
  MUST_NOT,
  DISREPUTE,
  CRITICISING,
  sampleClause('review/1', 'The policy will be reviewed in the light of operating experience.', {
    path: [TITLE, 'Review'],
  }),
];

export function sampleDocument(changes: Partial<PolicyDocument> = {}): PolicyDocument {
  return {
    title: TITLE,
    metadata: {
      policyLead: 'Director of People',
      lastReview: day('2021-12-07'),
      nextReview: day('2023-12-07'),
      approvedBy: 'Finance and Staffing Committee',
    },
    sections: SECTIONS,
    clauses: CLAUSES,
    furniture: [],
    ...changes,
  };
}

/** The sample policy with one section of that text only. */
export function documentSaying(texts: readonly string[], heading = 'Scope'): PolicyDocument {
  return sampleDocument({
    sections: [{ id: 'scope', title: heading, level: 1 }],
    clauses: texts.map((text, i) => sampleClause(`scope/${i}`, text, { path: [TITLE, heading] })),
  });
}

export function samplePolicy(document = sampleDocument()): PublishedPolicy {
  return {
    policyId: POLICY_ID,
    version: 2,
    textHash: sha256('the words'),
    publishedAt: new Date('2026-09-01T08:00:00Z'),
    change: null,
    document,
  };
}

export function samplePassage(changes: Partial<Passage> = {}): Passage {
  return {
    policyId: POLICY_ID,
    policyTitle: TITLE,
    version: 2,
    clause: CRITICISING,
    stems: [MUST_NOT, DISREPUTE],
    ...changes,
  };
}

export function sampleCheck(changes: Partial<Check> = {}): Check {
  return {
    id: 'trip-photo',
    scenario: 'Sam would like to put a photograph of the farm trip on a personal page.',
    question: 'What does the policy go by?',
    options: [
      { says: 'Who can see the page.', isRight: false },
      { says: "Whether it is in line with the Trust's procedures.", isRight: true },
    ],
    passage: samplePassage(),
    why: 'Look at what comes after the word "unless".',
    ...changes,
  };
}
