import { withdrawalOf } from '../../src/domain/acknowledgement';
import { personKeyOf } from '../../src/domain/ids';
import type { Ledger } from '../../src/ports/ledger';
import { HOSTILE, many, newCampaignId, newStaff, sampleLine } from './samples';
import { EVERYBODY, onlyThisPerson, slicesOf } from '../../src/domain/slice';
import { firstTo, upTo } from './shares';

const LATER = new Date('2026-10-01T09:00:00.002Z');

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

    test('takes a confirmation back with a further line, and another one after it', async () => {
      const first = sampleLine();
      const { campaignId, staffId } = first;
      await open().add(first);
      const withdrawn = withdrawalOf(first, LATER);
      expect(await open().withdraw(campaignId, staffId, LATER)).toEqual({ standing: withdrawn, added: true });
      expect(await open().get(campaignId, staffId)).toBeNull();
      const again = { ...first, recordedAt: new Date('2026-10-02T09:00:00Z') };
      expect(await open().add(again)).toEqual({ standing: again, added: true });
      expect(await open().add({ ...again, version: 9 })).toEqual({ standing: again, added: false });
      expect(await open().get(campaignId, staffId)).toEqual(again);
      expect(await open().linesOf(campaignId, staffId)).toEqual([first, withdrawn, again]);
    });

    test('takes it back once, however often one says so', async () => {
      const line = sampleLine();
      const { campaignId, staffId } = line;
      await open().add(line);
      const times = many(20, (i) => new Date(LATER.getTime() + i));
      const results = await Promise.all(times.map((at) => open().withdraw(campaignId, staffId, at)));
      expect(results.filter((result) => result?.added)).toHaveLength(1);
      expect(new Set(results.map((result) => result?.standing.recordedAt.getTime())).size).toBe(1);
      expect(await open().linesOf(campaignId, staffId)).toHaveLength(2);
    });

    test('says so when there is nothing to take back', async () => {
      expect(await open().withdraw(newCampaignId(), newStaff(), LATER)).toBeNull();
    });

    test('of many who press while it is taken back, each hears of a line that stood', async () => {
      const line = sampleLine();
      const { campaignId, staffId } = line;
      await open().add(line);
      const [, ...presses] = await Promise.all([
        open().withdraw(campaignId, staffId, LATER),
        ...many(20, () => open().add({ ...line, recordedAt: LATER })),
      ]);
      const lines = await open().linesOf(campaignId, staffId);
      expect([2, 3]).toContain(lines.length);
      expect(lines.map(({ kind }) => kind === 'withdrawn')).toEqual(lines.map((_line, n) => n % 2 === 1));
      for (const { standing } of presses) expect(lines).toContainEqual(standing);
    });

    test('keeps who of HR recorded a confirmation on paper', async () => {
      const line = sampleLine({ kind: 'on-paper', by: newStaff() });
      await open().add(line);
      expect(await open().get(line.campaignId, line.staffId)).toEqual(line);
      const withdrawn = await open().withdraw(line.campaignId, line.staffId, LATER);
      expect(withdrawn?.standing).toMatchObject({ kind: 'withdrawn', by: null });
    });

    test('names nobody who took it back, and whoever confirmed again', async () => {
      const campaignId = newCampaignId();
      const [stays, back, again] = [
        sampleLine({ campaignId }),
        sampleLine({ campaignId }),
        sampleLine({ campaignId }),
      ];
      await Promise.all([stays, back, again].map((line) => open().add(line)));
      await Promise.all([back, again].map(({ staffId }) => open().withdraw(campaignId, staffId, LATER)));
      await open().add({ ...again, recordedAt: LATER });
      const keys = [stays, again].map(({ staffId }) => personKeyOf(staffId));
      expect(await open().who(campaignId, EVERYBODY)).toEqual(new Set(keys));
      for (const { staffId } of [stays, back, again]) {
        const alone = await open().who(campaignId, onlyThisPerson(personKeyOf(staffId)));
        expect(alone.size).toBe(staffId === back.staffId ? 0 : 1);
      }
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
