import { featuresOf } from './features';
import type { Reading } from './analysis';

/** A question that was asked before and whether a clause settled it. */
export interface Judged {
  readonly reading: Reading;
  readonly settled: boolean;
}

/** Added to every count, so that a word seen once decides nothing. */
const DOUBT = 0.5;

/**
 * Which words are those of questions that policies settle ("can i post") and which those of other questions ("how long", "who runs"):
 * naive Bayes over the bank. Speaks for questions that no single example is like.
 */
export class Leaning {
  private readonly logOdds = new Map<string, number>();

  constructor(questions: readonly Judged[]) {
    const counts = new Map<string, { settled: number; other: number }>();
    let settledInAll = 0;
    for (const { reading, settled } of questions) {
      if (settled) settledInAll += 1;
      for (const feature of featuresOf(reading).keys()) {
        const count = counts.get(feature) ?? { settled: 0, other: 0 };
        counts.set(feature, count);
        if (settled) count.settled += 1;
        else count.other += 1;
      }
    }
    const otherInAll = questions.length - settledInAll;
    for (const [feature, { settled, other }] of counts)
      this.logOdds.set(
        feature,
        Math.log((settled + DOUBT) / (settledInAll + 2 * DOUBT)) - Math.log((other + DOUBT) / (otherInAll + 2 * DOUBT)),
      );
  }

  /** Above 0 for the words of questions that are settled, below for those of others; about -2 to 2. */
  of(reading: Reading): number {
    const features = [...featuresOf(reading).keys()];
    const sum = features.reduce((total, feature) => total + (this.logOdds.get(feature) ?? 0), 0);
    return features.length === 0 ? 0 : sum / Math.sqrt(features.length);
  }
}
