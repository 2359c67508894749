import { policyPublished } from '../../src/cards/policy-published';
import { day } from '../../src/domain/day';
import type { ChangeKind } from '../../src/domain/policy';
import type { RolloutForm } from '../../src/domain/rollout';
import { button, buttonsOf, shown } from './reading';
import { CAMPAIGN_ID, POLICY_ID, samplePolicy, sampleStaffId } from './samples';

const form: RolloutForm = {
  campaignId: CAMPAIGN_ID,
  policy: POLICY_ID,
  audience: 'everyone',
  school: '',
  people: '',
  opens: day('2026-09-15'),
  due: day('2026-10-16'),
  everySection: false,
  checks: false,
};
const policyWith = (kind: ChangeKind | null) => ({
  ...samplePolicy(),
  change: kind === null ? null : { kind, reason: 'New guidance', by: sampleStaffId(1) },
});

test.each<[ChangeKind | null, string]>([
  [null, 'Nobody gets anything until you or a colleague in HR starts a rollout.'],
  ['reread', 'Nobody gets anything until you or a colleague in HR starts a rollout.'],
  ['tell', 'nobody gets anything until you press the button below'],
  ['correction', 'Nothing is sent'],
])('after a change of kind %s it says what follows', (kind, words) => {
  const text = shown(policyPublished({ policy: policyWith(kind), form }));
  expect(text).toContain('version 2 is published');
  expect(text).toContain(words);
  expect(text).toContain('A rollout that is running keeps the text it was started with');
});

test('where everybody reads again, HR can go on to a rollout of this policy', () => {
  const card = policyPublished({ policy: policyWith('reread'), form });
  expect(button(card, 'rollout-form').data).toEqual(form);
});

test('where staff are only told, HR has the button that tells them, and nobody else has', () => {
  const { policyId, version } = policyWith('tell');
  const card = policyPublished({ policy: policyWith('tell'), form });
  expect(button(card, 'version-tell').data).toEqual({ policy: policyId, version });
  expect(buttonsOf(policyPublished({ policy: policyWith('tell'), form: null }))).toEqual([]);
});

test('nobody else, and after no other change, is offered a rollout', () => {
  expect(buttonsOf(policyPublished({ policy: policyWith('reread'), form: null }))).toEqual([]);
  expect(buttonsOf(policyPublished({ policy: policyWith('correction'), form }))).toEqual([]);
  expect(shown(policyPublished({ policy: policyWith('reread'), form: null }))).toContain('until HR starts');
});
