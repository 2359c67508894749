import { policyConfirm } from '../../src/cards/policy-confirm';
import { expectAccessible } from './house-rules';
import { button, buttonsOf, ofType, shown } from './reading';
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

test('one confirms plainly or with a wish to talk, says that something is in the way, or goes back', () => {
  const press = { campaignId: CAMPAIGN_ID, version: 2, deliveryId: DELIVERY_ID };
  expect(buttonsOf(card)).toEqual([
    { title: 'I have read this policy', verb: 'policy-acknowledge', data: press },
    { title: 'I have read it and want to talk to someone', verb: 'policy-acknowledge-talk', data: press },
    { title: 'Something is in the way', verb: 'way-ask', data: press },
    { title: 'Back', verb: 'policy-page', data: { ...press, page: 3 } },
  ]);
});

test('only the plain confirmation stands out', () => {
  const actions = ofType(card.content, 'Action.Execute');
  expect(actions.filter(({ style }) => style === 'positive').map(({ verb }) => verb)).toEqual([
    'policy-acknowledge',
  ]);
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
