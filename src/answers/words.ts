import stem from 'wink-porter2-stemmer';
import { SAYS_LITTLE, SAYS_NOTHING } from './common-words';

/** A word as written and without its ending ("posted" and "posts" are "post"), and how much it says about the subject, 0 to 1. */
export interface Word {
  readonly text: string;
  readonly stem: string;
  readonly says: number;
}

/** Nobody's question is longer; what is longer is cut. */
const QUESTION_AT_MOST = 2_000;

/** Longer runs of letters are no words, and the stemmer would spend time on them. */
const WORD_AT_MOST = 40;

/** What a word says that is in many questions about anything. */
const LITTLE = 0.3;

/** Words of policies and examples, which share most of theirs: stemming is the slow part of reading them. Questions leave none. */
const seen = new Map<string, Word>();
const SEEN_AT_MOST = 20_000;

/** The words of a question, whatever was pasted: cut to 2,000 characters, also after signs that stand for many are unfolded. */
export function questionWords(question: string): readonly Word[] {
  const unfolded = question.slice(0, QUESTION_AT_MOST).normalize('NFKC');
  return split(unfolded.slice(0, QUESTION_AT_MOST)).map(makeWord);
}

/** The words of a text in their order; digits are words of their own ("yr9" is "yr 9"). Takes time in proportion to its length. */
export function wordsOf(text: string): readonly Word[] {
  return split(text).map(wordFor);
}

/** The word for its letters, as `wordsOf` gives it. */
export function wordFor(text: string): Word {
  const known = seen.get(text);
  if (known !== undefined) return known;
  if (seen.size >= SEEN_AT_MOST) seen.clear();
  const word = makeWord(text);
  seen.set(text, word);
  return word;
}

function makeWord(text: string): Word {
  return { text, stem: stem(text), says: saysOf(text) };
}

/** A word or phrase as it can be looked up, whatever its endings and letters' case. */
export function phraseKey(text: string): string {
  return keyOf(wordsOf(text));
}

/** The same of words that were read before. */
export function keyOf(words: readonly Word[]): string {
  return words.map(({ stem }) => stem).join(' ');
}

/** Format characters are zero-width ones, direction marks and the invisible tag letters. */
function split(text: string): readonly string[] {
  const visible = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .toLowerCase();
  const runs = visible.replace(/['’]/g, '').match(/[\p{L}\p{M}]+|\p{N}+/gu) ?? [];
  return runs.filter((run) => run.length <= WORD_AT_MOST);
}

const littleStems = new Set([...SAYS_LITTLE].map((word) => stem(word)));

function saysOf(text: string): number {
  if (SAYS_NOTHING.has(text)) return 0;
  return littleStems.has(stem(text)) ? LITTLE : 1;
}
