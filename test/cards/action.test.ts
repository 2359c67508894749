import { staffPress, withFallbacks } from '../../src/cards/action';
import { DELIVERY_ID, sampleCampaign } from './samples';

test('a button gets a twin that sends the same data and the verb', () => {
  const action = { type: 'Action.Execute', title: 'Go', verb: 'policy-open', data: { page: 1 } };
  expect(withFallbacks({ actions: [action] })).toEqual({
    actions: [
      { ...action, fallback: { type: 'Action.Submit', title: 'Go', data: { page: 1, verb: 'policy-open' } } },
    ],
  });
});

test('what a button sends is left alone', () => {
  const data = { type: 'Action.Execute' };
  const action = { type: 'Action.Execute', title: 'Go', verb: 'x', data };
  expect(withFallbacks(action)).toMatchObject({ data: { type: 'Action.Execute' } });
});

test('a staff card says back what was shown and nothing about who presses', () => {
  const { id, version } = sampleCampaign();
  expect(staffPress(sampleCampaign(), DELIVERY_ID)).toEqual({
    campaignId: id,
    version,
    deliveryId: DELIVERY_ID,
  });
});
