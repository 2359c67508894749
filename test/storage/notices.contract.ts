import type { Notice, NoticeStore } from '../../src/ports/notices';
import { many, newCampaignId, newRequestId, newStaff } from './samples';

const sampleNotice = (): Notice => ({
  campaignId: newCampaignId(),
  staffId: newStaff(),
  requestId: newRequestId(),
  what: 'asked',
  to: newStaff(),
  tries: 0,
  at: new Date('2026-10-01T11:00:00.001Z'),
});

/** `open` opens the same store again each time, as another process would. */
export function noticesContract(open: () => NoticeStore): void {
  describe('notices', () => {
    test('of twenty who are about to tell the same, one may', async () => {
      const notice = sampleNotice();
      const claims = await Promise.all(many(20, () => open().claim(notice)));
      expect(claims.filter((isMine) => isMine)).toHaveLength(1);
    });

    test('are apart for everybody who is told, for the answer, and for each further try', async () => {
      const notice = sampleNotice();
      const others = [{}, { to: newStaff() }, { what: 'answered' as const }, { tries: 1 }];
      for (const other of others) expect(await open().claim({ ...notice, ...other })).toBe(true);
      for (const other of others) expect(await open().claim({ ...notice, ...other })).toBe(false);
    });
  });
}
