import { policyWithdrawn } from '../../src/cards/policy-withdrawn';
import { withdrawalOf } from '../../src/domain/acknowledgement';
import { buttonsOf, shown } from './reading';
import { DELIVERY_ID, sampleLine, STATEMENT, ZONE } from './samples';

const at = new Date('2026-09-30T14:50:00Z');
const withdrawn = policyWithdrawn({
  line: withdrawalOf(sampleLine(), at),
  deliveryId: DELIVERY_ID,
  zone: ZONE,
});

test('it says what was taken back and when, and how to confirm again', () => {
  const text = shown(withdrawn);
  expect(text).toContain(
    `Amira Khan said at 15:50 on Wednesday 30 September 2026 that this was a mistake: "${STATEMENT}"`,
  );
  expect(text).toContain('It no longer counts.');
  expect(text).toContain('you can confirm again');
});

test('one can read, say what is in the way, or talk', () => {
  expect(buttonsOf(withdrawn).map(({ verb }) => verb)).toEqual(['policy-open', 'way-ask', 'policy-talk']);
});
