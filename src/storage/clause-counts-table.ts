import { odata, type TableClient } from '@azure/data-tables';
import { z } from 'zod';
import { tallyOf, WHAT_IS_COUNTED } from '../domain/asked-most';
import { sha256, type PolicyId } from '../domain/ids';
import { earlierInItsYear, type Term } from '../domain/term';
import type { AnswerCount, ClauseCounts } from '../ports/clause-counts';
import { orNull, policyColumn, termColumn } from './columns';
import { Table, type Shape } from './table';

const columns = z.object({
  id: z.string(),
  policyId: policyColumn,
  term: termColumn,
  kind: z.enum(WHAT_IS_COUNTED),
  clauseId: orNull(z.string()),
});

type Row = z.infer<typeof columns>;

const shape: Shape<Row> = {
  keyOf: ({ policyId, term, id }) => ({ partitionKey: partitionOf(policyId, term), rowKey: id }),
  columnsOf: (row) => ({ ...row }),
  read: (row) => columns.parse(row),
};

/** A row for what was shown and one for what was thought of it, so neither counts twice. */
export function clauseCountsOn(client: TableClient): ClauseCounts {
  const counts = new Table(client, shape);
  return {
    add: async (count) => {
      const { policyId, term, kind, clauseId } = count;
      await counts.add({ id: rowKeyOf(count), policyId, term, kind, clauseId });
    },
    of: async (policy, term) => {
      const rows = await counts.list(odata`PartitionKey eq ${partitionOf(policy, term)}`);
      return tallyOf(rows.map(({ value }) => value));
    },
    removeBefore: (term) => counts.removeAll(beforeTerm(term)),
  };
}

/** A hash: the count cannot be traced to the card in somebody's chat that bears the id. */
function rowKeyOf({ answerId, kind }: Pick<AnswerCount, 'answerId' | 'kind'>): string {
  const isOpinion = kind === 'helpful' || kind === 'unhelpful';
  return `${sha256(answerId).slice(0, 32)}|${isOpinion ? 'opinion' : 'shown'}`;
}

/** As texts years are in order and seasons are not. */
function beforeTerm(term: Term): string {
  const sameYear = earlierInItsYear(term).map((earlier) => odata`term eq ${earlier}`);
  return [odata`term lt ${term.slice(0, 4)}`, ...sameYear].join(' or ');
}

function partitionOf(policy: PolicyId, term: Term): string {
  return `${policy}|${term}`;
}
