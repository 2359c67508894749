import { personKeyOf } from '../../src/domain/ids';
import type { Ledger } from '../../src/ports/ledger';
import { HOSTILE, many, newCampaignId, newStaff, sampleLine } from './samples';
import { EVERYBODY, slicesOf } from '../../src/domain/slice';
import { firstTo, upTo } from './shares';

/** `open` opens the same ledger again each time, as another process would. */
export function ledgerContract(open: () => Ledger): void {
  describe('a ledger', () => {
    test('gives back a line as it was added', async () => {
      const line = sampleLine({ name: HOSTILE, statement: HOSTILE });
      expect(await open().add(line)).toEqual({ standing: line, added: true });
      expect(await open().get(line.campaignId, line.staffId)).toEqual(line);
    });

    test('answers a second press with the first line and writes nothing', async () => {
      const first = sampleLine();
      await open().add(first);
      const second = { ...first, recordedAt: new Date('2026-10-01T09:00:00Z'), version: 9 };
      expect(await open().add(second)).toEqual({ standing: first, added: false });
      expect(await open().get(first.campaignId, first.staffId)).toEqual(first);
    });

    test('makes one line of fifty simultaneous presses, and all hear of the same one', async () => {
      const line = sampleLine();
      const presses = many(50, (i) => ({ ...line, recordedAt: new Date(line.recordedAt.getTime() + i) }));
      const results = await Promise.all(presses.map((press) => open().add(press)));
      expect(results.filter(({ added }) => added)).toHaveLength(1);
      expect(new Set(results.map(({ standing }) => standing.recordedAt.getTime())).size).toBe(1);
    });

    test('keeps the same person apart in two campaigns', async () => {
      const line = sampleLine();
      await open().add(line);
      expect((await open().add({ ...line, campaignId: newCampaignId() })).added).toBe(true);
    });

    test('has no line for somebody who did not press', async () => {
      expect(await open().get(newCampaignId(), newStaff())).toBeNull();
    });

    test('names everybody who confirmed in a campaign and nobody else', async () => {
      const campaignId = newCampaignId();
      const lines = many(40, () => sampleLine({ campaignId }));
      await Promise.all([...lines, sampleLine()].map((line) => open().add(line)));
      const keys = lines.map(({ staffId }) => personKeyOf(staffId));
      expect(await open().who(campaignId, EVERYBODY)).toEqual(new Set(keys));
      const shares = await Promise.all(slicesOf(40, 7).map((slice) => open().who(campaignId, slice)));
      expect(shares.flatMap((share) => [...share]).sort()).toEqual(keys.sort());
    });

    test('says which version everybody of a slice confirmed, and when', async () => {
      const campaignId = newCampaignId();
      const lines = many(20, (i) => sampleLine({ campaignId, version: 1 + (i % 3) }));
      await Promise.all([...lines, sampleLine()].map((line) => open().add(line)));
      const shares = await Promise.all(
        slicesOf(20, 7).map((slice) => open().confirmations(campaignId, slice)),
      );
      expect(new Map(shares.flatMap((share) => [...share]))).toEqual(
        new Map(
          lines.map(({ staffId, version, recordedAt }) => [personKeyOf(staffId), { version, recordedAt }]),
        ),
      );
    });

    test('names whom a slice begins with, and not whom it ends with', async () => {
      const line = sampleLine();
      await open().add(line);
      const { campaignId, staffId } = line;
      expect(await open().who(campaignId, firstTo(staffId))).toEqual(new Set([personKeyOf(staffId)]));
      expect(await open().who(campaignId, upTo(staffId))).toEqual(new Set());
    });
  });
}
