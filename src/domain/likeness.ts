/** Something with words and a mark that says where it stands. */
export interface Comparable {
  readonly mark: string;
  readonly text: string;
}

interface Bag {
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
}

interface Candidate {
  readonly old: number;
  readonly new: number;
  readonly score: number;
}

/** Below this, two texts are not one that was changed. */
const ALIKE_FROM = 0.5;
/** What the same mark counts: a quarter of the words in common is then enough. */
const SAME_MARK = 0.25;
/** Pairs of texts compared in all: far more than a policy needs, and still a fraction of a second. */
const COMPARISONS_AT_MOST = 30_000;

/**
 * Pairs of texts that most likely are one text before and after a change; none is in two pairs. The most alike come first. Where
 * there are too many to compare all, those are compared that stand about as far down. Swapping the lists swaps the pairs.
 */
export function mostAlike<Item extends Comparable>(
  olds: readonly Item[],
  news: readonly Item[],
): readonly (readonly [Item, Item])[] {
  const takenOld = new Set<number>();
  const takenNew = new Set<number>();
  return candidates(olds, news).flatMap((candidate) => {
    const [before, after] = [olds[candidate.old], news[candidate.new]];
    if (before === undefined || after === undefined) return [];
    if (takenOld.has(candidate.old) || takenNew.has(candidate.new)) return [];
    takenOld.add(candidate.old);
    takenNew.add(candidate.new);
    return [[before, after] as const];
  });
}

/** Ties go to those that stand about as far down, whichever list is the older one. */
function candidates(olds: readonly Comparable[], news: readonly Comparable[]): readonly Candidate[] {
  const [oldBags, newBags] = [olds.map(bagOf), news.map(bagOf)];
  const reach = COMPARISONS_AT_MOST / (2 * olds.length * news.length);
  const found: Candidate[] = [];
  oldBags.forEach((bag, i) => {
    const share = i / olds.length;
    const first = Math.max(0, Math.floor((share - reach) * news.length));
    const last = Math.min(news.length - 1, Math.ceil((share + reach) * news.length));
    for (let j = first; j <= last; j += 1) {
      const other = newBags[j];
      if (other === undefined || Math.abs(share - j / news.length) > reach) continue;
      const score = likeness(bag, other) + (olds[i]?.mark === news[j]?.mark ? SAME_MARK : 0);
      if (score >= ALIKE_FROM) found.push({ old: i, new: j, score });
    }
  });
  const apart = (one: Candidate) => Math.abs(one.old - one.new);
  return found.sort((a, b) => b.score - a.score || apart(a) - apart(b) || a.old + a.new - (b.old + b.new));
}

/** Twice the words in common over all words (Sørensen–Dice): 0 for none, 1 for the same words in any order. */
function likeness(one: Bag, other: Bag): number {
  const [small, large] = one.counts.size < other.counts.size ? [one, other] : [other, one];
  const all = one.total + other.total;
  if (all === 0 || (2 * Math.min(one.total, other.total)) / all < ALIKE_FROM - SAME_MARK) return 0;
  let common = 0;
  for (const [word, count] of small.counts) common += Math.min(count, large.counts.get(word) ?? 0);
  return (2 * common) / all;
}

function bagOf({ text }: Comparable): Bag {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { counts, total: words.length };
}
