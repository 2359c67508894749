import type { Clause } from '../domain/policy';

/**
 * A table in which crosses stand under headings cannot be read on a phone, so each row names the columns that are ticked:
 * "Age, tab, No, Neutral". The row of headings right above, which begins with an empty cell, is then no longer needed.
 */
export function withTicksNamed(rows: readonly Clause[]): readonly Clause[] {
  let above: Clause | undefined;
  let headings: readonly string[] = [];
  return rows.flatMap((row) => {
    const cells = row.text.split('\t').map((cell) => cell.trim());
    if (cells[0] === '' && cells.length > 2) {
      const further = above === undefined ? [] : [above];
      above = row;
      headings = cells;
      return further;
    }
    const ticked = cells.flatMap((cell, column) => (isTick(cell) ? [headings[column] ?? ''] : []));
    const isTicked = ticked.length > 0 && ticked.every((heading) => heading !== '');
    return [isTicked ? { ...row, text: `${cells[0]}\t${ticked.join(', ')}` } : row];
  });
}

function isTick(cell: string): boolean {
  return /^[x✓✔]$/i.test(cell);
}
