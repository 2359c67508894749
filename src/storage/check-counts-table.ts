import { randomUUID } from 'node:crypto';
import { odata, type TableClient } from '@azure/data-tables';
import { z } from 'zod';
import type { FirstAnswer } from '../domain/check';
import type { CampaignId } from '../domain/ids';
import type { CheckCounts } from '../ports/check-counts';
import { campaignColumn, dayColumn } from './columns';
import { Table, type Shape } from './table';

const columns = z.object({
  id: z.string(),
  campaignId: campaignColumn,
  checkId: z.string(),
  isRight: z.boolean(),
  day: dayColumn,
});

interface Row extends FirstAnswer {
  readonly id: string;
}

const shape: Shape<Row> = {
  keyOf: ({ campaignId, checkId, id }) => ({ partitionKey: partitionOf(campaignId, checkId), rowKey: id }),
  columnsOf: (row) => ({ ...row }),
  read: (row) => columns.parse(row),
};

/** A row of its own for every answer: none is written twice, and the key is random, so it cannot be traced to a card. */
export function checkCountsOn(client: TableClient): CheckCounts {
  const answers = new Table(client, shape);
  return {
    add: async (answer) => {
      await answers.add({ ...answer, id: randomUUID() });
    },
    count: async (campaign, check) => {
      const rows = await answers.list(odata`PartitionKey eq ${partitionOf(campaign, check)}`);
      return { answered: rows.length, right: rows.filter(({ value }) => value.isRight).length };
    },
  };
}

function partitionOf(campaign: CampaignId, check: string): string {
  return `${campaign}|${check}`;
}
