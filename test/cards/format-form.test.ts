import { formatForm } from '../../src/cards/format-form';
import { requestId } from '../../src/domain/ids';
import { FORMATS } from '../../src/domain/request';
import { button, ofType, shown } from './reading';
import { CAMPAIGN_ID, DELIVERY_ID, sampleCampaign } from './samples';

const REQUEST = requestId('44444444-4444-4444-8444-444444444444');

const formFor = (linked: boolean) =>
  formatForm({
    campaign: sampleCampaign(),
    deliveryId: DELIVERY_ID,
    requestId: REQUEST,
    linked,
  });

test('it offers every format, asks for no reason, and says who sees it', () => {
  const [input] = ofType(formFor(true).content, 'Input.ChoiceSet');
  expect((input?.choices as { value: string }[]).map(({ value }) => value)).toEqual(FORMATS);
  expect(shown(formFor(true))).toContain('No reason is needed. Only HR sees that you asked.');
});

test('it says what comes at once, and that depends on whether pages can be reached', () => {
  expect(shown(formFor(true))).toContain('The first three come at once.');
  expect(shown(formFor(false))).toContain('The first comes at once.');
});

test('two presses on Send name one request', () => {
  const data = { campaignId: CAMPAIGN_ID, version: 2, deliveryId: DELIVERY_ID };
  expect(button(formFor(true), 'format-send').data).toEqual({ ...data, requestId: REQUEST });
  expect(button(formFor(true), 'policy-start').data).toEqual(data);
});
