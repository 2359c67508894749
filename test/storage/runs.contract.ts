import { day } from '../../src/domain/day';
import type { RunStore } from '../../src/ports/runs';
import { many, newCampaignId } from './samples';

/** `open` opens the same store again each time, as another process would. */
export function runsContract(open: () => RunStore): void {
  describe('runs', () => {
    test('are done for their campaign and day once marked, however often', async () => {
      const campaignId = newCampaignId();
      const today = day('2026-10-20');
      expect(await open().isDone(campaignId, 'digest', today)).toBe(false);
      await Promise.all(many(5, () => open().markDone(campaignId, 'digest', today)));
      expect(await open().isDone(campaignId, 'digest', today)).toBe(true);
      expect(await open().isDone(campaignId, 'digest', day('2026-10-21'))).toBe(false);
      expect(await open().isDone(newCampaignId(), 'digest', today)).toBe(false);
    });
  });
}
