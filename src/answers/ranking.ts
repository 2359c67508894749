import type { Passage } from '../domain/passage';
import type { Reading } from './analysis';
import type { Neighbour } from './bank';
import type { ClauseIndex, Hit } from './clause-index';
import type { RankingWeights } from './weights';

/** What there is to rank by. */
export interface Found {
  readonly reading: Reading;
  readonly hits: readonly Hit[];
  /** Each led to passages, best first; to none where the policy did not settle the question. */
  readonly neighbours: readonly Neighbour<readonly Passage[]>[];
  /** Whether the passage stands under a heading where policies say what is asked for. */
  readonly isMeant: (passage: Passage) => boolean;
  /** The section that the asker was reading. */
  readonly sectionId: string | null;
}

/** A passage with how well it meets the question. */
export interface Ranked {
  readonly passage: Passage;
  readonly score: number;
  /** Of what the question's words say, the share that the passage has something for. */
  readonly coverage: number;
  /** How well its words match, as the search counts, beside the best: 0 to 1. */
  readonly search: number;
  /** How much like this question those are that it answered before: 0 to about 1. */
  readonly examples: number;
}

/** Best first. */
export function rank(found: Found, index: ClauseIndex, weights: RankingWeights): readonly Ranked[] {
  const { reading, hits, neighbours, isMeant, sectionId } = found;
  const byPassage = new Map(hits.map((hit) => [hit.passage, hit]));
  const examples = evidence(neighbours, weights);
  const best = hits.reduce((most, { score }) => Math.max(most, score), 0) || 1;
  return [...new Set([...byPassage.keys(), ...examples.keys()])]
    .map((passage): Ranked => {
      const hit = byPassage.get(passage);
      const signs = {
        coverage: coverage(reading, hit?.terms ?? new Set(), index),
        search: (hit?.score ?? 0) / best,
        examples: examples.get(passage) ?? 0,
      };
      const score =
        weights.coverage * signs.coverage +
        weights.search * signs.search +
        weights.examples * signs.examples +
        (isMeant(passage) ? weights.intent : 0) +
        (passage.clause.sectionId === sectionId ? weights.section : 0);
      return { passage, score, ...signs };
    })
    .sort((a, b) => b.score - a.score);
}

/** What the neighbours say for each passage they led to: the most alike tells most, further ones confirm it. */
export function evidence<Key>(
  neighbours: readonly Neighbour<readonly Key[]>[],
  { sharpness, others }: Pick<RankingWeights, 'sharpness' | 'others'>,
): ReadonlyMap<Key, number> {
  const most = new Map<Key, number>();
  const all = new Map<Key, number>();
  for (const { ledTo, likeness } of neighbours)
    ledTo.forEach((key, place) => {
      const says = likeness ** sharpness * (place === 0 ? 1 : 0.7);
      most.set(key, Math.max(most.get(key) ?? 0, says));
      all.set(key, (all.get(key) ?? 0) + says);
    });
  return new Map([...all].map(([key, sum]) => [key, (most.get(key) ?? 0) + others * (sum - (most.get(key) ?? 0))]));
}

/** Words that the policies never use count in full: a passage that has nothing for them answers less of the question. */
function coverage({ words, concepts }: Reading, terms: ReadonlySet<string>, index: ClauseIndex): number {
  let asked = 0;
  let met = 0;
  words.forEach(({ stem, says }, at) => {
    const standFor = concepts.filter(({ from, to }) => from <= at && at < to);
    const counts = says || (standFor.length > 0 ? 0.2 : 0);
    asked += counts;
    if (terms.has(stem) || standFor.some(({ name }) => terms.has(`#${name}`))) met += counts;
  });
  void index;
  return asked === 0 ? 0 : met / asked;
}
