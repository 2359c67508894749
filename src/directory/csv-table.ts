import { isUtf8 } from 'node:buffer';
import { CsvError, parse } from 'csv-parse/sync';

export type TableOutcome =
  | { readonly kind: 'read'; readonly rows: number }
  | { readonly kind: 'refused'; readonly row: number; readonly problem: string };

/** Takes a row's cells and its number as a spreadsheet shows it; row 1 is the header. */
export type TakeRow = (cells: readonly string[], row: number) => void;

/** Limits far above any trust's staff list, so that a wrong file cannot exhaust the service. */
const LIMITS = {
  bytes: 64 * 1024 * 1024,
  people: 250_000,
  charactersInRow: 100_000,
} as const;

/**
 * Reads UTF-8 CSV, with or without a byte order mark; LF, CRLF and CR end a row. Rows are handed over one by one, since all of a
 * large list at once would take several times its size.
 */
export function readTable(bytes: Uint8Array, take: TakeRow): TableOutcome {
  if (bytes.length > LIMITS.bytes)
    return refused(1, `the file has ${bytes.length} bytes; at most ${LIMITS.bytes} (64 MB) are read`);
  if (!isText(bytes))
    return refused(1, 'the file is not UTF-8 text; in Excel, save it as "CSV UTF-8 (Comma delimited)"');
  let rows = 0;
  const outcome = parsed(bytes, (cells) => take(cells, (rows += 1)));
  if (rows > LIMITS.people + 1)
    return refused(LIMITS.people + 2, `the list is longer than ${LIMITS.people} people`);
  return outcome ?? { kind: 'read', rows };
}

/** UTF-16 without a mark passes for UTF-8 full of NULs, which no text has. */
function isText(bytes: Uint8Array): boolean {
  return isUtf8(bytes) && !bytes.includes(0);
}

/** Empty rows are handed over too, so that rows count as a spreadsheet shows them. Null when all went well. */
function parsed(bytes: Uint8Array, take: (cells: readonly string[]) => void): TableOutcome | null {
  try {
    parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      bom: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      max_record_size: LIMITS.charactersInRow,
      to: LIMITS.people + 2,
      on_record: (cells: string[]) => {
        take(cells);
        return null;
      },
    });
    return null;
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
