import { isBullet, numbersOf } from './markers';

/** Gives out ids, each once: a name that is taken gets `-2`, `-3` and so on. */
export type UniqueIds = (wanted: string) => string;

/** Long enough to tell headings apart, short enough for a table key. */
const SLUG_AT_MOST = 80;

export function uniqueIds(): UniqueIds {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  return (wanted) => {
    let id = wanted;
    for (let n = counts.get(wanted) ?? 1; taken.has(id); id = `${wanted}-${n}`) counts.set(wanted, ++n);
    taken.add(id);
    return id;
  };
}

/** The heading's words joined by hyphens, without its number: a section put in front changes numbers, not ids. */
export function slugOf(title: string): string {
  const words = title
    .slice(0, 2 * SLUG_AT_MOST)
    .replace(/^[\d.()]+\s+/, '')
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  return (words ?? ['section']).join('-').slice(0, SLUG_AT_MOST);
}

/** What an item's label says of its place: `c` for `c.`, `1.2` for `1.2`, `item-3` for `3.`; null for a bullet. */
export function markOf(label: string): string | null {
  if (isBullet(label)) return null;
  const numbers = numbersOf(label.replace(/[()]/g, ''));
  if (numbers === null) return label.replace(/[().]/g, '').toLowerCase();
  return numbers.length === 1 ? `item-${numbers.join('.')}` : numbers.join('.');
}
