import type { Line } from './lines';
import { markedLine, numbersOf } from './markers';
import { isAllCapitals, isPart } from './heading-shape';

/** Tells "2. Scope" the heading from "2. Tell HR" the item. */
export interface NumberSequence {
  /** Whether a heading with this label may stand here; `siblings` are the lines before and after that could be items beside it. */
  allows(line: Line, label: string, siblings: readonly [Line | undefined, Line]): boolean;
  /** Whether it is the very next number after the last heading's: 5 after 4. */
  continues(label: string): boolean;
  note(title: string): void;
}

/** Headings count upwards, each below the one it belongs to; a part or a heading in capitals lets them begin again. */
export function numberSequence(): NumberSequence {
  let last: readonly number[] = [];
  return {
    allows: (line, label, [previous, next]) => {
      const numbers = numbersOf(label);
      if (numbers === null || !isAfter(numbers, last) || isOneMore(numbersIn(next), numbers)) return false;
      // A blank line sets the heading off from a list without any.
      const isSetOff = line.blankBefore && previous?.blankBefore === false;
      return isSetOff || previous === undefined || !isOneMore(numbers, numbersIn(previous));
    },
    continues: (label) => isOneMore(numbersOf(label), last),
    note: (title) => {
      const numbers = numbersOf(markedLine(title)?.label ?? '');
      if (numbers !== null) last = numbers;
      else if (isPart(title) || isAllCapitals(title)) last = [];
    },
  };
}

function numbersIn(line: Line): readonly number[] | null {
  return numbersOf(markedLine(line.text)?.label ?? '');
}

/** 1.2 may follow 1, 1.1 and 1.1.4, and 2 may follow all of these; 2.2 may not. */
function isAfter(numbers: readonly number[], last: readonly number[]): boolean {
  const own = numbers.length - 1;
  return numbers.slice(0, own).every((n, i) => n === last[i]) && (numbers[own] ?? 0) > (last[own] ?? -1);
}

function isOneMore(numbers: readonly number[] | null, before: readonly number[] | null): boolean {
  if (numbers === null || before === null || numbers.length !== before.length) return false;
  const own = numbers.length - 1;
  return numbers.every((n, i) => n === (before[i] ?? -1) + (i === own ? 1 : 0));
}
