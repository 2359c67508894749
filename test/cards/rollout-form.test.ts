import type { Card } from '../../src/cards/card';
import { rolloutForm } from '../../src/cards/rollout-form';
import { day } from '../../src/domain/day';
import { buttonsOf, inputsOf, shown } from './reading';
import { CAMPAIGN_ID, POLICY_ID, samplePolicy } from './samples';

const base = {
  campaignId: CAMPAIGN_ID,
  policies: [samplePolicy()],
  schools: ['Hillbrook Primary', 'St Anne’s'],
  opens: day('2026-09-14'),
  due: day('2026-10-16'),
};

const valuesOf = (card: Card): Readonly<Record<string, unknown>> =>
  Object.fromEntries(inputsOf(card.content).map((input) => [String(input.id), input.value]));

test('it comes filled in as far as can be known', () => {
  expect(valuesOf(rolloutForm(base))).toEqual({
    policy: POLICY_ID,
    audience: 'everyone',
    school: '',
    people: '',
    opens: '2026-09-14',
    due: '2026-10-16',
    everySection: 'false',
    checks: 'false',
  });
});

test('coming back to be changed, it holds what was filled in', () => {
  const previous = {
    campaignId: CAMPAIGN_ID,
    policy: POLICY_ID,
    audience: 'school',
    school: 'St Anne’s',
    people: 'Amira **Khan**',
    opens: day('2026-09-21'),
    due: day('2026-10-23'),
    everySection: true,
    checks: false,
  } as const;
  const { campaignId, ...values } = previous;
  expect(campaignId).toBe(CAMPAIGN_ID);
  expect(valuesOf(rolloutForm({ ...base, previous }))).toEqual({
    ...values,
    everySection: 'true',
    checks: 'false',
  });
});

test('a trust without schools on its list gets no empty choice', () => {
  expect(Object.keys(valuesOf(rolloutForm({ ...base, schools: [] })))).not.toContain('school');
});

test('it promises that nothing is sent yet, and its one button only looks', () => {
  expect(shown(rolloutForm(base))).toContain('Nobody gets a message until you have seen what would happen');
  expect(buttonsOf(rolloutForm(base))).toEqual([
    { title: 'See what would happen', verb: 'rollout-preflight', data: { campaignId: CAMPAIGN_ID } },
  ]);
});
