import type { Acknowledgement } from '../../src/domain/acknowledgement';
import { personKeyOf, type CampaignId, type StaffId } from '../../src/domain/ids';
import { isIn } from '../../src/domain/slice';
import type { Ledger } from '../../src/ports/ledger';

export function memoryLedger(): Ledger {
  const lines = new Map<string, Acknowledgement>();
  const keyOf = (campaign: CampaignId, person: StaffId): string => `${campaign}|${person}`;
  return {
    add: (line) => {
      const key = keyOf(line.campaignId, line.staffId);
      const standing = lines.get(key);
      if (standing !== undefined) return Promise.resolve({ standing, added: false });
      lines.set(key, line);
      return Promise.resolve({ standing: line, added: true });
    },
    get: (campaign, person) => Promise.resolve(lines.get(keyOf(campaign, person)) ?? null),
    confirmations: (campaign, slice) => {
      const own = [...lines.values()].filter(({ campaignId }) => campaignId === campaign);
      const entries = own.map(
        ({ staffId, version, recordedAt }) => [personKeyOf(staffId), { version, recordedAt }] as const,
      );
      return Promise.resolve(new Map(entries.filter(([key]) => isIn(slice, key))));
    },
    who: (campaign, slice) => {
      const keys = [...lines.values()]
        .filter(({ campaignId }) => campaignId === campaign)
        .map(({ staffId }) => personKeyOf(staffId));
      return Promise.resolve(new Set(keys.filter((key) => isIn(slice, key))));
    },
  };
}
