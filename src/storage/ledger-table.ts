import type { TableClient } from '@azure/data-tables';
import { z } from 'zod';
import {
  standingAmong,
  withdrawalOf,
  type Acknowledgement,
  type Confirmation,
  type LedgerLine,
  type Withdrawal,
} from '../domain/acknowledgement';
import { personKey, personKeyOf, type CampaignId, type PersonKey, type StaffId } from '../domain/ids';
import type { Ledger } from '../ports/ledger';
import { inSlice, personRow } from './buckets';
import { campaignColumn, dayColumn, orNull, policyColumn, staffColumn, tenantColumn } from './columns';
import type { Key } from './entities';
import { Table, type Shape } from './table';

/** A line with its place among the person's lines in the campaign, from 0. Odd places hold withdrawals. */
interface Placed {
  readonly place: number;
  readonly line: LedgerLine;
}

const columns = z.object({
  place: z.number().int().min(0),
  kind: z.enum(['confirmed', 'on-paper', 'withdrawn']),
  tenantId: tenantColumn,
  campaignId: campaignColumn,
  staffId: staffColumn,
  name: z.string(),
  policyId: policyColumn,
  policyTitle: z.string(),
  version: z.number().int(),
  textHash: z.string(),
  statement: z.string(),
  recordedAt: z.date(),
  due: dayColumn,
  by: orNull(staffColumn),
});

const shape: Shape<Placed> = {
  keyOf: ({ line, place }) => keyOf(line.campaignId, line.staffId, place),
  columnsOf: ({ line, place }) => ({ place, ...line }),
  read: (row) => {
    const { place, ...line } = columns.parse(row);
    return { place, line };
  },
};

/** One row can exist per person, campaign and place, so a second press cannot add a line, and no line is ever changed. */
export function ledgerOn(client: TableClient): Ledger {
  const lines = new Table(client, shape);

  async function lineAt(campaign: CampaignId, person: StaffId, place: number): Promise<LedgerLine | null> {
    return (await lines.find(keyOf(campaign, person, place)))?.value.line ?? null;
  }

  /** One after the other: almost everybody has one line or none. */
  async function linesOf(campaign: CampaignId, person: StaffId): Promise<readonly LedgerLine[]> {
    const found: LedgerLine[] = [];
    for (;;) {
      const line = await lineAt(campaign, person, found.length);
      if (line === null) return found;
      found.push(line);
    }
  }

  return {
    add: async (line) => {
      // The first insert is all that a first press costs.
      for (let place = 0; ; place += 2) {
        const { standing, added } = await lines.add({ line, place });
        const isWithdrawn = !added && (await lineAt(line.campaignId, line.staffId, place + 1)) !== null;
        if (!isWithdrawn) return { standing: confirmationIn(standing), added };
      }
    },
    withdraw: async (campaign, person, at) => {
      const before = await linesOf(campaign, person);
      const last = before.at(-1);
      if (last === undefined) return null;
      if (last.kind === 'withdrawn') return { standing: last, added: false };
      const { standing, added } = await lines.add({ line: withdrawalOf(last, at), place: before.length });
      return { standing: withdrawalIn(standing), added };
    },
    get: async (campaign, person) => standingAmong(await linesOf(campaign, person)),
    linesOf,
    confirmations: async (campaign, slice) =>
      standingConfirmations((await lines.list(inSlice(campaign, slice))).map(({ value }) => value.line)),
    who: async (campaign, slice) => standingKeys(await lines.rowKeys(inSlice(campaign, slice))),
  };
}

function confirmationIn({ line, place }: Placed): Acknowledgement {
  if (line.kind === 'withdrawn') throw misplaced(line, place);
  return line;
}

function withdrawalIn({ line, place }: Placed): Withdrawal {
  if (line.kind !== 'withdrawn') throw misplaced(line, place);
  return line;
}

function misplaced({ campaignId, staffId, kind }: LedgerLine, place: number): Error {
  return new Error(
    `Ledger of campaign ${campaignId}, person ${staffId}: expected withdrawals in odd places alone, found ${kind} in place ${place}`,
  );
}

const PLACE_DIGITS = 4;

/** The first line lies at the person's own key. "-" sorts before the "g" that ends a slice, so a slice finds the further ones. */
function keyOf(campaign: CampaignId, person: StaffId, place: number): Key {
  const { partitionKey, rowKey } = personRow(campaign, person);
  const suffix = place === 0 ? '' : `-${String(place).padStart(PLACE_DIGITS, '0')}`;
  return { partitionKey, rowKey: `${rowKey}${suffix}` };
}

/** Rows come in the order of their keys, so a person's later line replaces the earlier. */
function standingConfirmations(lines: readonly LedgerLine[]): ReadonlyMap<PersonKey, Confirmation> {
  const standing = new Map<PersonKey, Confirmation>();
  for (const { kind, staffId, version, recordedAt } of lines)
    if (kind === 'withdrawn') standing.delete(personKeyOf(staffId));
    else standing.set(personKeyOf(staffId), { version, recordedAt });
  return standing;
}

/** Whose last line is a confirmation, by the keys alone. */
function standingKeys(rowKeys: readonly string[]): ReadonlySet<PersonKey> {
  const lastPlace = new Map<string, number>();
  for (const rowKey of rowKeys) {
    const [person = '', place = '0'] = rowKey.split('-');
    lastPlace.set(person, Math.max(lastPlace.get(person) ?? 0, Number(place)));
  }
  const standing = [...lastPlace].filter(([, place]) => place % 2 === 0);
  return new Set(standing.map(([person]) => personKey(person)));
}
