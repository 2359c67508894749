import { rolloutPreflight } from '../../src/cards/rollout-preflight';
import { day } from '../../src/domain/day';
import { PASTED_AT_MOST, type Preflight, type RolloutForm } from '../../src/domain/rollout';
import type { SchoolLacking } from '../../src/domain/safeguarding';
import { expectAccessible } from './house-rules';
import { button, buttonsOf, inputsOf, objectsOf, shown } from './reading';
import {
  CAMPAIGN_ID,
  CRITICISING,
  DISREPUTE,
  POLICY_ID,
  SAMPLE_NOTE,
  sampleCampaign,
  sampleDocument,
  samplePolicy,
  sampleStaffId,
  STATEMENT,
} from './samples';

const form: RolloutForm = {
  campaignId: CAMPAIGN_ID,
  policy: POLICY_ID,
  audience: 'people',
  school: '',
  people: 'Amira Khan\nnobody@nowhere',
  opens: day('2026-09-14'),
  due: day('2026-10-16'),
  everySection: false,
  checks: false,
};
const preflight: Preflight = {
  audience: { kind: 'people', people: [sampleStaffId(1), sampleStaffId(2)] },
  total: 2,
  reachable: 1,
  held: [],
  unreachable: [{ name: 'Tom Reed', reason: 'has blocked the app' }],
  notFound: ['nobody@nowhere'],
  withoutManager: ['Ewa Kowalska'],
  managersHearFrom: day('2026-10-19'),
};
const base = {
  form,
  preflight,
  policy: samplePolicy(),
  reviewPassed: null,
  stillOpen: [],
  readingTimes: { arranged: ['Tuesdays at 15:30'], notArranged: [] },
  lacking: [],
  notes: [],
  managersAreTold: true,
  scenarios: 5,
};

test('it counts everybody, and names those who need looking after', () => {
  const text = shown(rolloutPreflight(base));
  expect(text).toContain('For 2 people, from Monday 14 September, to be confirmed by Friday 16 October.');
  expect(text).toContain('Asked in all\n2\nCan be reached\n1\nOn leave, held\n0\nCannot be reached\n1');
  expect(text).toContain('Tom Reed: has blocked the app');
  expect(text).toContain('Pasted, but not found or not clear (1)\nnobody@nowhere');
  expect(text).toContain('Managers hear from Monday 19 October at the earliest.');
});

test('HR sees the very sentences that staff will see', () => {
  const text = shown(rolloutPreflight(base));
  expect(text).toContain(
    'The Director of People asks every employee to read this once a year. Please read and confirm by Friday 16 October.',
  );
  expect(text).toContain(STATEMENT);
});

test('schools that have arranged no time for reading are named, and what their staff read instead', () => {
  const readingTimes = { arranged: ['Tuesdays at 15:30'], notArranged: ['Hillbrook', 'Marsh Lane'] };
  const text = shown(rolloutPreflight({ ...base, readingTimes }));
  expect(text).toContain('No time for reading is written down for Hillbrook, Marsh Lane: cards there say');
  expect(text).toContain('in working time: as each school has arranged.');
  const many = Array.from({ length: 13 }, (_, i) => `School ${i}`);
  const none = shown(rolloutPreflight({ ...base, readingTimes: { arranged: [], notArranged: many } }));
  expect(none).toContain('School 9 and 3 more');
  expect(none).toContain('in working time. You can stop');
  expect(shown(rolloutPreflight(base))).toContain('in working time: Tuesdays at 15:30.');
  expect(shown(rolloutPreflight(base))).not.toContain('No time for reading');
});

test('twenty names are shown, the others counted', () => {
  const held = Array.from({ length: 53 }, (_, i) => ({ name: `Person ${i}`, reason: 'on leave' }));
  expect(shown(rolloutPreflight({ ...base, preflight: { ...preflight, held } }))).toContain('and 33 more');
});

test('Launch carries the people who were counted, by id, and the version', () => {
  expect(button(rolloutPreflight(base), 'rollout-launch').data).toEqual({
    ...form,
    people: `${sampleStaffId(1)}\n${sampleStaffId(2)}`,
    version: 2,
  });
});

test('Change carries back what HR typed, slips included', () => {
  expect(button(rolloutPreflight(base), 'rollout-form').data).toEqual(form);
});

