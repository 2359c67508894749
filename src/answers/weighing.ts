import type { Clause } from '../domain/policy';
import { termsOf, type Reading } from './analysis';
import { circumstances } from './circumstances';
import { confidence, signsOf, type Signs } from './confidence';
import type { Knowledge } from './knowledge';
import { rank, type Ranked } from './ranking';
import type { ConfidenceWeights } from './weights';
import { wordFor, wordsOf } from './words';

/** The passages that meet a question, best first, and how sure we are that the best answers it. */
export interface Weighed {
  readonly ranked: readonly Ranked[];
  readonly signs: Signs;
  readonly confidence: number;
  readonly weights: ConfidenceWeights;
}

/** `sectionId` is the section that the asker was reading. */
export function weigh(reading: Reading, sectionId: string | null, knowledge: Knowledge): Weighed {
  const { general, index, neighboursOf, hasExamples } = knowledge;
  const neighbours = neighboursOf(reading);
  const found = {
    reading,
    hits: index.find(termsOf(reading)),
    neighbours: neighbours.map(({ likeness, ledTo }) => ({ likeness, ledTo: ledTo.passages })),
    isMeant: headingsMeant(reading, knowledge),
    sectionId,
  };
  const ranked = rank(found, general.weights.ranking);
  const policyId = ranked[0]?.passage.policyId ?? null;
  const signs = signsOf(ranked, circumstances(reading, neighbours, policyId, knowledge));
  const judgedByExamples = policyId !== null && hasExamples(policyId);
  const weights = judgedByExamples ? general.weights.withExamples : general.weights.alone;
  return { ranked, signs, confidence: confidence(signs, weights), weights };
}

/** Whether a clause stands under a heading where policies say what is asked for. */
function headingsMeant({ words }: Reading, { language }: Knowledge) {
  const meant = new Set(language.intents.conceptsIn(words).map(({ name }) => wordFor(name).stem));
  return ({ path }: Pick<Clause, 'path'>): boolean =>
    meant.size > 0 && path.slice(1).some((heading) => wordsOf(heading).some(({ stem }) => meant.has(stem)));
}
