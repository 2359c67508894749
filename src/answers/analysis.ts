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
  const words = questionWords(question).map((word) => spelling.meant(word));
  return { words, concepts: vocabulary.conceptsIn(words) };
}

/** The stems that say something and the concepts, each once. */
export function termsOf({ words, concepts }: Reading): Terms {
  const terms = new Map<string, number>();
  for (const { stem, says } of words) if (says > 0) terms.set(stem, says);
  for (const { name } of concepts) terms.set(`#${name}`, 1);
  return terms;
}
