import type { ClauseIndex, Wanted } from './clause-index';
import type { GeneralLists } from './general-lists';
import { questionWords, type Word } from './words';

/** What a question asks for, word by word. */
export interface Analysis {
  readonly terms: readonly Term[];
  /** How many of its words name an everyday subject that the policies never mention. */
  readonly wordsElsewhere: number;
}

/** A word of the question and the policies' words that answer to it, with the weight of each; none when it is foreign to them. */
export interface Term {
  readonly stem: string;
  readonly says: number;
  readonly finds: ReadonlyMap<string, number>;
}

/** Longest phrase in the lists, in words. */
const PHRASE_AT_MOST = 4;
/** What a policy's word for it is worth beside the asker's own word. Tuned. */
const OTHER_WORD = 0.7;
/** Shorter words are a letter away from too many others. */
const MISTYPED_FROM = 5;

export function analyse(question: string, lists: GeneralLists, index: ClauseIndex): Analysis {
  const words = questionWords(question);
  const terms = new Map<string, { says: number; finds: Map<string, number> }>();
  const others = otherWords(words, lists);
  words.forEach(({ stem, says }, at) => {
    const found = others.get(at) ?? [];
    if (says === 0 && found.length === 0) return;
    const term = terms.get(stem) ?? { says: says || 0.3, finds: new Map<string, number>() };
    terms.set(stem, term);
    for (const other of found.filter((other) => index.has(other))) term.finds.set(other, OTHER_WORD);
    if (says > 0 && index.has(stem)) term.finds.set(stem, 1);
  });
  return {
    terms: [...terms].map(([stem, term]) => ({ stem, ...term })),
    wordsElsewhere: wordsElsewhere(words, lists, index),
  };
}

/** The stems to look for. */
export function wantedOf({ terms }: Analysis): readonly Wanted[] {
  const weights = new Map<string, number>();
  for (const { finds } of terms)
    for (const [stem, weight] of finds) weights.set(stem, Math.max(weight, weights.get(stem) ?? 0));
  const mistyped = terms.filter(({ stem, finds }) => finds.size === 0 && stem.length >= MISTYPED_FROM);
  return [
    ...[...weights].map(([stem, weight]) => ({ stem, weight, mistyped: false })),
    ...mistyped.map(({ stem }) => ({ stem, weight: 1, mistyped: true })),
  ];
}

/** The vocabulary's other words for each place in the question; a phrase's belong to all its places. */
function otherWords(words: readonly Word[], { vocabulary }: GeneralLists) {
  const others = new Map<number, readonly string[]>();
  for (const { key, from, to } of phrases(words)) {
    const found = vocabulary.get(key) ?? [];
    if (to - from === 1 && words[from]?.says === 0) continue;
    for (let at = from; at < to; at += 1) others.set(at, [...(others.get(at) ?? []), ...found]);
  }
  return others;
}

function wordsElsewhere(words: readonly Word[], { topics }: GeneralLists, index: ClauseIndex): number {
  return [...phrases(words)]
    .filter(({ key }) => topics.has(key) && !index.hasPhrase(key))
    .reduce((sum, { from, to }) => sum + to - from, 0);
}

/** Every run of up to four words. */
export function* phrases(words: readonly Word[]) {
  for (let from = 0; from < words.length; from += 1)
    for (let to = from + 1; to <= Math.min(words.length, from + PHRASE_AT_MOST); to += 1) {
      const run = words.slice(from, to);
      yield { key: run.map(({ stem }) => stem).join(' '), from, to };
    }
}
