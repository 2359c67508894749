import type { FirstAnswer } from '../../src/domain/check';
import { day } from '../../src/domain/day';
import type { CheckCounts } from '../../src/ports/check-counts';
import { newCampaignId } from './samples';

function sampleAnswer(changes: Partial<FirstAnswer> = {}): FirstAnswer {
  return {
    campaignId: newCampaignId(),
    checkId: 'trip-photo',
    isRight: true,
    day: day('2026-09-30'),
    ...changes,
  };
}

/** `open` opens the same store again each time, as another process would. */
export function checkCountsContract(open: () => CheckCounts): void {
  describe('answers to scenarios', () => {
    test('that nobody gave count as none', async () => {
      expect(await open().count(newCampaignId(), 'trip-photo')).toEqual({ answered: 0, right: 0 });
    });

    test('that come at the same moment all count', async () => {
      const answer = sampleAnswer();
      const answers = Array.from({ length: 20 }, (_, n) => ({ ...answer, isRight: n % 4 !== 0 }));
      await Promise.all(answers.map((one) => open().add(one)));
      expect(await open().count(answer.campaignId, 'trip-photo')).toEqual({ answered: 20, right: 15 });
    });

    test('count for their own scenario and rollout alone', async () => {
      const answer = sampleAnswer();
      await open().add(answer);
      await open().add({ ...answer, checkId: 'trip-photo-2' });
      await open().add(sampleAnswer());
      expect(await open().count(answer.campaignId, 'trip-photo')).toEqual({ answered: 1, right: 1 });
    });
  });
}
