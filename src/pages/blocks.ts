import { belowEach, type Note } from '../domain/beside';
import type { Clause } from '../domain/policy';
import { readable } from './readable';
import { tableOf, type Table } from './table';

/** What stands under a heading: paragraphs, lists with lists in them, tables; and what HR says beside one of them, right below it. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly Item[] }
  | Table
  | HrNote;

/** Words of HR, which are none of the policy's. */
export interface HrNote {
  readonly kind: 'note';
  readonly text: string;
}

/** An item of a list. `label` is its marker as written; its own words are the first paragraph of `blocks`. */
export interface Item {
  readonly label: string;
  readonly blocks: readonly Block[];
}

/** While they are put together, the last of everything is still open. */
type Growing =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: GrowingItem[] }
  | { readonly kind: 'rows'; readonly rows: string[] }
  | HrNote;

interface GrowingItem {
  readonly label: string;
  readonly blocks: Growing[];
  /** The clauses in it that may introduce a list. */
  readonly ids: string[];
  readonly parents: readonly string[];
}

/** A paragraph as the document has it. Long ones were cut into sentences, which are named after the first. */
type Paragraph = Pick<Clause, 'label' | 'text' | 'parents'> & {
  readonly ids: readonly string[];
  readonly notes: readonly HrNote[];
};

/** Puts the clauses of a section back into the paragraphs, lists and tables they were cut from, in their order. */
export function blocksOf(clauses: readonly Clause[], notes: readonly Note[]): readonly Block[] {
  const top: Growing[] = [];
  let open: readonly GrowingItem[] = [];
  for (const paragraph of paragraphsOf(clauses, notes)) {
    open = isRow(paragraph) ? [] : around(paragraph, open);
    const host = open.at(-1);
    const blocks = host?.blocks ?? top;
    if (isRow(paragraph)) addRow(blocks, paragraph.text);
    else if (paragraph.label === '') addParagraph(blocks, paragraph, host);
    else open = [...open, addItem(blocks, paragraph)];
    if (paragraph.label === '') blocks.push(...paragraph.notes);
  }
  return top.map(finished);
}

function paragraphsOf(clauses: readonly Clause[], notes: readonly Note[]): readonly Paragraph[] {
  const below = belowEach(clauses, notes);
  const paragraphs: Paragraph[] = [];
  for (const [i, { id, label, text, parents }] of clauses.entries()) {
    const noted = (below[i] ?? []).map(({ words }): HrNote => ({ kind: 'note', text: readable(words) }));
    const before = paragraphs.at(-1);
    const goesOn = label === '' && before !== undefined && id.startsWith(`${before.ids[0]}/s`);
    if (goesOn)
      paragraphs.splice(-1, 1, {
        ...before,
        text: `${before.text} ${readable(text)}`,
        ids: [...before.ids, id],
        notes: [...before.notes, ...noted],
      });
    else
      paragraphs.push({
        label: readable(label),
        text: readable(text),
        parents,
        ids: [id],
        notes: noted,
      });
  }
  return paragraphs;
}

function isRow({ label, text }: Paragraph): boolean {
  return label === '' && text.includes('\t');
}

/** The items the paragraph stands in: the one that introduces it, or the one it goes on with. */
function around({ label, parents }: Paragraph, open: readonly GrowingItem[]): readonly GrowingItem[] {
  const parent = parents.at(-1);
  if (parent === undefined) return [];
  const holds = (item: GrowingItem): boolean =>
    item.ids.includes(parent) || (label === '' && item.parents.at(-1) === parent);
  return open.slice(0, open.findLastIndex(holds) + 1);
}

function addRow(blocks: Growing[], text: string): void {
  const last = blocks.at(-1);
  if (last?.kind === 'rows') last.rows.push(text);
  else blocks.push({ kind: 'rows', rows: [text] });
}

function addParagraph(blocks: Growing[], { text, ids }: Paragraph, host: GrowingItem | undefined): void {
  blocks.push({ kind: 'paragraph', text });
  host?.ids.push(...ids);
}

function addItem(blocks: Growing[], { label, text, parents, ids, notes }: Paragraph): GrowingItem {
  const words: Growing = { kind: 'paragraph', text: text.replaceAll('\t', ' ') };
  const item: GrowingItem = { label, blocks: [words, ...notes], ids: [...ids], parents };
  const last = blocks.at(-1);
  if (last?.kind === 'list') last.items.push(item);
  else blocks.push({ kind: 'list', items: [item] });
  return item;
}

function finished(block: Growing): Block {
  switch (block.kind) {
    case 'paragraph':
    case 'note':
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
