import { linesOf, type Line } from '../lines';
import { isTableRule, pipeCells } from '../tables';

/**
 * The rows of a Markdown table, read from its source lines: a browser drops the cells that stand beyond the last column of the head.
 * `marker` is that of the list item the table opens, if any.
 */
export function tableLines(
  source: readonly string[],
  marker: string,
  words: (cell: string) => string,
): readonly Line[] {
  const [head = '', ...rest] = source;
  const rows = [head.slice(marker === '' ? 0 : head.indexOf(marker) + marker.length), ...rest];
  return linesOf(rows.map((row) => row.replace(/^[\s>]+/, '')).join('\n'))
    .filter((line) => !isTableRule(line))
    .flatMap((line) => {
      const text = pipeCells(line.text).map(words).join('\t').trimEnd();
      return text === '' ? [] : [{ ...line, text, told: { kind: 'row' as const, text } }];
    });
}
