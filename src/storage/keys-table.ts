import { randomBytes } from 'node:crypto';
import type { TableClient } from '@azure/data-tables';
import { z } from 'zod';
import type { Key } from './entities';
import { Table, type Shape } from './table';

/** A secret that every process of an installation shares. */
interface Secret {
  readonly name: 'intent';
  readonly secret: string;
}

const columns = z.object({ name: z.literal('intent'), secret: z.string().min(32) });

const shape: Shape<Secret> = {
  keyOf: ({ name }): Key => ({ partitionKey: 'keys', rowKey: name }),
  columnsOf: (secret) => ({ ...secret }),
  read: (row) => columns.parse(row),
};

/** The secret intents are signed with: made by whoever asks first, and the same for everybody ever after. */
export function signingKeyOn(client: TableClient): () => Promise<string> {
  const secrets = new Table(client, shape);
  let known: Promise<string> | undefined;

  async function madeOnce(): Promise<string> {
    const secret = randomBytes(32).toString('hex');
    return (await secrets.add({ name: 'intent', secret })).standing.secret;
  }
  return () => {
    known ??= madeOnce();
    // What went wrong once must not stay wrong for ever.
    known.catch(() => (known = undefined));
    return known;
  };
}
