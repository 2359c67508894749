import { CsvError, parse } from 'csv-parse/sync';

/** A CSV file as rows of cells. `rows[0]` is the header, so row n of a spreadsheet is `rows[n - 1]`. */
export type TableOutcome =
  | { readonly kind: 'read'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'refused'; readonly row: number; readonly problem: string };

/** Limits far above any trust's staff list, so that a wrong file cannot exhaust the service. */
const LIMITS = {
  bytes: 64 * 1024 * 1024,
  people: 250_000,
  charactersInRow: 100_000,
} as const;

/** Reads UTF-8 CSV, with or without a byte order mark; LF, CRLF and CR end a row. */
export function readTable(bytes: Uint8Array): TableOutcome {
  if (bytes.length > LIMITS.bytes)
    return refused(1, `the file has ${bytes.length} bytes; at most ${LIMITS.bytes} (64 MB) are read`);
  const text = decoded(bytes);
  if (text === null)
    return refused(1, 'the file is not UTF-8 text; in Excel, save it as "CSV UTF-8 (Comma delimited)"');
  const rows = parsed(text);
  if (!Array.isArray(rows)) return rows;
  if (rows.length > LIMITS.people + 1)
    return refused(LIMITS.people + 2, `the list is longer than ${LIMITS.people} people`);
  return { kind: 'read', rows };
}

/** Null when it is not UTF-8 text. UTF-16 without a mark decodes as UTF-8 full of NULs, which no text has. */
function decoded(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}

/** Empty rows are kept, so that rows count as a spreadsheet shows them. */
function parsed(text: string): string[][] | Extract<TableOutcome, { kind: 'refused' }> {
  try {
    return parse(text, {
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      max_record_size: LIMITS.charactersInRow,
      to: LIMITS.people + 2,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return refused(Number(error.records) + 1, whyUnreadable(error));
  }
}

function whyUnreadable(error: CsvError): string {
  switch (error.code) {
    case 'CSV_MAX_RECORD_SIZE':
      return `the row is longer than ${LIMITS.charactersInRow} characters`;
    case 'CSV_QUOTE_NOT_CLOSED':
      return 'a quotation mark is opened and never closed';
    default:
      return 'a quotation mark stands in the middle of a cell; such a cell must be quoted and its marks doubled';
  }
}

function refused(row: number, problem: string): Extract<TableOutcome, { kind: 'refused' }> {
  return { kind: 'refused', row, problem };
}
