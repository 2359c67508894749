import { distance } from 'fastest-levenshtein';
import { wordFor, type Word } from './words';

/** Shorter words are a letter away from too many others. */
const MISTYPED_FROM = 4;
/** From this length on two letters may be wrong. */
const TWO_WRONG_FROM = 8;
/** Somebody's question has a few slips; what has more is something else. */
const REPAIRS_KEPT = 5_000;

/**
 * Reads a mistyped word as the one that was meant. Words that are known are never touched, so the more words are known, the
 * fewer are taken for others. The first letter must be right, or changed places with the second.
 */
export class Spelling {
  private readonly known: ReadonlySet<string>;
  private readonly byStart = new Map<string, string[]>();
  private readonly repaired = new Map<string, Word>();

  /** `known` are words as written, those most used first. */
  constructor(known: Iterable<string>) {
    this.known = new Set(known);
    for (const word of this.known) {
      if (word.length < MISTYPED_FROM) continue;
      const start = word.charAt(0);
      const others = this.byStart.get(start);
      if (others === undefined) this.byStart.set(start, [word]);
      else others.push(word);
    }
  }

  meant(word: Word): Word {
    if (word.text.length < MISTYPED_FROM || this.known.has(word.text) || word.says === 0) return word;
    const before = this.repaired.get(word.text);
    if (before !== undefined) return before;
    const found = this.nearest(word.text);
    const meant = found === null ? word : wordFor(found);
    if (this.repaired.size >= REPAIRS_KEPT) this.repaired.clear();
    this.repaired.set(word.text, meant);
    return meant;
  }

  private nearest(typed: string): string | null {
    let best: string | null = null;
    let least = allowed(typed) + 0.5;
    for (const start of new Set(typed.slice(0, 2)))
      for (const word of this.byStart.get(start) ?? []) {
        const away = howFar(typed, word, least);
        if (away < least) [best, least] = [word, away];
      }
    return best;
  }
}

/** `slips` (letters wrong, missing, too many; two that changed places are one slip), or infinity when not worth a look. */
function howFar(typed: string, word: string, least: number): number {
  if (Math.abs(typed.length - word.length) > least) return Infinity;
  const swapped = changedPlaces(typed, word);
  if (swapped) return 0.9;
  if (typed.charAt(0) !== word.charAt(0)) return Infinity;
  return distance(typed, word);
}

function allowed(typed: string): number {
  if (typed.length < MISTYPED_FROM + 1) return 0.9;
  return typed.length >= TWO_WRONG_FROM ? 2 : 1;
}

function changedPlaces(typed: string, word: string): boolean {
  if (typed.length !== word.length) return false;
  const at = [...typed].findIndex((letter, place) => letter !== word.charAt(place));
  const swapped = typed.slice(0, at) + typed.charAt(at + 1) + typed.charAt(at) + typed.slice(at + 2);
  return at >= 0 && swapped === word;
}
