import { wordsOf } from './lines';

/** A paragraph longer than this is too long to quote whole. */
const WORDS_AT_MOST = 60;

/** Words whose full stop ends no sentence. "etc." is missing on purpose: before a capital it usually does. */
const ABBREVIATIONS = new Set(
  'e.g. i.e. eg. ie. cf. viz. vs. mr. mrs. ms. dr. prof. rev. hon. st. no. nos. p. pp. para. paras. sec. art. reg. approx. dept. fig. ed. tel. ext.'.split(
    ' ',
  ),
);

/** The text as one piece, or sentence by sentence when it has over 60 words. A long sentence stays whole. */
export function quotable(text: string): readonly string[] {
  return wordsOf(text).length > WORDS_AT_MOST ? sentencesOf(text) : [text];
}

function sentencesOf(text: string): readonly string[] {
  const words = [...text.matchAll(/\S+/g)];
  const sentences: string[] = [];
  let start = 0;
  for (const [i, word] of words.entries()) {
    const next = words[i + 1];
    if (next !== undefined && !endsBetween(word[0], next[0])) continue;
    sentences.push(text.slice(start, word.index + word[0].length));
    start = next?.index ?? text.length;
  }
  return sentences;
}

function endsBetween(word: string, next: string): boolean {
  if (!/[.!?]["'”’)\]]{0,3}$/.test(word.slice(-4))) return false;
  if (!/^["'“‘([]{0,3}[\p{Lu}\p{N}]/u.test(next)) return false;
  const bare = word.replace(/^["'“‘([]+/, '');
  return !ABBREVIATIONS.has(bare.toLowerCase()) && !/^\p{Lu}\.$/u.test(bare);
}
