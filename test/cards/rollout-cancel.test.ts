import { rolloutCancel } from '../../src/cards/rollout-cancel';
import type { Progress } from '../../src/domain/progress';
import { buttonsOf, shown } from './reading';
import { CAMPAIGN_ID, sampleCampaign, ZONE } from './samples';

const progress: Progress = {
  audience: 43,
  counts: {
    acknowledged: 20,
    delivered: 12,
    sending: 2,
    waiting: 4,
    unknown: 1,
    unreachable: 3,
    held: 1,
    declined: 0,
    cancelled: 0,
  },
  unreachable: [],
};

const show = (changes = {}) =>
  rolloutCancel({
    campaign: sampleCampaign(changes),
    progress,
    at: new Date('2026-09-30T14:42:00Z'),
    zone: ZONE,
  });

test('it says in numbers what would happen to whom', () => {
  const text = shown(show());
  expect(text).toContain('Will get no card: 4');
  expect(text).toContain('Have a card, which will say that it is over: 14');
  expect(text).toContain('May have a card that stays as it is, but takes no confirmation: 1');
  expect(text).toContain('Have confirmed, which stays on record: 20');
  expect(text).toContain('As of 15:42 on Wednesday 30 September 2026.');
});

test('it says that this cannot be undone and what can', () => {
  expect(shown(show())).toContain(
    'This cannot be undone. To hold it back for a while, press Back and then Pause.',
  );
});

test('going back comes before calling off', () => {
  const data = { campaignId: CAMPAIGN_ID };
  expect(buttonsOf(show())).toEqual([
    { title: 'Back', verb: 'rollout-refresh', data },
    { title: 'Call it off', verb: 'rollout-cancel', data },
  ]);
});
