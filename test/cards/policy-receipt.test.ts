import { policyReceipt } from '../../src/cards/policy-receipt';
import { receiptCode } from '../../src/domain/acknowledgement';
import { buttonsOf, shown } from './reading';
import { CAMPAIGN_ID, DELIVERY_ID, sampleLine, STATEMENT, ZONE } from './samples';

const card = policyReceipt({ line: sampleLine(), deliveryId: DELIVERY_ID, zone: ZONE });

test('it says who confirmed what, and when by the clocks of the trust', () => {
  expect(shown(card)).toContain('Recorded. Thank you.');
  expect(shown(card)).toContain(
    `Amira Khan confirmed at 15:42 on Wednesday 30 September 2026: "${STATEMENT}"`,
  );
});

test('it gives a code to keep and says what it is not', () => {
  expect(shown(card)).toContain(`Receipt ${receiptCode(sampleLine())}`);
  expect(shown(card)).toContain(
    'Type "my record" to see it again. HR can see this record. It is not a test or an agreement.',
  );
  expect(card.content.fallbackText).toContain(receiptCode(sampleLine()));
});

test('the policy can be read again', () => {
  expect(buttonsOf(card)).toEqual([
    {
      title: 'Read it again',
      verb: 'policy-open',
      data: { campaignId: CAMPAIGN_ID, version: 2, deliveryId: DELIVERY_ID },
    },
  ]);
});
