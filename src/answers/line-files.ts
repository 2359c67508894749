import { readFileSync } from 'node:fs';

/** A line of a list that people edit: what stands before the colon, and the parts after it. */
export interface ListLine {
  readonly head: string;
  readonly items: readonly string[];
}

/**
 * Reads lines of "head: item, item", or with another separator. Empty lines and those that start with # are notes.
 * @throws when a line is something else, naming the file and the line
 */
export function readList(file: string, separator: ',' | '|' = ','): readonly ListLine[] {
  return linesOf(file).flatMap(({ text, fail }) => {
    const [head = '', rest = '', ...others] = text.split(':').map((part) => part.trim());
    const items = rest.split(separator).map((item) => item.trim());
    if (head === '' || others.length > 0 || items.includes(''))
      throw fail(`expected "word: other${separator} words"`);
    return [{ head, items }];
  });
}

export interface FileLine {
  readonly text: string;
  readonly indented: boolean;
  /** An error that names the file, the line and what stands there. */
  fail(problem: string): Error;
}

/** The lines that are no notes. */
export function linesOf(file: string): readonly FileLine[] {
  const lines = readFileSync(file, 'utf8').split(/\r?\n/);
  return lines.flatMap((line, index) => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const fail = (problem: string) =>
      new Error(`${file}, line ${index + 1}: ${problem}, got "${line.slice(0, 80)}"`);
    return [{ text: line.trim(), indented: /^\s/.test(line), fail }];
  });
}
