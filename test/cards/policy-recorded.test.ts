import { policyRecorded } from '../../src/cards/policy-recorded';
import { keepsTheHouseRules } from './house-rules';
import { buttonsOf, shown } from './reading';
import { DELIVERY_ID, sampleCampaign, STATEMENT } from './samples';

const card = policyRecorded({ campaign: sampleCampaign(), deliveryId: DELIVERY_ID });

keepsTheHouseRules({
  card: (words) =>
    policyRecorded({
      campaign: sampleCampaign({ policyTitle: words, statement: words }),
      deliveryId: DELIVERY_ID,
    }),
});

test('it names everything that is kept', () => {
  const text = shown(card);
  expect(text).toContain('your name');
  expect(text).toContain('Social Media Policy, version 2');
  expect(text).toContain(sampleCampaign().textHash.slice(0, 12));
  expect(text).toContain(STATEMENT);
});

test('it names what is kept while one reads, for how long and for whom', () => {
  expect(shown(card)).toContain('We keep where you stopped and which sections you opened');
  expect(shown(card)).toContain('Only you see it. It is deleted when you confirm, or when this is over.');
});

test('it names what is not kept, who sees the record and for how long', () => {
  const text = shown(card);
  expect(text).toContain('When you open it, your device, where you are and how long you read.');
  expect(text).toContain('Questions you ask about the policy are not stored.');
  expect(text).toContain('your manager sees your name and the due date, nothing else.');
  expect(text).toContain('6 years after');
  expect(text).toContain('the Trust is to confirm it');
});

test('it leads back to the first card', () => {
  expect(buttonsOf(card).map(({ title, verb }) => [title, verb])).toEqual([['Back', 'policy-start']]);
});
