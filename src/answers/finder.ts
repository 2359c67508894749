import type { Example } from '../domain/example';
import type { Answer, Passage } from '../domain/passage';
import type { PublishedPolicy } from '../domain/policy';
import { readQuestion } from './analysis';
import { learn, type Knowledge } from './knowledge';
import { shippedLists, type Lists } from './lists';
import { isAboutSafety, signpostFor } from './signposts';
import { smallTalkIn } from './small-talk';
import { weigh, type Weighed } from './weighing';
import { keyOf, questionWords } from './words';

/** Most passages shown for one question. */
const SHOWN_AT_MOST = 3;

/** What a finder is built from. `lists` are those installed with the program unless others are given. */
export interface FinderNeeds {
  readonly policies: readonly PublishedPolicy[];
  /** Questions that policy leads attached to clauses. */
  readonly examples?: readonly Example[];
  readonly lists?: Lists;
}

/** `from` is the section that the asker was reading. */
type Find = (question: string, from?: { readonly sectionId: string }) => Answer;

/**
 * Finds what these policies say to a question. Some milliseconds to build, under one per question; keeps no question.
 * @throws when the lists cannot be read
 */
export function buildFinder({ policies, examples = [], lists = shippedLists() }: FinderNeeds): {
  readonly find: Find;
} {
  const knowledge = learn(policies, examples, lists);
  return { find: (question, from) => answer(question, from?.sectionId ?? null, knowledge) };
}

function answer(question: string, sectionId: string | null, knowledge: Knowledge): Answer {
  const { general, language, spelling, index, attached } = knowledge;
  const reading = readQuestion(question, language.vocabulary, spelling);
  const talk = smallTalkIn(reading, general);
  if (talk !== null) return { kind: 'small-talk', talk };
  const typed = questionWords(question);
  const to = signpostFor(typed, general, index) ?? signpostFor(reading.words, general, index);
  if (to !== null && isAboutSafety(to)) return { kind: 'signpost', to };
  const weighed = weigh(reading, sectionId, knowledge);
  if (to !== null && !isSettled(weighed, general.weights.bands)) return { kind: 'signpost', to };
  const taught = typed.length === 0 ? undefined : attached.get(keyOf(typed));
  if (taught !== undefined) return found(true, [taught, ...others(weighed, taught)]);
  const readier = sectionId === null ? 0 : general.weights.bands.readierInSection;
  return banded(weighed, readier);
}

/** Sure: the first is enough. Less sure: up to three. Else the policy does not say, and the nearest may still be worth a look. */
function banded({ ranked, confidence, weights }: Weighed, readier: number): Answer {
  const passages = ranked.map(({ passage }) => passage);
  if (confidence >= weights.answersFrom - readier) return found(confidence >= weights.sureFrom, passages);
  return { kind: 'not-in-policy', nearest: confidence >= weights.nearestFrom ? (passages[0] ?? null) : null };
}

/** Lawful speech is for a person, unless questions much like this one are known to be about a clause. */
function isSettled(
  { signs, confidence, weights }: Weighed,
  { outranksSignpost }: Knowledge['general']['weights']['bands'],
): boolean {
  return confidence >= weights.sureFrom && signs.examples >= outranksSignpost;
}

function others({ ranked }: Weighed, taught: Passage): readonly Passage[] {
  return ranked.map(({ passage }) => passage).filter((passage) => passage !== taught);
}

function found(sure: boolean, [first, ...next]: readonly Passage[]): Answer {
  if (first === undefined) return { kind: 'not-in-policy', nearest: null };
  return { kind: 'found', sure, passages: [first, ...next.slice(0, SHOWN_AT_MOST - 1)] };
}
