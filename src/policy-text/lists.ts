import type { Item, Paragraph, TextBlock } from './blocks';
import { readingsOf, type Reading } from './markers';

/** Where a block stands among the blocks of its section, all by index. */
export interface Place {
  /** The blocks that introduce the lists it belongs to, outermost first. */
  readonly stems: readonly number[];
  /** The item it stands in; null at the top of the section. */
  readonly within: number | null;
}

interface OpenList extends Reading, Place {
  readonly indent: number;
  /** The index of its latest item. */
  readonly latest: number;
}

const TOP: Place = { stems: [], within: null };

/** Two columns more than its list is inside an item; one is a slip. */
const STEP = 2;

/** Word's lists go nine levels deep. */
const LEVELS_AT_MOST = 9;

/** Finds which lists the blocks of one section make, and what introduces them. Blank lines do not end a list. */
export function placesOf(blocks: readonly TextBlock[]): readonly Place[] {
  let open: readonly OpenList[] = [];
  let paused: readonly OpenList[] = [];
  let stem: number | null = null;
  return blocks.map((block, i) => {
    if (block.kind === 'item') {
      open = withItem(block, i, open, paused, stem);
      paused = [];
      return open.at(-1) ?? TOP;
    }
    const host = block.kind === 'paragraph' ? hostOf(block, open) : undefined;
    if (host !== undefined) return { stems: host.stems, within: host.latest };
    paused = block.kind === 'row' ? [] : open;
    open = [];
    stem = block.kind === 'row' ? null : i;
    return TOP;
  });
}

/** An indented paragraph below an item goes on with that item. */
function hostOf(paragraph: Paragraph, open: readonly OpenList[]): OpenList | undefined {
  return open.findLast((list) => paragraph.indent >= list.indent + STEP);
}

/** The lists that are open once the item stands in the innermost of them. */
function withItem(
  item: Item,
  i: number,
  open: readonly OpenList[],
  paused: readonly OpenList[],
  stem: number | null,
): readonly OpenList[] {
  const lists = open.length > 0 ? open : paused;
  const reading = readingAmong(item.label, lists);
  const next = lists.findLastIndex((list) => isNext(list, reading));
  if (next >= 0) return joined(lists, next, reading, i);
  const sibling = open.findLastIndex((list) => isSibling(list, item, reading, open.at(-1)));
  if (sibling >= 0) return joined(open, sibling, reading, i);
  const around = listsAround(open, item, reading);
  const host = around.at(-1);
  const place = host === undefined ? atTop(reading, stem) : inside(host);
  return [...around, { ...place, ...reading, indent: item.indent, latest: i }];
}

/** "b." after "a." goes on with that list wherever it stands, even after a paragraph. */
function isNext(list: OpenList, reading: Reading): boolean {
  return reading.ordinal > 1 && list.style === reading.style && list.ordinal === reading.ordinal - 1;
}

function isSibling(list: OpenList, item: Item, reading: Reading, innermost: OpenList | undefined): boolean {
  if (list.style !== reading.style || item.indent <= list.indent - STEP) return false;
  return item.indent < list.indent + STEP || item.indent < (innermost?.indent ?? 0);
}

/** Numbered paragraphs (1.1, 1.2) may stand inside numbered ones only. */
function listsAround(open: readonly OpenList[], item: Item, reading: Reading): readonly OpenList[] {
  return open
    .filter((list) => list.indent < item.indent + STEP)
    .filter((list) => !isParagraphNumber(reading) || list.style.startsWith('number'))
    .slice(0, LEVELS_AT_MOST - 1);
}

function joined(lists: readonly OpenList[], at: number, reading: Reading, i: number): readonly OpenList[] {
  return lists.slice(0, at + 1).map((list, k) => (k === at ? { ...list, ...reading, latest: i } : list));
}

function inside(host: OpenList): Place {
  return { stems: [...host.stems, host.latest], within: host.latest };
}

/** Numbered paragraphs stand by themselves; they are not a list that the sentence before them introduces. */
function atTop(reading: Reading, stem: number | null): Place {
  return stem === null || isParagraphNumber(reading) ? TOP : { stems: [stem], within: null };
}

function isParagraphNumber(reading: Reading): boolean {
  return /^number \d/.test(reading.style);
}

/** The reading that goes on with an open list, else that begins one, else that belongs to one, else the likeliest. */
function readingAmong(label: string, lists: readonly OpenList[]): Reading {
  const readings = readingsOf(label);
  return (
    readings.find((reading) => lists.some((list) => isNext(list, reading))) ??
    readings.find((reading) => reading.ordinal === 1) ??
    readings.find((reading) => lists.some((list) => list.style === reading.style)) ??
    readings[0] ?? { style: label, ordinal: 0 }
  );
}
