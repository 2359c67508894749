import { policyInvitation } from '../../src/cards/policy-invitation';
import { day } from '../../src/domain/day';
import { button, buttonsOf, shown } from './reading';
import { CAMPAIGN_ID, DELIVERY_ID, sampleCampaign, sampleDocument } from './samples';

const { metadata } = sampleDocument();
const invite = (title = 'Social Media Policy', lead: string | null = 'Director of People') =>
  policyInvitation({
    campaign: sampleCampaign({ policyTitle: title }),
    deliveryId: DELIVERY_ID,
    document: sampleDocument({ metadata: { ...metadata, policyLead: lead } }),
  });

test('it says who asks, what to do and by when', () => {
  expect(shown(invite())).toContain('Social Media Policy: your yearly read');
  expect(shown(invite())).toContain(
    'The Director of People asks every employee to read this once a year. Please read and confirm by Friday 16 October.',
  );
  expect(shown(invite())).toContain('Allow about 5 minutes, in working time. You can stop and carry on.');
});

test('without a policy lead the trust asks', () => {
  expect(shown(invite(undefined, null))).toContain('The trust asks every employee');
});

test('a review that is behind on the opening day is told', () => {
  expect(shown(invite())).toContain(
    'Its review, due 7 December 2023, is not finished; this version still applies.',
  );
});

test('a review that is still to come is not mentioned', () => {
  const card = policyInvitation({
    campaign: sampleCampaign({ opens: day('2023-12-07') }),
    deliveryId: DELIVERY_ID,
    document: sampleDocument(),
  });
  expect(shown(card)).not.toContain('review');
});

test('the old-client text carries the whole message', () => {
  expect(invite().content.fallbackText).toContain('Please read and confirm by Friday 16 October.');
});

test('three buttons say back the version shown and nothing about the person', () => {
  expect(buttonsOf(invite()).map(({ title, verb }) => [title, verb])).toEqual([
    ['Read the policy', 'policy-open'],
    ['What is recorded', 'policy-recorded'],
    ['About this document', 'policy-about'],
  ]);
  expect(button(invite(), 'policy-open').data).toEqual({
    campaignId: CAMPAIGN_ID,
    version: 2,
    deliveryId: DELIVERY_ID,
  });
});

test('the summary can be seen by a class', () => {
  expect(invite().summary).toBe('A message from the Trust');
});
