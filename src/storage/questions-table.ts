import { odata, type TableClient } from '@azure/data-tables';
import { z } from 'zod';
import type { QuestionId, TenantId } from '../domain/ids';
import type { LeadQuestion, QuestionReply } from '../domain/question';
import type { QuestionStore } from '../ports/questions';
import { dayColumn, orNull, policyColumn, questionColumn, staffColumn, tenantColumn } from './columns';
import type { Key } from './entities';
import { Table, type Shape } from './table';

const columns = z.object({
  id: questionColumn,
  tenantId: tenantColumn,
  policyId: policyColumn,
  version: z.number().int(),
  clauseId: orNull(z.string()),
  words: z.string(),
  staffId: orNull(staffColumn),
  name: orNull(z.string()),
  askedOn: dayColumn,
  status: z.enum(['open', 'answered', 'closed']),
  reply: orNull(z.string()),
  endedOn: orNull(dayColumn),
  endedBy: orNull(staffColumn),
});

const shape: Shape<LeadQuestion> = {
  keyOf: ({ tenantId, id }) => keyOf(tenantId, id),
  columnsOf: ({ asker, reply, ...asked }) => ({
    ...asked,
    staffId: asker?.staffId ?? null,
    name: asker?.name ?? null,
    status: reply?.kind ?? 'open',
    reply: reply?.kind === 'answered' ? reply.words : null,
    endedOn: reply?.on ?? null,
    endedBy: reply?.by ?? null,
  }),
  read: (row) => {
    const { staffId, name, status, reply, endedOn, endedBy, ...asked } = columns.parse(row);
    const asker = staffId === null ? null : { staffId, name: name ?? '' };
    return { ...asked, asker, reply: replyOf({ status, reply, endedOn, endedBy }) };
  },
};

function replyOf({
  status,
  reply,
  endedOn: on,
  endedBy: by,
}: Pick<z.infer<typeof columns>, 'status' | 'reply' | 'endedOn' | 'endedBy'>): QuestionReply | null {
  if (status === 'open' || on === null || by === null) return null;
  return status === 'closed' ? { kind: 'closed', on, by } : { kind: 'answered', words: reply ?? '', on, by };
}

/** Few people ask, and nothing stays longer than 90 days, so one partition of a tenant serves the lists as well. */
export function questionsOn(client: TableClient): QuestionStore {
  const questions = new Table(client, shape);

  async function list(filter: string): Promise<readonly LeadQuestion[]> {
    const rows = (await questions.list(filter)).map(({ value }) => value);
    return rows.toSorted((a, b) => (a.askedOn < b.askedOn ? -1 : Number(a.askedOn > b.askedOn)));
  }

  return {
    add: (question) => questions.add(question),
    get: async (tenant, id) => (await questions.find(keyOf(tenant, id)))?.value ?? null,
    open: (tenant) => list(odata`PartitionKey eq ${tenant} and status eq ${'open'}`),
    ofAsker: async (tenant, asker) =>
      (await list(odata`PartitionKey eq ${tenant} and staffId eq ${asker}`)).toReversed(),
    end: async (tenant, id, reply) => {
      const key = keyOf(tenant, id);
      await questions.revise(key, (it) => (it.reply === null ? { ...it, reply } : null));
      return (await questions.find(key))?.value ?? null;
    },
    removeBefore: (day) => questions.removeAll(odata`askedOn lt ${day}`),
  };
}

function keyOf(tenant: TenantId, id: QuestionId): Key {
  return { partitionKey: tenant, rowKey: id };
}
