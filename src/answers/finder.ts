import type { Example } from '../domain/example';
import type { Answer, Passage } from '../domain/passage';
import type { PublishedPolicy } from '../domain/policy';
import { readQuestion, termsOf, type Reading } from './analysis';
import { circumstances } from './circumstances';
import { confidence, signsOf, type Signs } from './confidence';
import { learn, type Knowledge } from './knowledge';
import { shippedLists, type Lists } from './lists';
import { rank, type Ranked } from './ranking';
import { isAboutSafety, signpostFor, smallTalkIn } from './signposts';
import { phraseKey, wordsOf } from './words';

/** Most passages shown for one question. */
const SHOWN_AT_MOST = 3;

/** What a finder is built from. `lists` are those installed with the program unless others are given. */
export interface FinderNeeds {
  readonly policies: readonly PublishedPolicy[];
  readonly examples?: readonly Example[];
  readonly lists?: Lists;
}

/** The section that the asker was reading. */
export interface From {
  readonly sectionId: string;
}

/**
 * Finds what these policies say to a question. Some milliseconds to build, well under one per question; keeps no question.
 * @throws when the lists cannot be read
 */
export function buildFinder({ policies, examples = [], lists = shippedLists() }: FinderNeeds): {
  find(question: string, from?: From): Answer;
} {
  const knowledge = learn(policies, examples, lists);
  return { find: (question, from) => answer(question, from ?? null, knowledge) };
}

function answer(question: string, from: From | null, knowledge: Knowledge): Answer {
  const { general, language, spelling, index, attached } = knowledge;
  const reading = readQuestion(question, language.vocabulary, spelling);
  const talk = smallTalkIn(reading, general);
  if (talk !== null) return { kind: 'small-talk', talk };
  const to = signpostFor(reading, general, index);
  if (to !== null && isAboutSafety(to)) return { kind: 'signpost', to };
  const taught = attached.get(phraseKey(question));
  const weighed = weigh(reading, from, knowledge);
  const ranked = weighed.ranked.map(({ passage }) => passage);
  if (taught !== undefined) return found(true, [taught, ...ranked.filter((passage) => passage !== taught)]);
  const { answersFrom, sureFrom, nearestFrom } = weighed.weights;
  const sure = weighed.confidence >= sureFrom;
  if (to !== null && !sure) return { kind: 'signpost', to };
  if (weighed.confidence >= answersFrom - (from === null ? 0 : READIER)) return found(sure, ranked);
  return { kind: 'not-in-policy', nearest: weighed.confidence >= nearestFrom ? (ranked[0] ?? null) : null };
}

/** Who asks about a section has its subject in mind. */
const READIER = 0.1;

function found(sure: boolean, [first, ...others]: readonly Passage[]): Answer {
  if (first === undefined) return { kind: 'not-in-policy', nearest: null };
  return { kind: 'found', sure, passages: [first, ...others.slice(0, SHOWN_AT_MOST - 1)] };
}

export interface Weighed {
  readonly ranked: readonly Ranked[];
  readonly signs: Signs;
  readonly confidence: number;
  readonly weights: Knowledge['general']['weights']['alone'];
}

/** The passages that meet a question, best first, and how sure we are of the best. */
export function weigh(reading: Reading, from: From | null, knowledge: Knowledge): Weighed {
  const { general, language, index, neighboursOf, hasExamples } = knowledge;
  const neighbours = neighboursOf(reading);
  const meant = new Set(language.intents.conceptsIn(reading.words).map(({ name }) => wordsOf(name)[0]?.stem));
  const ranked = rank(
    {
      reading,
      hits: index.find(termsOf(reading)),
      neighbours: neighbours.map(({ likeness, ledTo }) => ({ likeness, ledTo: ledTo.passages })),
      isMeant: ({ clause }) => meant.size > 0 && headingStems(clause).some((stem) => meant.has(stem)),
      sectionId: from?.sectionId ?? null,
    },
    index,
    general.weights.ranking,
  );
  const policyId = ranked[0]?.passage.policyId ?? null;
  const signs = signsOf(ranked, circumstances(reading, neighbours, policyId, knowledge));
  const weights = policyId !== null && hasExamples(policyId) ? general.weights.withExamples : general.weights.alone;
  return { ranked, signs, confidence: confidence(signs, weights), weights };
}

function headingStems({ path }: Passage['clause']): readonly string[] {
  return path.slice(1).flatMap((heading) => wordsOf(heading).map(({ stem }) => stem));
}
