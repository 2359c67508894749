import { formatAsked } from '../../src/cards/format-asked';
import { shown } from './reading';
import { DELIVERY_ID, sampleCampaign } from './samples';

test('it says what was asked for, who answers by when, and that nothing is asked meanwhile', () => {
  const words = shown(
    formatAsked({ campaign: sampleCampaign(), deliveryId: DELIVERY_ID, format: 'sign-language' }),
  );
  expect(words).toContain('You asked for: British Sign Language. HR will answer within five working days.');
  expect(words).toContain('Nothing is asked of you meanwhile, and you get the full time again afterwards.');
});
