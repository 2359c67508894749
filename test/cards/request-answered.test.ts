import { requestAnswered } from '../../src/cards/request-answered';
import { day } from '../../src/domain/day';
import { REQUEST_OUTCOMES, type RequestOutcome } from '../../src/domain/request';
import { expectAccessible, expectKind } from './house-rules';
import { buttonsOf, shown } from './reading';
import { DELIVERY_ID, sampleCampaign, sampleStaffId } from './samples';

const answered = (outcome: RequestOutcome) =>
  requestAnswered({
    campaign: sampleCampaign({ due: day('2026-11-02') }),
    answer: { outcome, at: new Date('2026-10-05T09:00:00Z'), by: sampleStaffId(9) },
    deliveryId: DELIVERY_ID,
  });
const verbs = (outcome: RequestOutcome) => buttonsOf(answered(outcome)).map(({ verb }) => verb);

test.each(REQUEST_OUTCOMES)('%s is told in kind words', (outcome) => {
  expectAccessible(answered(outcome));
  expectKind(answered(outcome), []);
});

test('whoever is asked again reads by when', () => {
  expect(shown(answered('asked-again'))).toContain('Please read and confirm it by Monday 2 November.');
  expect(verbs('asked-again')).toEqual(['policy-open', 'way-ask']);
});

test('what was recorded from paper can be said to be wrong', () => {
  expect(verbs('on-paper')).toEqual(['paper-wrong', 'policy-open']);
});

test('nobody who need not do anything is offered a button', () => {
  expect(verbs('not-asked')).toEqual([]);
  expect(verbs('stays-open')).toEqual([]);
});
