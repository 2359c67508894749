import stem from 'wink-porter2-stemmer';
import { SAYS_LITTLE, SAYS_NOTHING } from './common-words';

/** A word without its ending ("posted" and "posts" are "post") and how much it says about the subject, 0 to 1. */
export interface Word {
  readonly stem: string;
  readonly says: number;
}

/** Nobody's question is longer; what is longer is cut. */
const QUESTION_AT_MOST = 2_000;

/** Longer runs of letters are no words, and the stemmer would spend time on them. */
const WORD_AT_MOST = 40;

const littleStems = new Set([...SAYS_LITTLE].map((word) => stem(word)));

/** The words of a question, whatever was pasted: cut to 2,000 characters, also after signs that stand for many are unfolded. */
export function questionWords(question: string): readonly Word[] {
  const unfolded = question.slice(0, QUESTION_AT_MOST).normalize('NFKC');
  return wordsOf(unfolded.slice(0, QUESTION_AT_MOST));
}

/** The words of a text in their order. Takes time in proportion to its length. */
function wordsOf(text: string): readonly Word[] {
  return plain(text).flatMap((word) => (word.length > WORD_AT_MOST ? [] : [wordOf(word)]));
}

/** The stems of a text's words that say something. */
export function stemsOf(text: string): readonly string[] {
  return wordsOf(text)
    .filter((word) => word.says > 0)
    .map((word) => word.stem);
}

/** A word or phrase as it can be looked up, whatever its endings and letters' case. */
export function phraseKey(text: string): string {
  return wordsOf(text)
    .map((word) => word.stem)
    .join(' ');
}

/** Format characters are zero-width ones, direction marks and the invisible tag letters. */
function plain(text: string): readonly string[] {
  const visible = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .toLowerCase();
  return visible.replace(/['’]/g, '').match(/[\p{L}\p{N}]+/gu) ?? [];
}

function wordOf(word: string): Word {
  const stemmed = stem(word);
  if (SAYS_NOTHING.has(word)) return { stem: stemmed, says: 0 };
  return { stem: stemmed, says: littleStems.has(stemmed) ? 0.3 : 1 };
}
