import { odata, type TableClient } from '@azure/data-tables';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { PolicyId } from '../domain/ids';
import {
  CHANGE_KINDS,
  type PolicyDocument,
  type PublishedPolicy,
  type VersionChange,
} from '../domain/policy';
import type { NewVersion, PolicyStore, StoreOutcome } from '../ports/policies';
import { orNull, policyColumn, staffColumn } from './columns';
import { failure } from './conflicts';
import { documentOf, textOf, type DocumentText } from './document-text';
import type { Key } from './entities';
import { Table, type Shape } from './table';

/** A version without its text. Written after the text, so a version that can be seen is complete. */
interface Header extends Omit<PublishedPolicy, 'document'> {
  readonly title: string;
  readonly contentHash: string;
}

const headerColumns = z.object({
  policyId: policyColumn,
  version: z.number().int(),
  title: z.string(),
  textHash: z.string(),
  contentHash: z.string(),
  publishedAt: z.date(),
  changeKind: orNull(z.enum(CHANGE_KINDS)),
  changeReason: orNull(z.string()),
  changedBy: orNull(z.union([z.literal('operator'), staffColumn])),
});

const headerShape: Shape<Header> = {
  keyOf: ({ policyId, version }) => headerKeyOf(policyId, version),
  columnsOf: ({ change, ...header }) => ({
    ...header,
    changeKind: change?.kind ?? null,
    changeReason: change?.reason ?? null,
    changedBy: change?.by ?? null,
  }),
  read: (row) => {
    const { changeKind, changeReason, changedBy, ...header } = headerColumns.parse(row);
    return { ...header, change: changeOf(changeKind, changeReason, changedBy) };
  },
};

function changeOf(
  kind: VersionChange['kind'] | null,
  reason: string | null,
  by: VersionChange['by'] | null,
): VersionChange | null {
  return kind === null || reason === null || by === null ? null : { kind, reason, by };
}

/** A piece of a version's text, kept under the text's own hash: nobody else's text can lie there. */
interface Part {
  readonly policyId: PolicyId;
  readonly contentHash: string;
  readonly order: number;
  readonly text: string;
}

const partColumns = z.object({
  policyId: policyColumn,
  contentHash: z.string(),
  order: z.number().int(),
  text: z.string(),
});

const partShape: Shape<Part> = {
  keyOf: (part) => ({ partitionKey: partitionOf(part), rowKey: digits(part.order, 6) }),
  columnsOf: (part) => ({ ...part }),
  read: (row) => partColumns.parse(row),
};

const ALL_VERSIONS = odata`RowKey ge ${'v'}`;

/** Versions held in memory; they never change. */
const REMEMBERED_AT_MOST = 50;

export function policiesOn(headersClient: TableClient, partsClient: TableClient): PolicyStore {
  const headers = new Table(headersClient, headerShape);
  const parts = new Table(partsClient, partShape);
  const read = new LRUCache<string, PublishedPolicy>({ max: REMEMBERED_AT_MOST });

  async function publish({ document, replaces, ...rest }: NewVersion): Promise<StoreOutcome> {
    const { policyId, textHash } = rest;
    const text = textOf(document);
    for (;;) {
      const current = await newest(policyId);
      if (current?.textHash === textHash) return { kind: 'already-current', policy: await policyOf(current) };
      if ((current?.version ?? 0) !== replaces)
        return { kind: 'outrun', current: current === undefined ? null : await policyOf(current) };
      await parts.addAll(partsOf(policyId, text));
      const { contentHash } = text;
      const header = { ...rest, version: replaces + 1, title: document.title, contentHash };
      const { added } = await headers.add(header);
      // Somebody else took the version: theirs may hold the same words.
      if (added) return { kind: 'published', policy: await policyOf(header) };
    }
  }

  async function newest(policyId: PolicyId): Promise<Header | undefined> {
    return (await headers.list(odata`PartitionKey eq ${policyId}`)).at(-1)?.value;
  }

  async function policyOf(header: Header): Promise<PublishedPolicy> {
    const { policyId, version, textHash, contentHash, publishedAt, change } = header;
    const known = read.get(nameOf(policyId, version));
    if (known !== undefined) return known;
    const rows = await parts.list(odata`PartitionKey eq ${partitionOf(header)}`);
    const text = { contentHash, parts: rows.map(({ value }) => value.text) };
    const document = understood(header, text);
    const policy = { policyId, version, textHash, publishedAt, change, document };
    read.set(nameOf(policyId, version), policy);
    return policy;
  }

  return {
    publish,
    get: async (policyId, version) => {
      const known = read.get(nameOf(policyId, version));
      if (known !== undefined) return known;
      const header = await headers.find(headerKeyOf(policyId, version));
      return header === null ? null : policyOf(header.value);
    },
    current: async () => {
      const rows = await headers.list(ALL_VERSIONS);
      const newestOf = new Map(rows.map(({ value }) => [value.policyId, value]));
      return Promise.all([...newestOf.values()].map(policyOf));
    },
  };
}

function partsOf(policyId: PolicyId, { contentHash, parts }: DocumentText): readonly Part[] {
  return parts.map((text, order) => ({ policyId, contentHash, order, text }));
}

function understood({ policyId, version }: Header, text: DocumentText): PolicyDocument {
  try {
    return documentOf(text);
  } catch (error) {
    throw failure(`Reading the text of policy ${policyId}, version ${version}`, error);
  }
}

function headerKeyOf(policyId: PolicyId, version: number): Key {
  return { partitionKey: policyId, rowKey: `v${digits(version, 8)}` };
}

function partitionOf({ policyId, contentHash }: { policyId: PolicyId; contentHash: string }): string {
  return `${policyId}|${contentHash}`;
}

function nameOf(policyId: PolicyId, version: number): string {
  return `${policyId} ${version}`;
}

/** Keys sort as text, so numbers in them have a fixed width. */
function digits(value: number, width: number): string {
  return `${value}`.padStart(width, '0');
}
