import { mostAlike, type Comparable } from './likeness';
import { outOfOrder } from './out-of-order';
import type { Clause, PolicyDocument } from './policy';
import { sectionsDiff, type SectionsDiff } from './sections-diff';

export interface ClausePair {
  readonly from: Clause;
  readonly to: Clause;
}

/** Dates as `YYYY-MM-DD`; null where the document says nothing. */
export interface MetadataChange {
  readonly field: 'title' | keyof PolicyDocument['metadata'];
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * What became of each clause, as a person would say it: every clause of the old document is in exactly one of `kept`, `changed`,
 * `moved` and `removed`, every clause of the new one in exactly one of `kept`, `changed`, `moved` and `added`. A clause with
 * another number and the same words is kept. Lists are in the order of the new document, `removed` in that of the old one.
 */
export interface PolicyDiff {
  readonly from: PolicyDocument;
  readonly to: PolicyDocument;
  readonly kept: readonly ClausePair[];
  readonly changed: readonly ClausePair[];
  readonly moved: readonly ClausePair[];
  readonly added: readonly Clause[];
  readonly removed: readonly Clause[];
  readonly sections: SectionsDiff;
  readonly metadata: readonly MetadataChange[];
}

/** A clause with its place: the section it stands in, by one name for both documents. `text` is what is compared. */
interface Placed extends Comparable {
  readonly clause: Clause;
  readonly order: number;
  readonly place: string;
}

type Pair = readonly [old: Placed, new: Placed];

/** Clauses that have no partner yet. */
interface Left {
  readonly olds: readonly Placed[];
  readonly news: readonly Placed[];
}

/** Compares two versions of a policy: first where a clause stands, then its words, then what is most like it in its section. */
export function policyDiff(from: PolicyDocument, to: PolicyDocument): PolicyDiff {
  const sections = sectionsDiff(from, to);
  const newIds = new Map(sections.same.map((pair) => [pair.from.id, pair.to.id]));
  const olds = placed(from, (id) => newIds.get(id) ?? `removed ${id}`);
  const news = placed(to, (id) => id);

  const untouched = pairedBy({ olds, news }, ({ place, mark, text }) => `${place}\n${mark}\n${text}`);
  const renumbered = pairedBy(untouched.left, ({ place, text }) => `${place}\n${text}`);
  const elsewhere = pairedBy(renumbered.left, ({ text }) => text);
  const changed = changedIn(elsewhere.left);

  const here = [...untouched.pairs, ...renumbered.pairs];
  const shifted = shiftedAmong(here);
  return {
    from,
    to,
    kept: clausesIn(here.filter((pair) => !shifted.has(pair))),
    changed: clausesIn(changed),
    moved: clausesIn([...elsewhere.pairs, ...shifted]),
    ...unpaired(elsewhere.left, changed),
    sections,
    metadata: metadataChanges(from, to),
  };
}

function placed(document: PolicyDocument, placeOf: (sectionId: string) => string): readonly Placed[] {
  return document.clauses.map((clause, order) => ({
    clause,
    order,
    place: placeOf(clause.sectionId),
    mark: clause.id.slice(clause.sectionId.length),
    text: asSaid(clause.text),
  }));
}

/** White space and the shape of quotation marks are not words; tabs part the cells of a table. */
function asSaid(text: string): string {
  return text
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[^\S\t]+/g, ' ')
    .trimEnd();
}

/** Pairs those with the same key, in the order they stand in. */
function pairedBy(
  { olds, news }: Left,
  keyOf: (one: Placed) => string,
): { readonly pairs: readonly Pair[]; readonly left: Left } {
  const waiting = new Map<string, Placed[]>();
  for (const one of [...news].reverse()) {
    const same = waiting.get(keyOf(one));
    if (same === undefined) waiting.set(keyOf(one), [one]);
    else same.push(one);
  }
  const pairs = olds.flatMap((old): readonly Pair[] => {
    const partner = waiting.get(keyOf(old))?.pop();
    return partner === undefined ? [] : [[old, partner]];
  });
  return { pairs, left: without({ olds, news }, pairs) };
}

function without({ olds, news }: Left, pairs: readonly Pair[]): Left {
  const gone = new Set(pairs.flat());
  return { olds: olds.filter((one) => !gone.has(one)), news: news.filter((one) => !gone.has(one)) };
}

function changedIn({ olds, news }: Left): readonly Pair[] {
  const inPlace = byPlace(news, (one) => one.place);
  return [...byPlace(olds, (one) => one.place)].flatMap(([place, before]) =>
    mostAlike(before, inPlace.get(place) ?? []),
  );
}

/** Those with the same words in the same section that nevertheless stand elsewhere: in another order, or deeper in a list. */
function shiftedAmong(pairs: readonly Pair[]): ReadonlySet<Pair> {
  const shifted = [...byPlace(pairs, ([old]) => old.place).values()].flatMap((inPlace) => {
    const inOldOrder = [...inPlace].sort(([one], [other]) => one.order - other.order);
    const moved = outOfOrder(inOldOrder.map(([, { order }]) => order));
    return inOldOrder.filter((pair, position) => moved.has(position) || isDeeper(pair));
  });
  return new Set(shifted);
}

function isDeeper([old, now]: Pair): boolean {
  return old.clause.parents.length !== now.clause.parents.length;
}

function clausesIn(pairs: readonly Pair[]): readonly ClausePair[] {
  return [...pairs]
    .sort(([, one], [, other]) => one.order - other.order)
    .map(([old, now]) => ({ from: old.clause, to: now.clause }));
}

function unpaired(left: Left, changed: readonly Pair[]): Pick<PolicyDiff, 'added' | 'removed'> {
  const { olds, news } = without(left, changed);
  return { added: news.map(({ clause }) => clause), removed: olds.map(({ clause }) => clause) };
}

function metadataChanges(from: PolicyDocument, to: PolicyDocument): readonly MetadataChange[] {
  const fields = ['policyLead', 'lastReview', 'nextReview', 'approvedBy'] as const;
  return [
    { field: 'title' as const, from: from.title, to: to.title },
    ...fields.map((field) => ({ field, from: from.metadata[field], to: to.metadata[field] })),
  ].filter((change) => change.from !== change.to);
}

function byPlace<Item>(
  items: readonly Item[],
  placeOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
  const places = new Map<string, Item[]>();
  for (const item of items) {
    const standing = places.get(placeOf(item));
    if (standing === undefined) places.set(placeOf(item), [item]);
    else standing.push(item);
  }
  return places;
}
