import type { Reading } from './analysis';
import type { Neighbour } from './bank';
import type { Circumstances } from './confidence';
import type { Knowledge, LedTo } from './knowledge';
import { phrasesOf } from './phrases';
import { evidence } from './ranking';

/** What is known about a question apart from the passages found for it. `policyId` is that of the best. */
export function circumstances(
  reading: Reading,
  neighbours: readonly Neighbour<LedTo>[],
  policyId: string | null,
  knowledge: Knowledge,
): Circumstances {
  const { general, index } = knowledge;
  const { words, concepts } = reading;
  const phrases = phrasesOf(words);
  const telling = words.reduce((sum, { says }) => sum + says, 0) || 1;
  const known = (at: number) => concepts.some(({ from, to, name }) => from <= at && at < to && index.has(`#${name}`));
  const foreign = words.filter(({ stem }, at) => !index.has(stem) && !known(at));
  const elsewhere = new Set(
    phrases
      .filter(({ key }) => general.topics.has(key) && !index.hasPhrase(key))
      .flatMap(({ from, to }) => words.slice(from, to)),
  );
  const nothing = neighbours
    .filter(({ ledTo }) => ledTo.passages.length === 0)
    .filter(({ ledTo }) => ledTo.policyId === null || ledTo.policyId === policyId)
    .map(({ likeness }) => ({ likeness, ledTo: ['nothing'] }));
  return {
    nothing: evidence(nothing, general.weights.ranking).get('nothing') ?? 0,
    foreign: foreign.reduce((sum, { says }) => sum + says, 0) / telling,
    elsewhere: Math.min(1, elsewhere.size / telling),
    central: words.some(({ stem, says }) => says === 1 && index.isCentral(stem)) ||
      concepts.some(({ name }) => index.isCentral(`#${name}`)),
    leaning: knowledge.language.leaning.of(reading),
    amount: phrases.some(({ key }) => general.amounts.has(key)),
  };
}
