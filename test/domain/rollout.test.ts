import fc from 'fast-check';
import { rolloutKey } from '../../src/domain/campaign';
import { day } from '../../src/domain/day';
import { policyId, type StaffId } from '../../src/domain/ids';
import {
  audienceOf,
  membersOf,
  PASTED_AT_MOST,
  preflightOf,
  suggestedDue,
  type RolloutForm,
} from '../../src/domain/rollout';
import { CAMPAIGN, TENANT, buildPerson, someone } from './samples';

const form: RolloutForm = {
  campaignId: CAMPAIGN,
  policy: policyId('social-media'),
  audience: 'everyone',
  school: '',
  people: '',
  opens: day('2026-09-15'),
  due: day('2026-10-16'),
  everySection: false,
  checks: false,
};
const staff = [
  buildPerson(1, { name: 'Amira Khan', manager: someone(3) }),
  buildPerson(2, { name: 'Priya Nair', onLeaveUntil: day('2026-12-18'), manager: someone(3) }),
  buildPerson(3, { name: 'Grace Adeyemi', school: 'Marsh Lane Academy' }),
  buildPerson(4, { name: 'Amira Khan', school: 'Marsh Lane Academy' }),
];

describe('who a form means', () => {
  test('a pasted list takes ids, e-mail addresses and names, in any case and with any separator', () => {
    const outcome = audienceOf(
      {
        ...form,
        audience: 'people',
        people: `PERSON1@trust.example; priya nair,\n${someone(3).toUpperCase()}`,
      },
      staff,
    );
    expect(outcome).toMatchObject({ kind: 'found', notFound: [] });
    expect(outcome.kind === 'found' && outcome.people.map(({ id }) => id)).toEqual([
      someone(1),
      someone(2),
      someone(3),
    ]);
  });

  test('a name that two people share is not guessed, and a stranger is named', () => {
    const outcome = audienceOf(
      { ...form, audience: 'people', people: 'Amira Khan\nPriya Nair\nNobody Here' },
      staff,
    );
    expect(outcome).toMatchObject({ kind: 'found', notFound: ['amira khan', 'nobody here'] });
  });

  test('the same person pasted twice is asked once', () => {
    const outcome = audienceOf(
      { ...form, audience: 'people', people: 'priya nair\nperson2@trust.example' },
      staff,
    );
    expect(outcome.kind === 'found' && outcome.people).toHaveLength(1);
  });

  test('an unknown school, nobody known, and a list too long each say why', () => {
    const problems = [
      { ...form, audience: 'school' as const, school: "St Nobody's" },
      { ...form, audience: 'people' as const, people: 'x' },
      {
        ...form,
        audience: 'people' as const,
        people: Array.from({ length: PASTED_AT_MOST + 1 }, (_, n) => `p${n}`).join(),
      },
    ].map((wrong) => audienceOf(wrong, staff));
    expect(problems).toEqual([
      { kind: 'nobody', problem: 'Nobody on the staff list works at "St Nobody\'s".' },
      { kind: 'nobody', problem: 'Nobody on the pasted list is on the staff list.' },
      { kind: 'nobody', problem: 'A pasted list takes at most 250 people; this one has 251.' },
    ]);
  });

  test('whoever a form means is whom the launched audience holds', () => {
    for (const audience of ['everyone', 'school', 'people'] as const) {
      const outcome = audienceOf(
        { ...form, audience, school: 'Marsh Lane Academy', people: 'priya nair' },
        staff,
      );
      expect(outcome.kind === 'found' && membersOf(outcome.audience, staff)).toEqual(
        outcome.kind === 'found' && outcome.people,
      );
    }
  });
});

describe('pre-flight', () => {
  test('counts add up: reachable, held and unreachable are the whole audience', () => {
    const chats = new Map<
      StaffId,
      Parameters<typeof preflightOf>[4] extends ReadonlyMap<StaffId, infer C> ? C : never
    >([
      [
        someone(3),
        {
          tenantId: TENANT,
          staffId: someone(3),
          conversationId: 'c',
          serviceUrl: 's',
          state: 'removed',
        },
      ],
    ]);
    const preflight = preflightOf(form, { kind: 'everyone' }, staff, [], chats);
    expect(preflight).toMatchObject({
      total: 4,
      reachable: 2,
      held: [{ name: 'Priya Nair', reason: 'on leave' }],
      unreachable: [{ name: 'Grace Adeyemi', reason: 'has removed the app' }],
      withoutManager: ['Grace Adeyemi', 'Amira Khan'],
      managersHearFrom: '2026-10-19',
    });
  });

  test('with a due day sooner than is fair, managers still hear only after ten working days', () => {
    const preflight = preflightOf(
      { ...form, due: day('2026-09-17') },
      { kind: 'everyone' },
      staff,
      [],
      new Map(),
    );
    expect(preflight.managersHearFrom).toBe('2026-09-30');
  });

  test('the suggested due day is the Friday of the twentieth working day', () => {
    expect(suggestedDue(day('2026-09-15'))).toBe('2026-10-16');
  });
});

describe('two officers, one rollout', () => {
  test('the same people in another order are the same rollout; another day or policy is not', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 500 }), { minLength: 2 }), (numbers) => {
        const people = numbers.map(someone);
        const key = (list: readonly StaffId[], opens = form.opens) =>
          rolloutKey(form.policy, { kind: 'people', people: list }, opens);
        expect(key([...people].reverse())).toBe(key(people));
        expect(key(people, day('2027-09-15'))).not.toBe(key(people));
        expect(key(people.slice(1))).not.toBe(key(people));
      }),
    );
  });
});
