import type { Clause } from './policy';

/** What a page should hold, in characters with a little for each line: some three screens of a phone, two minutes of reading. */
const WANTED = 2_600;
const AT_MOST = 3_400;
/** A page with less is a few lines by themselves. */
const TOO_LITTLE = 500;

/** A line costs more than its letters, and a short one takes up a whole line all the same; so a page has at most forty. */
const LINE = 30;
const SHORTEST_LINE = 85;

/** What is bad about a page that is this empty or full is at most 1; these are worse. */
const TORN_LIST = 2;
const STEM_LEFT_BEHIND = 3;
const RUNT = 4;

interface Break {
  /** Of everything up to here, the lower the better. */
  readonly cost: number;
  /** Where the page that ends here begins. */
  readonly from: number;
}

/**
 * A section's clauses as pages. Of all ways to break it the one with the most even pages is taken, in which a list is torn only when
 * it fits on no page; a clause is never torn.
 */
export function inPages(clauses: readonly Clause[]): readonly (readonly Clause[])[] {
  if (sizeOf(clauses) <= AT_MOST) return [clauses];
  const best: Break[] = [{ cost: 0, from: 0 }];
  for (let end = 1; end <= clauses.length; end += 1) best.push(bestPageTo(end, clauses, best));
  const pages: (readonly Clause[])[] = [];
  for (let end = clauses.length; end > 0; end = best[end]?.from ?? 0)
    pages.unshift(clauses.slice(best[end]?.from, end));
  return pages;
}

/** The best page that ends before clause `end`; a clause too long for any has one to itself. */
function bestPageTo(end: number, clauses: readonly Clause[], best: readonly Break[]): Break {
  const costAfter = costOfBreak(clauses[end - 1], clauses[end]);
  let found: Break = { cost: Infinity, from: end - 1 };
  let size = 0;
  for (let from = end - 1; from >= 0; from -= 1) {
    size += sizeOf(clauses.slice(from, from + 1));
    if (size > AT_MOST && from < end - 1) break;
    const cost = (best[from]?.cost ?? Infinity) + costOfPage(size) + costAfter;
    if (cost < found.cost) found = { cost, from };
  }
  return found;
}

function costOfPage(size: number): number {
  return ((size - WANTED) / WANTED) ** 2 + (size < TOO_LITTLE ? RUNT : 0);
}

function costOfBreak(before: Clause | undefined, after: Clause | undefined): number {
  if (before === undefined || after === undefined || after.parents.length === 0) return 0;
  const leavesStem = after.parents.includes(before.id);
  return TORN_LIST * after.parents.length + (leavesStem ? STEM_LEFT_BEHIND : 0);
}

function sizeOf(clauses: readonly Clause[]): number {
  return clauses.reduce((sum, { text }) => sum + Math.max(SHORTEST_LINE, text.length + LINE), 0);
}
