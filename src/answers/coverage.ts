import { ideasAt, weighed, type Reading } from './analysis';

/** How much of a question some terms meet, 0 to 1. */
export type CoverageOf = (terms: ReadonlySet<string>) => number;

/**
 * Of what a question's words say, the share that some terms have something for. Words that nobody knows count in full: a passage
 * that has nothing for them answers less of the question.
 */
export function coverageOf(reading: Reading): CoverageOf {
  const asked = weighed(reading).map(({ stem, says }, at) => ({
    says,
    meaning: [stem, ...ideasAt(reading, at).map(({ name }) => `#${name}`)],
  }));
  const all = asked.reduce((sum, { says }) => sum + says, 0);
  return (terms) => {
    if (all === 0) return 0;
    const met = asked.filter(({ meaning }) => meaning.some((term) => terms.has(term)));
    return met.reduce((sum, { says }) => sum + says, 0) / all;
  };
}
