import { policyReceipt } from '../../src/cards/policy-receipt';
import { receiptCode } from '../../src/domain/acknowledgement';
import { buttonsOf, shown } from './reading';
import { CAMPAIGN_ID, DELIVERY_ID, sampleLine, sampleStaffId, STATEMENT, ZONE } from './samples';

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

test('the policy can be read again, the press taken back, and somebody talked to', () => {
  const data = { campaignId: CAMPAIGN_ID, version: 2, deliveryId: DELIVERY_ID };
  expect(buttonsOf(card)).toEqual([
    { title: 'Read it again', verb: 'policy-open', data },
    { title: 'I pressed this by mistake', verb: 'policy-mistake', data },
    { title: 'I want to talk to someone', verb: 'policy-talk', data },
  ]);
});

test('what HR recorded from paper says so, and can be said to be wrong', () => {
  const line = sampleLine({ kind: 'on-paper', by: sampleStaffId(9) });
  const onPaper = policyReceipt({ line, deliveryId: DELIVERY_ID, zone: ZONE });
  expect(shown(onPaper)).toContain(
    `HR recorded at 15:42 on Wednesday 30 September 2026 that Amira Khan confirmed on paper: "${STATEMENT}"`,
  );
  expect(buttonsOf(onPaper)[1]).toMatchObject({ title: 'This is wrong', verb: 'paper-wrong' });
});

test('what else is to be said comes first', () => {
  const notice = 'HR will get in touch.';
  const text = shown(policyReceipt({ line: sampleLine(), deliveryId: DELIVERY_ID, zone: ZONE, notice }));
  expect(text.indexOf(notice)).toBeLessThan(text.indexOf('Amira Khan'));
});
