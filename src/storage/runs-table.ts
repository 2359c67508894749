import type { TableClient } from '@azure/data-tables';
import { z } from 'zod';
import type { Day } from '../domain/day';
import type { CampaignId } from '../domain/ids';
import type { RunStore } from '../ports/runs';
import { campaignColumn, dayColumn } from './columns';
import type { Key } from './entities';
import { Table, type Shape } from './table';

interface Run {
  readonly campaignId: CampaignId;
  readonly what: 'digest';
  readonly forDay: Day;
}

const columns = z.object({ campaignId: campaignColumn, what: z.literal('digest'), forDay: dayColumn });

const shape: Shape<Run> = {
  keyOf,
  columnsOf: (run) => ({ ...run }),
  read: (row) => columns.parse(row),
};

export function runsOn(client: TableClient): RunStore {
  const runs = new Table(client, shape);
  return {
    isDone: async (campaign, what, forDay) =>
      (await runs.find(keyOf({ campaignId: campaign, what, forDay }))) !== null,
    markDone: async (campaign, what, forDay) => {
      await runs.add({ campaignId: campaign, what, forDay });
    },
  };
}

function keyOf({ campaignId, what, forDay }: Run): Key {
  return { partitionKey: campaignId, rowKey: `${what}|${forDay}` };
}
