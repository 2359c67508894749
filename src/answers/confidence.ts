import type { Ranked } from './ranking';
import type { ConfidenceWeights, SignName } from './weights';

/** What speaks for and against the best passage being an answer, each 0 to about 1. */
export type Signs = Readonly<Record<Exclude<SignName, 'bias'>, number>>;

/** What is known about a question apart from its passages. */
export interface Circumstances {
  /** How much like this question those are that no clause answered. */
  readonly nothing: number;
  /** Of its words, the share that no policy uses and the vocabulary does not know. */
  readonly foreign: number;
  /** Of its words, the share that names an everyday subject that the policies never mention. */
  readonly elsewhere: number;
  /** Whether it has a word for what the policies are about. */
  readonly central: boolean;
  /** Whether its words are those of questions that policies settle (above 0) or of others (below). */
  readonly leaning: number;
  /** Whether it asks for an amount, a time or a number. */
  readonly amount: boolean;
}

export function signsOf([best, next]: readonly Ranked[], about: Circumstances): Signs {
  const noAmount = about.amount && best !== undefined && !/\d/.test(best.passage.clause.text);
  return {
    coverage: best?.coverage ?? 0,
    search: best?.search ?? 0,
    examples: best?.examples ?? 0,
    nothing: about.nothing,
    margin: best === undefined ? 0 : Math.min(1, best.score - (next?.score ?? 0)),
    foreign: about.foreign,
    elsewhere: about.elsewhere,
    central: about.central ? 1 : 0,
    leaning: about.leaning,
    form: noAmount ? 1 : 0,
  };
}

/** How sure we are that the best passage answers: a logistic regression, 0 to 1; and 0 for a question without a word that says anything. */
export function confidence(signs: Signs, { signs: weights }: ConfidenceWeights): number {
  if (signs.coverage === 0 && signs.search === 0) return 0;
  const names = Object.keys(signs) as (keyof Signs)[];
  const logOdds = names.reduce((sum, name) => sum + weights[name] * signs[name], weights.bias);
  return 1 / (1 + Math.exp(-logOdds));
}
