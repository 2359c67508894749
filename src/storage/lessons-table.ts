import { randomUUID } from 'node:crypto';
import { odata, type TableClient, type TransactionAction } from '@azure/data-tables';
import { z } from 'zod';
import type { PolicyId, QuestionId } from '../domain/ids';
import type { Lessons, LessonStore, PublishedGuidance, TaughtExample } from '../ports/lessons';
import { policyColumn, questionColumn } from './columns';
import { isMissing, writeFailure } from './conflicts';
import type { Key } from './entities';
import { Table, type Shape } from './table';

const ofQuestion = { policyId: policyColumn, questionId: questionColumn, clauseId: z.string() };
const exampleColumns = z.object({ ...ofQuestion, clauseText: z.string(), question: z.string() });
const guidanceColumns = z.object({
  ...ofQuestion,
  words: z.string(),
  publishedAt: z.date(),
  from: z.string(),
});

const exampleShape: Shape<TaughtExample> = {
  keyOf: ({ policyId, questionId }) => keyOf(policyId, 'example', questionId),
  columnsOf: ({ clause, ...example }) => ({ ...example, clauseId: clause.id, clauseText: clause.text }),
  read: (row) => {
    const { clauseId: id, clauseText: text, ...example } = exampleColumns.parse(row);
    return { ...example, clause: { id, text } };
  },
};

const guidanceShape: Shape<PublishedGuidance> = {
  keyOf: ({ policyId, questionId }) => keyOf(policyId, 'guidance', questionId),
  columnsOf: ({ kind: _, ...guidance }) => ({ ...guidance }),
  read: (row) => ({ kind: 'guidance', ...guidanceColumns.parse(row) }),
};

/** Another text after every write, so that whoever has read the rest knows whether it still holds. */
interface Revision {
  readonly policyId: PolicyId;
  readonly revision: string;
}

const revisionShape: Shape<Revision> = {
  keyOf: ({ policyId }) => ({ partitionKey: policyId, rowKey: 'revision' }),
  columnsOf: (row) => ({ ...row }),
  read: (row) => z.object({ policyId: policyColumn, revision: z.string() }).parse(row),
};

const NOTHING: Lessons = { examples: [], guidance: [] };

/** All rows of a policy lie in one partition, so that a lesson and the revision are written in one transaction. */
export function lessonsOn(client: TableClient): LessonStore {
  const examples = new Table(client, exampleShape);
  const guidance = new Table(client, guidanceShape);
  const revisions = new Table(client, revisionShape);
  const read = new Map<PolicyId, { readonly revision: string; readonly lessons: Lessons }>();

  async function lessonsOf(policy: PolicyId): Promise<Lessons> {
    const revision = (await revisions.find(revisionShape.keyOf({ policyId: policy, revision: '' })))?.value
      .revision;
    if (revision === undefined) return NOTHING;
    const known = read.get(policy);
    if (known?.revision === revision) return known.lessons;
    const lessons = await readAll(policy);
    // Under the revision from before reading: whatever was written meanwhile is read again by the next question.
    read.set(policy, { revision, lessons });
    return lessons;
  }

  async function readAll(policy: PolicyId): Promise<Lessons> {
    const rows = (what: 'example' | 'guidance') =>
      odata`PartitionKey eq ${policy} and RowKey ge ${`${what}|`} and RowKey lt ${`${what}}`}`;
    const [taught, published] = await Promise.all([
      examples.list(rows('example')),
      guidance.list(rows('guidance')),
    ]);
    return { examples: taught.map(({ value }) => value), guidance: published.map(({ value }) => value) };
  }

  /** Both or neither. The revision is written whatever stands: two writers at once leave a new one in any case. */
  async function write(policyId: PolicyId, action: TransactionAction): Promise<void> {
    const revision = revisions.entityOf({ policyId, revision: randomUUID() });
    try {
      await client.submitTransaction([action, ['upsert', revision, 'Replace']]);
    } catch (error) {
      if (action[0] === 'delete' && isMissing(error)) return;
      throw writeFailure(`Writing a lesson of ${policyId} to table ${client.tableName}`, error);
    }
  }

  return {
    of: lessonsOf,
    attach: (example) => write(example.policyId, ['upsert', examples.entityOf(example), 'Replace']),
    detach: (policy, id) => write(policy, ['delete', { ...keyOf(policy, 'example', id) }]),
    publish: (published) => write(published.policyId, ['upsert', guidance.entityOf(published), 'Replace']),
    withdraw: (policy, id) => write(policy, ['delete', { ...keyOf(policy, 'guidance', id) }]),
  };
}

function keyOf(policy: PolicyId, what: 'example' | 'guidance', id: QuestionId): Key {
  return { partitionKey: policy, rowKey: `${what}|${id}` };
}
