import type { Reading } from './analysis';
import { featuresOf, type FeatureKind } from './features';
import type { BankWeights } from './weights';

/** A question that was asked before, and what it led to; `T` is whatever the bank's owner wants back. */
export interface Remembered<T> {
  readonly reading: Reading;
  readonly ledTo: T;
}

/** A question of the bank that is like the one asked: 1 when it has the same words, 0 when none. */
export interface Neighbour<T> {
  readonly ledTo: T;
  readonly likeness: number;
}

/**
 * Questions asked before, found by the words, pairs of words and concepts that they share with a new one; the rarer in the
 * bank, the more it counts (cosine of tf-idf vectors).
 */
export class Bank<T> {
  private readonly having = new Map<string, { readonly at: number[]; rarity: number }>();
  private readonly lengths: Float64Array;

  constructor(
    private readonly questions: readonly Remembered<T>[],
    private readonly weights: BankWeights,
    private readonly rarityElsewhere: ((feature: string) => number) | null = null,
  ) {
    const all = questions.map(({ reading }) => featuresOf(reading));
    all.forEach((features, at) => {
      for (const feature of features.keys()) {
        const entry = this.having.get(feature);
        if (entry === undefined) this.having.set(feature, { at: [at], rarity: 0 });
        else entry.at.push(at);
      }
    });
    for (const [feature, entry] of this.having)
      entry.rarity = this.rarityElsewhere?.(feature) ?? this.rarityIn(entry.at.length);
    this.lengths = Float64Array.from(all, (features) => this.lengthOf(features));
  }

  /** A few more questions, told apart by what is rare in this bank. */
  beside<U>(questions: readonly Remembered<U>[]): Bank<U> {
    return new Bank(questions, this.weights, (feature) => this.rarity(feature));
  }

  /** The questions most like this one, most alike first. */
  nearest(reading: Reading): readonly Neighbour<T>[] {
    const features = featuresOf(reading);
    const length = this.lengthOf(features);
    if (length === 0) return [];
    const shared = new Float64Array(this.questions.length);
    for (const [feature, kind] of features) {
      const entry = this.having.get(feature);
      if (entry === undefined) continue;
      const counts = (entry.rarity * this.weights[kind]) ** 2;
      for (const at of entry.at) shared[at] = (shared[at] ?? 0) + counts;
    }
    return this.mostAlike(shared, length);
  }

  private mostAlike(shared: Float64Array, length: number): readonly Neighbour<T>[] {
    const alike: Neighbour<T>[] = [];
    this.questions.forEach(({ ledTo }, at) => {
      const likeness = (shared[at] ?? 0) / (length * (this.lengths[at] || 1));
      if (likeness >= this.weights.alikeFrom) alike.push({ ledTo, likeness });
    });
    return alike.sort((a, b) => b.likeness - a.likeness).slice(0, this.weights.neighbours);
  }

  /** What no question of the bank has is as rare as can be: a question full of such words is like none of them. */
  private lengthOf(features: ReadonlyMap<string, FeatureKind>): number {
    let squares = 0;
    for (const [feature, kind] of features) squares += (this.rarity(feature) * this.weights[kind]) ** 2;
    return Math.sqrt(squares);
  }

  private rarity(feature: string): number {
    const rarity = this.having.get(feature)?.rarity ?? this.rarityElsewhere?.(feature);
    return rarity ?? this.rarityIn(0) * this.weights.unseen;
  }

  private rarityIn(having: number): number {
    return Math.log(1 + (this.questions.length - having + 0.5) / (having + 0.5));
  }
}
