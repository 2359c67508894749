import type { Spelling } from './spelling';
import type { Concept, Vocabulary } from './vocabulary';
import { questionWords, wordsOf, type Word } from './words';

/** A text as it can be compared with others: its words in their order, and the ideas that they stand for. */
export interface Reading {
  readonly words: readonly Word[];
  readonly concepts: readonly Concept[];
}

/** What is looked for: a stem, or a concept with `#` before it, and how much it says, 0 to 1. */
export type Terms = ReadonlyMap<string, number>;

/** Reads a clause, a heading, an example: as it is written. */
export function readText(text: string, vocabulary: Vocabulary): Reading {
  const words = wordsOf(text);
  return { words, concepts: vocabulary.conceptsIn(words) };
}

/** Reads what somebody typed: as it was meant. */
export function readQuestion(question: string, vocabulary: Vocabulary, spelling: Spelling): Reading {
  const words = spelling.repair(questionWords(question));
  return { words, concepts: vocabulary.conceptsIn(words) };
}

/** Only what it is about: "how do I book the minibus" as "book minibus". */
export function subjectOf({ words, concepts }: Reading): Reading {
  const kept = words.map((word, at) => ({ word, at })).filter(({ word }) => word.says > 0);
  const place = (at: number) => kept.filter((other) => other.at < at).length;
  return {
    words: kept.map(({ word }) => word),
    concepts: concepts.map(({ from, to, ...idea }) => ({ ...idea, from: place(from), to: place(to) })),
  };
}

/** The stems that say something and the concepts, each once. */
export function termsOf(reading: Reading): Terms {
  const terms = new Map<string, number>();
  weighed(reading).forEach(({ stem, says }) => {
    if (says > 0) terms.set(stem, Math.max(says, terms.get(stem) ?? 0));
  });
  for (const { name, says } of reading.concepts) terms.set(`#${name}`, says);
  return terms;
}

/** What a word says that by itself says nothing and is part of a phrase that stands for something. */
const FOR_AN_IDEA = 0.2;

/** The words, each saying no more than what it stands for: where ideas are marked as saying little, so do their words. */
export function weighed(reading: Reading): readonly Word[] {
  return reading.words.map((word, at) => {
    const standsFor = ideasAt(reading, at);
    const most = standsFor.reduce((says, concept) => Math.max(says, concept.says), 0);
    if (standsFor.length === 0) return word;
    return { ...word, says: word.says === 0 ? FOR_AN_IDEA * most : Math.min(word.says, most) };
  });
}

/** The ideas that the word at this place stands for, alone or in a phrase. */
export function ideasAt({ concepts }: Reading, at: number): readonly Concept[] {
  return concepts.filter(({ from, to }) => from <= at && at < to);
}
