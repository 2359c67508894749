import { sha256 } from '../domain/ids';
import { isBullet, numbersOf } from './markers';

/** Gives out ids, each once: a name that is taken gets a fingerprint of `text` if there is one, and then `-2`, `-3` and so on. */
export type UniqueIds = (wanted: string, text?: string) => string;

/** Long enough to tell headings apart, short enough for a table key. */
const SLUG_AT_MOST = 80;

/** Enough to tell most paragraphs of a section apart. */
const WORDS_IN_NAME = 7;
const NAME_AT_MOST = 48;

export function uniqueIds(): UniqueIds {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  return (wanted, text) => {
    const name = text !== undefined && taken.has(wanted) ? `${wanted}-${fingerprint(text)}` : wanted;
    let id = name;
    for (let n = counts.get(name) ?? 1; taken.has(id); id = `${name}-${n}`) counts.set(name, ++n);
    taken.add(id);
    return id;
  };
}

/** The heading's words joined by hyphens, without its number: a section put in front changes numbers, not ids. */
export function slugOf(title: string): string {
  return hyphenated(title.replace(/^[\d.()]+\s+/, ''), SLUG_AT_MOST) || 'section';
}

/**
 * How a clause without a label is called: by its first words, or by what stands before its first tab or colon (`policy-lead`). What comes
 * before it does not matter, so that a paragraph put in front changes no ids; a position would.
 */
export function nameOf(text: string): string {
  const first =
    text
      .trimStart()
      .slice(0, 2 * NAME_AT_MOST)
      .split(/:\s|\t/, 1)[0] ?? '';
  const words = first.split(/\s+/, WORDS_IN_NAME).join(' ');
  return hyphenated(words, NAME_AT_MOST) || 'clause';
}

/** Tells clauses that begin alike apart by all of their words. */
function fingerprint(text: string): string {
  return sha256(text).slice(0, 4);
}

function hyphenated(text: string, atMost: number): string {
  const words = text
    .slice(0, 2 * atMost)
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  const slug = (words ?? []).join('-');
  return slug.length <= atMost ? slug : slug.slice(0, atMost).replace(/-[^-]*$/, '');
}

/** What an item's label says of its place: `c` for `c.`, `1.2` for `1.2`, `item-3` for `3.`; null for a bullet. */
export function markOf(label: string): string | null {
  if (isBullet(label)) return null;
  const numbers = numbersOf(label.replace(/[()]/g, ''));
  if (numbers === null) return label.replace(/[().]/g, '').toLowerCase();
  return numbers.length === 1 ? `item-${numbers.join('.')}` : numbers.join('.');
}
