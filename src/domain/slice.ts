import type { PersonKey } from './ids';

/**
 * A share of the people, as a range of person keys: from `from` up to, not including, `to`. Keys are evenly spread, so a range says
 * how many without saying who, and the same range finds the same people in every table.
 */
export interface Slice {
  readonly from: string;
  readonly to: string;
}

/** Sorts after every hex digit. */
const END = 'g';
/** Digits of a cut: sixteen million places to cut at. */
const DIGITS = 6;

export const EVERYBODY: Slice = { from: '', to: END };

/** Cuts everybody into slices of about `each` people. */
export function slicesOf(people: number, each: number): readonly Slice[] {
  const count = Math.max(1, Math.ceil(people / each));
  const cut = (index: number): string =>
    index === count
      ? END
      : Math.floor((index / count) * 16 ** DIGITS)
          .toString(16)
          .padStart(DIGITS, '0');
  return Array.from({ length: count }, (_, index) => ({ from: cut(index), to: cut(index + 1) }));
}

/** Keys are equally long, so what begins with this one is this one. */
export function onlyThisPerson(key: PersonKey): Slice {
  return { from: key, to: key + END };
}

export function isIn({ from, to }: Slice, key: string): boolean {
  return key >= from && key < to;
}

/** The smallest slice with all of these people; nobody's is empty. */
export function sliceAround(keys: readonly PersonKey[]): Slice {
  const inOrder = [...keys].sort();
  return { from: inOrder[0] ?? END, to: `${inOrder.at(-1) ?? ''}${END}` };
}
