/**
 * Something to put right in a list of staff or schools. `row` is the row a spreadsheet shows; the header is row 1.
 * `error`: the row cannot be used. `warning`: it can, and somebody should look at it.
 */
export interface ListProblem {
  readonly row: number;
  readonly problem: string;
  readonly severity: 'error' | 'warning';
}

/** Most errors that are listed one by one: beyond that it is the file that is wrong, not its rows. */
const LISTED_AT_MOST = 50;

export const error = (row: number, problem: string): ListProblem => ({ row, problem, severity: 'error' });
export const warning = (row: number, problem: string): ListProblem => ({
  row,
  problem,
  severity: 'warning',
});

/** By row, the first fifty, then how many more there are. */
export function listed(errors: readonly ListProblem[]): readonly ListProblem[] {
  const inOrder = [...errors].sort((a, b) => a.row - b.row);
  const next = inOrder[LISTED_AT_MOST];
  if (next === undefined) return inOrder;
  const more = inOrder.length - LISTED_AT_MOST;
  return [...inOrder.slice(0, LISTED_AT_MOST), error(next.row, `and ${more} more`)];
}

/** A cell's text for a message: one line, not too long. */
export const shown = (text: string): string => `"${text.length > 60 ? `${text.slice(0, 60)}…` : text}"`;
