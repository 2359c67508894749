import type { Heading } from './blocks';
import { markedLine, numbersOf } from './markers';
import { isAboutDocument, isAllCapitals, isPart } from './heading-shape';

/** A heading and whether the next heading follows it without a word between. */
export interface Placed {
  readonly heading: Heading;
  readonly isEmpty: boolean;
}

/** How deep each heading stands, 1 outermost: told by `#`, else by number, else by capitals above other headings. */
export function levelsOf(placed: readonly Placed[]): readonly number[] {
  const hashes = placed.flatMap(({ heading }) => heading.hashes ?? []);
  const outermost = hashes.reduce((least, count) => Math.min(least, count), 6);
  const isOuter = outerHeadings(placed);
  let above = 0;
  return placed.map(({ heading }, i) => {
    if (heading.hashes !== null) {
      above = heading.hashes - outermost + 1;
      return above;
    }
    const numbers = numbersOf(numberOf(heading.text));
    if (numbers === null && !isOuter(i)) return above + 1;
    above = numbers?.length ?? 1;
    return above;
  });
}

/**
 * Appendices and parts, and headings in capitals: where several stand in capitals that is the style of the outer ones, and one alone
 * (it may be "GDPR") is outer when another heading follows at once.
 */
function outerHeadings(placed: readonly Placed[]): (i: number) => boolean {
  const inCapitals = placed.map(({ heading }) => isAllCapitals(heading.text));
  const several = inCapitals.filter(Boolean).length > 1;
  return (i) => {
    const here = placed[i];
    if (here === undefined) return false;
    return (
      isPart(here.heading.text) ||
      isAboutDocument(here.heading.text) ||
      (inCapitals[i] === true && (several || here.isEmpty))
    );
  };
}

/** The number a heading begins with, the dot being optional: "1. Scope", "1.1 Scope", "1 Scope". */
function numberOf(title: string): string {
  return markedLine(title)?.label ?? /^\d{1,2}(?=\s)/.exec(title)?.[0] ?? '';
}
