import type { Furniture } from '../domain/policy';
import { contentsLines } from './contents';
import { isFinished, startsLowerCase, type Line } from './lines';
import { runningLines } from './running-lines';

export interface Cleared {
  readonly furniture: readonly Furniture[];
  /** The document's own lines. */
  readonly lines: readonly Line[];
}

/** Takes away what is printed around the text: contents lists, page numbers, and running heads and feet beside those. */
export function clearFurniture(lines: readonly Line[]): Cleared {
  const contents = contentsLines(lines);
  const kinds = new Map<number, Furniture['kind']>(runningLines(lines));
  for (const i of contents) kinds.set(i, 'contents');
  const furniture = [...kinds]
    .sort(([a], [b]) => a - b)
    .map(([i, kind]) => ({ kind, text: lines[i]?.text ?? '' }));
  return {
    furniture,
    lines: lines.flatMap((line, i) => (kinds.has(i) ? [] : [rejoined(line, i, lines, kinds)])),
  };
}

/** A page break in the middle of a sentence is no end of a paragraph; anywhere else it is. */
function rejoined(line: Line, i: number, lines: readonly Line[], taken: ReadonlyMap<number, unknown>): Line {
  if (!taken.has(i - 1)) return line;
  let before = i - 1;
  while (taken.has(before)) before -= 1;
  const goesOn = !isFinished(lines[before]?.text ?? '.') && startsLowerCase(line.text);
  return { ...line, blankBefore: !goesOn };
}
