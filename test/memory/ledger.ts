import {
  standingAmong,
  withdrawalOf,
  type Acknowledgement,
  type LedgerLine,
} from '../../src/domain/acknowledgement';
import { personKeyOf, type CampaignId, type StaffId } from '../../src/domain/ids';
import { isIn } from '../../src/domain/slice';
import type { Ledger } from '../../src/ports/ledger';

export function memoryLedger(): Ledger {
  const lines: LedgerLine[] = [];
  const linesOf = (campaign: CampaignId, person: StaffId): readonly LedgerLine[] =>
    lines.filter(({ campaignId, staffId }) => campaignId === campaign && staffId === person);
  const standingIn = (campaign: CampaignId): readonly Acknowledgement[] => {
    const people = new Set(
      lines.filter(({ campaignId }) => campaignId === campaign).map(({ staffId }) => staffId),
    );
    return [...people].flatMap((person) => standingAmong(linesOf(campaign, person)) ?? []);
  };
  return {
    add: (line) => {
      const standing = standingAmong(linesOf(line.campaignId, line.staffId));
      if (standing === null) lines.push(line);
      return Promise.resolve({ standing: standing ?? line, added: standing === null });
    },
    withdraw: (campaign, person, at) => {
      const last = linesOf(campaign, person).at(-1);
      if (last === undefined) return Promise.resolve(null);
      if (last.kind === 'withdrawn') return Promise.resolve({ standing: last, added: false });
      const standing = withdrawalOf(last, at);
      lines.push(standing);
      return Promise.resolve({ standing, added: true });
    },
    get: (campaign, person) => Promise.resolve(standingAmong(linesOf(campaign, person))),
    linesOf: (campaign, person) => Promise.resolve(linesOf(campaign, person)),
    confirmations: (campaign, slice) => {
      const own = standingIn(campaign).map(
        ({ staffId, version, recordedAt }) => [personKeyOf(staffId), { version, recordedAt }] as const,
      );
      return Promise.resolve(new Map(own.filter(([key]) => isIn(slice, key))));
    },
    who: (campaign, slice) => {
      const keys = standingIn(campaign).map(({ staffId }) => personKeyOf(staffId));
      return Promise.resolve(new Set(keys.filter((key) => isIn(slice, key))));
    },
  };
}
