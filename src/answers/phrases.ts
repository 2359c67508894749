import type { Word } from './words';

/** Words next to each other, as `phraseKey` writes them, and where they stand: from `from` up to `to`. */
export interface Phrase {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

/** Longest phrase in the lists, in words. */
const PHRASE_AT_MOST = 4;

/** Every run of up to four words. */
export function phrasesOf(words: readonly Word[]): readonly Phrase[] {
  return words.flatMap((_, from) => {
    const runs: Phrase[] = [];
    let key = '';
    for (let to = from; to < Math.min(words.length, from + PHRASE_AT_MOST); to += 1) {
      key = key === '' ? (words[to]?.stem ?? '') : `${key} ${words[to]?.stem}`;
      runs.push({ key, from, to: to + 1 });
    }
    return runs;
  });
}
