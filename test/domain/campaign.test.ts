import { hasOpened, opensBefore } from '../../src/domain/campaign';
import { day } from '../../src/domain/day';
import { campaignId } from '../../src/domain/ids';
import { buildCampaign } from './samples';

const september = buildCampaign({ opens: day('2026-09-15') });
const october = buildCampaign({
  id: campaignId('22222222-2222-4222-8222-222222222222'),
  opens: day('2026-10-15'),
  launchedAt: new Date('2026-09-01T09:00:00Z'),
});

describe('which campaign asks a person', () => {
  test('the one that opens later, even when it was launched first', () => {
    expect(opensBefore(september, october)).toBe(true);
    expect(opensBefore(october, september)).toBe(false);
  });

  test('of two that are alike but for their ids, one comes first for whoever asks', () => {
    const twin = buildCampaign({ id: campaignId('11111111-1111-4111-8111-111111111111') });
    expect(opensBefore(twin, september)).not.toBe(opensBefore(september, twin));
  });

  test('one whose day is still to come asks nobody yet', () => {
    expect(hasOpened({ ...october, state: 'launched' }, day('2026-10-14'))).toBe(false);
    expect(hasOpened({ ...october, state: 'launched' }, day('2026-10-15'))).toBe(true);
    expect(hasOpened({ ...october, state: 'closed' }, day('2026-10-20'))).toBe(false);
  });
});
