import { obstacleForm } from '../../src/cards/obstacle-form';
import { requestId } from '../../src/domain/ids';
import { button, inputsOf, shown } from './reading';
import { CAMPAIGN_ID, DELIVERY_ID, sampleCampaign } from './samples';

const REQUEST = requestId('44444444-4444-4444-8444-444444444444');
const form = () => obstacleForm({ campaign: sampleCampaign(), deliveryId: DELIVERY_ID, requestId: REQUEST });

test('it offers what may be in the way, without asking for a reason', () => {
  const text = shown(form());
  for (const words of ['I need more time', 'I have already done it on paper', 'I do not wish to confirm'])
    expect(text).toContain(words);
  expect(text).toContain('You need not give a reason.');
  expect(text).toContain('Only HR sees this.');
  expect(inputsOf(form().content).map(({ isRequired }) => isRequired === true)).toEqual([true, false]);
});

test('Send names the request, so that pressing twice is once; another way of reading has its own button', () => {
  const press = { campaignId: CAMPAIGN_ID, version: 2, deliveryId: DELIVERY_ID };
  expect(button(form(), 'way-send').data).toEqual({ ...press, requestId: REQUEST });
  expect(button(form(), 'format-ask').data).toEqual(press);
  expect(button(form(), 'policy-start').data).toEqual(press);
});
