import { managerDigest } from '../../../src/cards/manager-digest';
import { rolloutCancel } from '../../../src/cards/rollout-cancel';
import { rolloutCorrect } from '../../../src/cards/rollout-correct';
import { rolloutForm } from '../../../src/cards/rollout-form';
import { rolloutPreflight } from '../../../src/cards/rollout-preflight';
import { rolloutProgress } from '../../../src/cards/rollout-progress';
import type { Campaign } from '../../../src/domain/campaign';
import { day } from '../../../src/domain/day';
import { digestOf } from '../../../src/domain/digest';
import { UNREACHABLE_REASONS } from '../../../src/domain/delivery';
import type { Progress } from '../../../src/domain/progress';
import type { Preflight, RolloutForm } from '../../../src/domain/rollout';
import { CONTACT_ROLES } from '../../../src/domain/safeguarding';
import {
  CAMPAIGN_ID,
  POLICY_ID,
  SAMPLE_NOTE,
  sampleCampaign,
  sampleDocument,
  samplePolicy,
  ZONE,
} from '../samples';
import { LONG_NAME, LONG_SCHOOL, LONG_TITLE, type CardSamples } from './sample';

const at = new Date('2026-09-30T14:42:00Z');
const opens = day('2026-09-14');
const due = day('2026-10-16');
const inSchool = (policyTitle: string, school: string, more: Partial<Campaign> = {}) =>
  sampleCampaign({ policyTitle, audience: { kind: 'school', school }, ...more });
const longCampaign = inSchool(LONG_TITLE, LONG_SCHOOL, { correction: 'The due day was wrong. '.repeat(8) });

const progress: Progress = {
  audience: 790,
  counts: {
    acknowledged: 120,
    delivered: 340,
    sending: 0,
    waiting: 312,
    unknown: 4,
    unreachable: 3,
    held: 11,
    declined: 0,
    cancelled: 0,
  },
  unreachable: [
    { name: 'Tom Reed', reason: 'has blocked the app' },
    { name: 'Zofia Nowak', reason: 'has no Teams licence' },
    { name: 'Bob Stone', reason: 'is a guest' },
  ],
};
const longProgress: Progress = {
  ...progress,
  unreachable: UNREACHABLE_REASONS.flatMap((reason) =>
    Array.from({ length: 3 }, () => ({ name: LONG_NAME, reason })),
  ),
};

const base: RolloutForm = {
  campaignId: CAMPAIGN_ID,
  policy: POLICY_ID,
  audience: 'everyone',
  school: '',
  people: '',
  opens,
  due,
  everySection: false,
  checks: false,
};
const preflight: Preflight = {
  audience: { kind: 'everyone' },
  total: 790,
  reachable: 775,
  held: [{ name: 'Priya Nair', reason: 'on leave' }],
  unreachable: [{ name: 'Tom Reed', reason: 'has blocked the app' }],
  notFound: [],
  withoutManager: ['Ewa Kowalska'],
  managersHearFrom: day('2026-10-19'),
};
const counted = {
  form: base,
  preflight,
  policy: samplePolicy(),
  reviewPassed: null,
  stillOpen: [],
  managersAreTold: true,
  scenarios: 5,
  notes: [SAMPLE_NOTE],
  lacking: [],
  readingTimes: { arranged: ['on Tuesdays at 15:30'], notArranged: ['St Anne’s'] },
};
const many = Array.from({ length: 30 }, () => ({ name: LONG_NAME, reason: 'has removed the app' }));

function progressCard(campaign: Campaign, shown = progress) {
  return rolloutProgress({ campaign, progress: shown, at, zone: ZONE, scheduled: false });
}

