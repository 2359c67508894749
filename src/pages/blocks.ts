import type { Clause } from '../domain/policy';
import { readable } from './readable';
import { tableOf, type Table } from './table';

/** What stands under a heading: paragraphs, lists with lists in them, tables. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly Item[] }
  | Table;

/** An item of a list. `label` is its marker as written; its own words are the first paragraph of `blocks`. */
export interface Item {
  readonly label: string;
  readonly blocks: readonly Block[];
}

/** While they are put together, the last of everything is still open. */
type Growing =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: GrowingItem[] }
  | { readonly kind: 'rows'; readonly rows: string[] };

interface GrowingItem {
  readonly label: string;
  readonly blocks: Growing[];
  /** The clauses in it that may introduce a list, or that a sentence may go on from. */
  readonly ids: string[];
  readonly parents: readonly string[];
}

/** Puts the clauses of a section back into the lists and tables they were cut from, in their order. */
export function blocksOf(clauses: readonly Clause[]): readonly Block[] {
  const top: Growing[] = [];
  let open: readonly GrowingItem[] = [];
  for (const clause of clauses) {
    open = isRow(clause) ? [] : around(clause, open);
    const host = open.at(-1);
    const blocks = host?.blocks ?? top;
    if (isRow(clause)) addRow(blocks, readable(clause.text));
    else if (clause.label === '') addParagraph(blocks, clause, host);
    else open = [...open, addItem(blocks, clause)];
  }
  return top.map(finished);
}

function isRow({ label, text }: Clause): boolean {
  return label === '' && text.includes('\t');
}

/** The items the clause stands in: the one that introduces it, or for a further sentence the one it goes on with. */
function around(clause: Clause, open: readonly GrowingItem[]): readonly GrowingItem[] {
  const goesOn = (item: GrowingItem): boolean =>
    clause.label === '' &&
    (item.ids.some((id) => clause.id.startsWith(`${id}/s`)) ||
      (item.parents.length > 0 && item.parents.at(-1) === clause.parents.at(-1)));
  const introduces = (item: GrowingItem): boolean => item.ids.includes(clause.parents.at(-1) ?? '');
  return open.slice(0, open.findLastIndex((item) => introduces(item) || goesOn(item)) + 1);
}

function addRow(blocks: Growing[], text: string): void {
  const last = blocks.at(-1);
  if (last?.kind === 'rows') last.rows.push(text);
  else blocks.push({ kind: 'rows', rows: [text] });
}

function addParagraph(blocks: Growing[], { id, text }: Clause, host: GrowingItem | undefined): void {
  blocks.push({ kind: 'paragraph', text: readable(text) });
  host?.ids.push(id);
}

function addItem(blocks: Growing[], { id, label, text, parents }: Clause): GrowingItem {
  const words: Growing = { kind: 'paragraph', text: readable(text).replaceAll('\t', ' ') };
  const item: GrowingItem = { label: readable(label), blocks: [words], ids: [id], parents };
  const last = blocks.at(-1);
  if (last?.kind === 'list') last.items.push(item);
  else blocks.push({ kind: 'list', items: [item] });
  return item;
}

function finished(block: Growing): Block {
  switch (block.kind) {
    case 'paragraph':
      return block;
    case 'rows':
      return tableOf(block.rows);
    case 'list':
      return {
        kind: 'list',
        items: block.items.map(({ label, blocks }) => ({ label, blocks: blocks.map(finished) })),
      };
  }
}
