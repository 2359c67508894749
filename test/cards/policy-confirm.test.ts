import { policyConfirm } from '../../src/cards/policy-confirm';
import { expectAccessible } from './house-rules';
import { button, ofType, shown } from './reading';
import { CAMPAIGN_ID, DELIVERY_ID, sampleCampaign, sampleDocument, STATEMENT } from './samples';

const card = policyConfirm({
  campaign: sampleCampaign(),
  deliveryId: DELIVERY_ID,
  document: sampleDocument(),
});

test('the sentence to confirm stands there word for word, and what it is not', () => {
  expect(shown(card)).toContain(STATEMENT);
  expect(shown(card)).toContain(
    'This records reading, not agreement. The policy applies to all employees either way.',
  );
});

test('there is exactly one button, and it confirms', () => {
  const sets = ofType(card.content, 'ActionSet');
  expect(sets).toHaveLength(1);
  expect(sets[0]?.actions).toHaveLength(1);
  expect(button(card, 'policy-acknowledge')).toEqual({
    title: 'I have read this policy',
    verb: 'policy-acknowledge',
    data: { campaignId: CAMPAIGN_ID, version: 2, deliveryId: DELIVERY_ID },
  });
});

test('the way back is a line, not a button', () => {
  expect(shown(card)).toContain('‹ Back to Review');
  const line = ofType(card.content, 'Container').find((container) => 'selectAction' in container);
  expect(line?.selectAction).toMatchObject({ verb: 'policy-page', data: { page: 3 } });
});

test('short scenarios are offered beside it and never stand between', () => {
  expect(shown(card)).not.toContain('scenario');
  const offering = policyConfirm({
    campaign: sampleCampaign({ checks: true }),
    deliveryId: DELIVERY_ID,
    document: sampleDocument(),
    checks: 5,
  });
  expect(shown(offering)).toContain(
    'There are 5 short scenarios from school life to try first, if you like. Nobody sees your answers;',
  );
  expect(button(offering, 'check-open').data).toMatchObject({ check: 1, tries: 0 });
  expect(button(offering, 'policy-acknowledge').title).toBe('I have read this policy');
  expectAccessible(offering);
});