export const rolloutCards = {
  'rollout-form': {
    reader: 'HR',
    samples: {
      ordinary: {
        card: rolloutForm({
          ...base,
          policies: [samplePolicy()],
          schools: ['Hillbrook Primary', 'St Anne’s'],
        }),
        says: ['Start a rollout'],
      },
      longest: {
        card: rolloutForm({
          ...base,
          policies: [samplePolicy(sampleDocument({ title: LONG_TITLE }))],
          schools: [LONG_SCHOOL],
          previous: { ...base, audience: 'school', school: LONG_SCHOOL, people: many.map(nameOf).join('\n') },
        }),
        says: ['Start a rollout'],
      },
    },
    card: (words) =>
      rolloutForm({
        ...base,
        policies: [samplePolicy(sampleDocument({ title: `The ${words}` }))],
        schools: [words],
      }),
  },
  'rollout-preflight': {
    reader: 'HR',
    samples: {
      ordinary: { card: rolloutPreflight(counted), says: ['For everyone, from Monday 14 September'] },
      'review passed, and still open': {
        card: rolloutPreflight({
          ...counted,
          reviewPassed: day('2023-12-07'),
          stillOpen: [sampleCampaign()],
        }),
        says: ['For everyone, from Monday 14 September'],
      },
      'contacts missing': {
        card: rolloutPreflight({
          ...counted,
          lacking: [{ school: 'St Anne’s', missing: ['head', 'chair'] }],
        }),
        says: ['Missing: St Anne’s (head, chair).'],
      },
      longest: {
        card: rolloutPreflight({
          ...counted,
          lacking: Array.from({ length: 30 }, () => ({ school: LONG_SCHOOL, missing: CONTACT_ROLES })),
          policy: samplePolicy(sampleDocument({ title: LONG_TITLE })),
          preflight: {
            ...preflight,
            audience: longCampaign.audience,
            held: many,
            unreachable: many,
            notFound: many.map(nameOf),
            withoutManager: many.map(nameOf),
          },
          reviewPassed: day('2023-12-07'),
          stillOpen: [longCampaign, longCampaign],
        }),
        says: [LONG_SCHOOL],
      },
    },
    card: (words) =>
      rolloutPreflight({
        ...counted,
        form: { ...base, people: words },
        policy: samplePolicy(sampleDocument({ title: words })),
        preflight: {
          ...preflight,
          audience: { kind: 'school', school: words },
          held: [{ name: words, reason: 'on leave' }],
          unreachable: [{ name: words, reason: words }],
          notFound: [words],
        },
        stillOpen: [inSchool(words, words)],
        notes: [{ ...SAMPLE_NOTE, words }],
        lacking: [{ school: words, missing: ['lead'] }],
      }),
  },
  'rollout-progress': {
    reader: 'HR',
    samples: {
      ordinary: {
        card: progressCard(sampleCampaign()),
        says: ['120 of 790 confirmed (15%)', 'Cards have gone out'],
      },
      paused: {
        card: progressCard(sampleCampaign({ paused: 'by HR' })),
        says: ['Paused by HR: 312 people are still waiting.'],
      },
      'called off': {
        card: progressCard(sampleCampaign({ state: 'closed', cancelled: true })),
        says: ['Called off.'],
      },
      longest: { card: progressCard(longCampaign, longProgress), says: ['120 of 790 confirmed (15%)'] },
    },
    card: (words) =>
      progressCard(inSchool(words, words, { correction: words }), {
        ...progress,
        unreachable: [{ name: words, reason: 'has blocked the app' }],
      }),
  },
  'rollout-correct': {
    reader: 'HR',
    samples: {
      ordinary: { card: rolloutCorrect({ campaign: sampleCampaign() }), says: ['put something right'] },
      longest: { card: rolloutCorrect({ campaign: longCampaign }), says: [LONG_TITLE] },
    },
    card: (words) => rolloutCorrect({ campaign: inSchool(words, words, { correction: words }) }),
  },
  'rollout-cancel': {
    reader: 'HR',
    samples: {
      ordinary: {
        card: rolloutCancel({ campaign: sampleCampaign(), progress, at, zone: ZONE }),
        says: ['This cannot be undone.', 'Will get no card: 312'],
      },
      longest: {
        card: rolloutCancel({ campaign: longCampaign, progress, at, zone: ZONE }),
        says: [LONG_TITLE],
      },
    },
    card: (words) => rolloutCancel({ campaign: inSchool(words, words), progress, at, zone: ZONE }),
  },
  'manager-digest': {
    reader: 'staff',
    samples: {
      ordinary: {
        card: managerDigest({
          campaign: sampleCampaign(),
          digest: digestOf(['Amira Khan', 'Tom Reed', 'Zoë Ash'].map(outstanding)),
        }),
        says: ['Amira Khan: due 16 October', 'Please do not ask about health, leave or formats.'],
      },
      longest: {
        card: managerDigest({
          campaign: longCampaign,
          digest: digestOf([...many, ...many].map(({ name }) => outstanding(name))),
        }),
        says: ['60 people outstanding', 'ask HR for the list'],
      },
    },
    card: (words) =>
      managerDigest({
        campaign: sampleCampaign({ policyTitle: words }),
        digest: digestOf([words, words].map(outstanding)),
      }),
  },
} satisfies Readonly<Record<string, CardSamples>>;

function outstanding(name: string) {
  return { name, due };
}

function nameOf({ name }: { readonly name: string }): string {
  return name;
}
