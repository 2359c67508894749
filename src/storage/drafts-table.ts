import { odata, type TableClient } from '@azure/data-tables';
import { z } from 'zod';
import type { Draft } from '../domain/draft';
import type { DraftId } from '../domain/ids';
import type { DraftStore } from '../ports/drafts';
import { draftColumn, jsonColumn, staffColumn } from './columns';
import { documentOf, textOf } from './document-text';
import type { Key } from './entities';
import { Table, type Shape } from './table';

/** A draft without its text. Written after the text, so a draft that can be seen is complete. */
interface Header extends Omit<Draft, 'document'> {
  readonly contentHash: string;
}

const headerColumns = z.object({
  id: draftColumn,
  by: staffColumn,
  at: z.date(),
  fileName: z.string(),
  textHash: z.string(),
  contentHash: z.string(),
  remarks: jsonColumn(
    z.array(
      z.object({
        kind: z.enum(['hidden-text', 'tracked-changes', 'comments', 'footnotes', 'images', 'links']),
        text: z.string(),
      }),
    ),
  ),
});

const headerShape: Shape<Header> = {
  keyOf: ({ id }) => headerKeyOf(id),
  columnsOf: ({ remarks, ...header }) => ({ ...header, remarks: JSON.stringify(remarks) }),
  read: (row) => headerColumns.parse(row),
};

interface Part {
  readonly id: DraftId;
  readonly at: Date;
  readonly order: number;
  readonly text: string;
}

const partColumns = z.object({ id: draftColumn, at: z.date(), order: z.number().int(), text: z.string() });

const partShape: Shape<Part> = {
  keyOf: ({ id, order }) => ({ partitionKey: id, rowKey: `part|${`${order}`.padStart(6, '0')}` }),
  columnsOf: (part) => ({ ...part }),
  read: (row) => partColumns.parse(row),
};

export function draftsOn(client: TableClient): DraftStore {
  const headers = new Table(client, headerShape);
  const parts = new Table(client, partShape);
  return {
    add: async ({ document, ...draft }) => {
      const { contentHash, parts: texts } = textOf(document);
      const { id, at } = draft;
      await parts.addAll(texts.map((text, order) => ({ id, at, order, text })));
      await headers.add({ ...draft, contentHash });
    },
    get: async (id) => {
      const header = await headers.find(headerKeyOf(id));
      if (header === null) return null;
      const { contentHash, ...draft } = header.value;
      const rows = await parts.list(odata`PartitionKey eq ${id} and RowKey ge ${'part|'}`);
      const texts = rows.map(({ value }) => value.text);
      return { ...draft, document: documentOf({ contentHash, parts: texts }) };
    },
    remove: async (id) => {
      // The header first: from then on nobody sees the draft, whatever becomes of the rest.
      await headers.removeAll(odata`PartitionKey eq ${id} and RowKey eq ${'draft'}`);
      await parts.removeAll(odata`PartitionKey eq ${id}`);
    },
    removeBefore: (moment) => headers.removeAll(odata`at lt ${moment}`),
  };
}

function headerKeyOf(id: DraftId): Key {
  return { partitionKey: id, rowKey: 'draft' };
}
