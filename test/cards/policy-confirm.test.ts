import { policyConfirm } from '../../src/cards/policy-confirm';
import { keepsTheHouseRules } from './house-rules';
import { buttonsOf, ofType, shown } from './reading';
import {
  CAMPAIGN_ID,
  DELIVERY_ID,
  documentSaying,
  sampleCampaign,
  sampleDocument,
  STATEMENT,
} from './samples';

const card = policyConfirm({
  campaign: sampleCampaign(),
  deliveryId: DELIVERY_ID,
  document: sampleDocument(),
});

keepsTheHouseRules({
  card: (words) =>
    policyConfirm({
      campaign: sampleCampaign({ policyTitle: words, statement: `I have read the ${words}.` }),
      deliveryId: DELIVERY_ID,
      document: documentSaying(['words'], words),
    }),
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
