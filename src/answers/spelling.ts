import { distance } from 'fastest-levenshtein';
import { wordFor, type Word } from './words';

/** Shorter words are a letter away from too many others. */
const MISTYPED_FROM = 4;
/** From this length on one letter may be wrong, and from the next on two. */
const ONE_WRONG_FROM = 5;
const TWO_WRONG_FROM = 8;
/** A question with more strange words is no question with slips, and looking each up takes time. */
const REPAIRS_AT_MOST = 12;
/** Two letters that changed places are a smaller slip than a wrong one. */
const CHANGED_PLACES = 0.9;

/**
 * Reads mistyped words as those that were meant. Known words, with any ending, are never touched: the more words are known, the
 * fewer are taken for others. The first letter must be right, or have changed places with the second.
 */
export class Spelling {
  private readonly stems: ReadonlySet<string>;
  private readonly byStart = new Map<string, string[]>();

  /** `known` are words as written. */
  constructor(known: Iterable<string>) {
    const words = new Set(known);
    this.stems = new Set([...words].map((word) => wordFor(word).stem));
    for (const word of words) {
      if (word.length < MISTYPED_FROM) continue;
      const others = this.byStart.get(word.charAt(0));
      if (others === undefined) this.byStart.set(word.charAt(0), [word]);
      else others.push(word);
    }
  }

  /** The words with the first dozen slips repaired. */
  repair(words: readonly Word[]): readonly Word[] {
    let left = REPAIRS_AT_MOST;
    return words.map((word) => {
      if (left === 0 || word.text.length < MISTYPED_FROM || word.says === 0 || this.stems.has(word.stem))
        return word;
      left -= 1;
      const meant = this.nearest(word.text);
      return meant === null ? word : wordFor(meant);
    });
  }

  private nearest(typed: string): string | null {
    let best: string | null = null;
    let least = slipsAllowed(typed) + 0.5;
    for (const start of new Set(typed.slice(0, 2)))
      for (const word of this.byStart.get(start) ?? []) {
        if (Math.abs(typed.length - word.length) > least) continue;
        const away = slips(typed, word);
        if (away < least) [best, least] = [word, away];
      }
    return best;
  }
}

/** Letters wrong, missing or too many; infinite where the first is wrong. */
function slips(typed: string, word: string): number {
  if (changedPlaces(typed, word)) return CHANGED_PLACES;
  return typed.charAt(0) === word.charAt(0) ? distance(typed, word) : Infinity;
}

function slipsAllowed(typed: string): number {
  if (typed.length < ONE_WRONG_FROM) return CHANGED_PLACES;
  return typed.length < TWO_WRONG_FROM ? 1 : 2;
}

/** Whether the words differ only in two letters next to each other that changed places. */
function changedPlaces(typed: string, word: string): boolean {
  if (typed.length !== word.length) return false;
  let at = 0;
  while (at < typed.length && typed.charAt(at) === word.charAt(at)) at += 1;
  return (
    at + 1 < typed.length &&
    typed.charAt(at) === word.charAt(at + 1) &&
    typed.charAt(at + 1) === word.charAt(at) &&
    typed.slice(at + 2) === word.slice(at + 2)
  );
}