test('a policy whose review date has passed needs a reason, but not to go back', () => {
  const card = rolloutPreflight({ ...base, reviewPassed: day('2023-12-07') });
  expectAccessible(card);
  expect(inputsOf(card.content)).toMatchObject([
    {
      id: 'reason',
      isRequired: true,
      label: 'Why is it sent although its review was due on 7 December 2023?',
    },
  ]);
  const change = objectsOf(card.content).find((object) => object.verb === 'rollout-form');
  expect(change?.associatedInputs).toBe('none');
  expect(inputsOf(rolloutPreflight(base).content)).toEqual([]);
});

test('the longest list there may be fits with the longest names', () => {
  const people = Array.from({ length: PASTED_AT_MOST }, (_, i) => sampleStaffId(i));
  const many = Array.from({ length: 300 }, () => ({ name: 'x'.repeat(500), reason: 'y'.repeat(500) }));
  expectAccessible(
    rolloutPreflight({
      ...base,
      form: { ...form, people: '"'.repeat(50_000) },
      policy: samplePolicy(sampleDocument({ title: 'T'.repeat(1_000) })),
      reviewPassed: day('2023-12-07'),
      preflight: {
        ...preflight,
        audience: { kind: 'people', people },
        held: many,
        unreachable: many,
        notFound: many.map(({ name }) => name),
        withoutManager: many.map(({ name }) => name),
      },
    }),
  );
});

test('HR sees the words of the first card, the sentence on the review among them', () => {
  const text = shown(rolloutPreflight({ ...base, reviewPassed: day('2023-12-07') }));
  expect(text).toContain('in working time: Tuesdays at 15:30. You can stop and carry on.');
  expect(text).toContain('is not finished; this version still applies.');
});

test('a rollout that is still open is told before it is replaced', () => {
  const text = shown(rolloutPreflight({ ...base, stillOpen: [sampleCampaign()] }));
  expect(text).toContain('is still open. Whoever is in both is asked again');
});

test('where managers are not told, HR is not promised that they are', () => {
  const text = shown(rolloutPreflight({ ...base, managersAreTold: false }));
  expect(text).toContain('Managers are not told');
  expect(text).not.toContain('Managers hear from');
});

test('what HR switched on beyond reading and confirming stands on it', () => {
  expect(shown(rolloutPreflight(base))).not.toContain('must be opened');
  const switchedOn = { ...form, everySection: true, checks: true };
  expect(shown(rolloutPreflight({ ...base, form: switchedOn }))).toContain(
    'Every section must be opened before confirming. Short scenarios are offered before the last page.',
  );
});

test('scenarios switched on for a policy without any are said to do nothing', () => {
  const card = rolloutPreflight({ ...base, form: { ...form, checks: true }, scenarios: 0 });
  expect(shown(card)).toContain('this policy has none, so none are offered');
  expect(shown(rolloutPreflight({ ...base, scenarios: 0 }))).not.toContain('Short scenarios');
});

test('while a school lacks its safeguarding contacts there is no Launch, and it says which file and columns want filling in', () => {
  const lacking: readonly SchoolLacking[] = [
    { school: 'Hillbrook', missing: ['head', 'chair'] },
    { school: 'Marsh Lane', missing: ['lead'] },
  ];
  const card = rolloutPreflight({ ...base, lacking });
  expectAccessible(card);
  expect(buttonsOf(card).map(({ verb }) => verb)).toEqual(['rollout-form']);
  for (const text of [shown(card), String(card.content.fallbackText)]) {
    expect(text).toContain('Missing: Hillbrook (head, chair); Marsh Lane (safeguardingLead).');
    expect(text).toContain('READBACK_SCHOOLS');
  }
  const many = Array.from({ length: 13 }, (_, i) => ({ school: `School ${i}`, missing: ['lead'] as const }));
  expect(shown(rolloutPreflight({ ...base, lacking: many }))).toContain('; and 3 more.');
});

test('HR sees each note that stands beside the policy once, with all it stands beside, and that launching approves it', () => {
  const notes = [SAMPLE_NOTE, { ...SAMPLE_NOTE, clauseId: DISREPUTE.id }];
  const card = rolloutPreflight({ ...base, notes });
  expectAccessible(card);
  expect(shown(card)).toContain('Launching approves them.');
  expect(shown(card)).toContain(`Beside "${DISREPUTE.text}" and "${CRITICISING.text}"\n${SAMPLE_NOTE.words}`);
  expect(shown(rolloutPreflight(base))).not.toContain('Launching approves');
});
