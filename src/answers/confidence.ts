import type { Analysis } from './analysis';
import type { ClauseIndex } from './clause-index';
import type { Ranked } from './ranking';

/**
 * Tuned on questions about one policy, so that nine in ten of those about something else are refused. Half-met questions lie on
 * both sides, so both numbers move when the vocabulary grows: tune them again then.
 */
export const ANSWERS_FROM = 0.3;
/** Below this the best passage is not even worth a look. */
export const NEAREST_FROM = 0.15;

/**
 * How sure we are that the best passage answers, about 0 to 1: the share of the question that it meets, less for a question of
 * which it meets a word or two, more when the question is about what the policies are about, less when it names a subject
 * that they never mention.
 */
export function confidence(analysis: Analysis, best: Ranked, index: ClauseIndex): number {
  const { terms, wordsElsewhere } = analysis;
  const asked = terms.reduce((sum, { says }) => sum + says, 0);
  const evidence = best.coverage * (best.met / (best.met + 0.7));
  const central = isAboutThePolicies(analysis, index) ? 0.2 : 0;
  const elsewhere = wordsElsewhere === 0 ? 0 : 0.1 + 0.4 * Math.min(1, wordsElsewhere / (asked + 0.5));
  return evidence + central - elsewhere;
}

function isAboutThePolicies({ terms }: Analysis, index: ClauseIndex): boolean {
  return terms.some(
    ({ says, finds }) => says === 1 && [...finds.keys()].some((stem) => index.isCentral(stem)),
  );
}
