import { policyRecorded } from '../../src/cards/policy-recorded';
import { buttonsOf, shown } from './reading';
import { DELIVERY_ID, sampleCampaign, STATEMENT } from './samples';

const card = policyRecorded({ campaign: sampleCampaign(), deliveryId: DELIVERY_ID });

test('it names everything that is kept', () => {
  const text = shown(card);
  expect(text).toContain('your name');
  expect(text).toContain('Social Media Policy, version 2');
  expect(text).toContain(sampleCampaign().textHash.slice(0, 12));
  expect(text).toContain(STATEMENT);
});

test('it names what is not kept, who sees the record and for how long', () => {
  const text = shown(card);
  expect(text).toContain('Whether or when you open it, your device, where you are and how long you read.');
  expect(text).toContain('Questions you ask about the policy are not stored.');
  expect(text).toContain('your manager sees your name and the due date, nothing else.');
  expect(text).toContain('6 years after');
  expect(text).toContain('the Trust is to confirm it');
});

test('it leads back to the first card', () => {
  expect(buttonsOf(card).map(({ title, verb }) => [title, verb])).toEqual([['Back', 'policy-start']]);
});
