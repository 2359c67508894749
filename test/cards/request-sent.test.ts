import { requestSent } from '../../src/cards/request-sent';
import { OBSTACLES } from '../../src/domain/request';
import { buildRequest } from '../domain/samples';
import { expectAccessible, expectKind } from './house-rules';
import { shown } from './reading';
import { DELIVERY_ID, sampleCampaign } from './samples';

const sent = (changes = {}) =>
  requestSent({
    request: buildRequest(changes),
    campaign: sampleCampaign(),
    deliveryId: DELIVERY_ID,
  });

test.each(OBSTACLES)('%s is confirmed in kind words', (about) => {
  expectAccessible(sent({ about }));
  expectKind(sent({ about }), []);
});

test('it says what was asked, who sees it and that nobody reminds them', () => {
  const text = shown(sent());
  expect(text).toContain('"I need more time".');
  expect(text).toContain('Nobody reminds you, and no day counts, until HR has answered.');
  expect(text).toContain('Only HR sees this.');
});

test('a wish to talk promises that HR gets in touch, and nothing about days', () => {
  expect(shown(sent({ about: 'talk' }))).toContain('HR will get in touch with you.');
  expect(shown(sent({ about: 'talk' }))).not.toContain('no day counts');
});
