import { policyInvitation } from '../../src/cards/policy-invitation';
import { day } from '../../src/domain/day';
import { expectAccessible } from './house-rules';
import { button, buttonsOf, shown } from './reading';
import { CAMPAIGN_ID, DELIVERY_ID, sampleCampaign, sampleDocument, samplePlace } from './samples';

const { metadata } = sampleDocument();
const forAll = { deliveryId: DELIVERY_ID, readingTime: null, since: null };
const forReader = (changes: Partial<Parameters<typeof policyInvitation>[0]>) =>
  policyInvitation({ ...forAll, campaign: sampleCampaign(), document: sampleDocument(), ...changes });
const invite = (title = 'Social Media Policy', lead: string | null = 'Director of People') =>
  policyInvitation({
    ...forAll,
    campaign: sampleCampaign({ policyTitle: title }),
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
    ...forAll,
    campaign: sampleCampaign({ opens: day('2023-12-07') }),
    document: sampleDocument(),
  });
  expect(shown(card)).not.toContain('review');
});

test('the old-client text carries the whole message', () => {
  expect(invite().content.fallbackText).toContain('Please read and confirm by Friday 16 October.');
});

test('a school’s own arrangement stands beside the time it takes', () => {
  expect(shown(forReader({ readingTime: 'Wednesday briefing.' }))).toContain(
    'Allow about 5 minutes, in working time: Wednesday briefing. You can stop and carry on.',
  );
});

test.each([
  [null, 'Nothing has changed since you last confirmed, on 30 September 2025.'],
  [
    'Scope: 1 point changed.',
    'What changed since you last confirmed, on 30 September 2025: Scope: 1 point changed.',
  ],
])('whoever confirmed before reads what is different since', (changes, sentence) => {
  const card = forReader({ since: { confirmedOn: day('2025-09-30'), changes } });
  expect(shown(card)).toContain(sentence);
  expect(card.content.fallbackText).toContain(sentence);
  expect(shown(invite())).not.toContain('last confirmed');
});

test('a very long list of changes still fits', () => {
  expectAccessible(forReader({ since: { confirmedOn: day('2025-09-30'), changes: '"'.repeat(50_000) } }));
});

test('whoever has begun is told where they stopped, and carries on there', () => {
  const card = forReader({ place: samplePlace(1, 2) });
  expect(shown(card)).toContain('You stopped at section 2 of 3.');
  expect(button(card, 'policy-open').title).toBe('Carry on reading');
});

test('each gets the words of their own school and year, however many there are', () => {
  const document = sampleDocument();
  for (const round of [1, 2])
    for (let school = 0; school < 1_200; school += 1) {
      const card = forReader({ document, readingTime: `time ${school}` });
      if (school % 100 === round) expect(shown(card)).toContain(`in working time: time ${school}.`);
    }
});

test('four buttons say back the version shown and nothing about the person', () => {
  expect(buttonsOf(invite()).map(({ title, verb }) => [title, verb])).toEqual([
    ['Read the policy', 'policy-open'],
    ['I need this another way', 'format-ask'],
    ['Something is in the way', 'way-ask'],
    ['What is recorded', 'policy-recorded'],
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
