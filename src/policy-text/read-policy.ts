import { sha256 } from '../domain/ids';
import type { PolicyDocument, Remark } from '../domain/policy';
import { decode, extensionOf, refused, type Format, type Refused } from './decode';
import { readDocx } from './docx/read-docx';
import { documentOf } from './document';
import { clearFurniture } from './furniture';
import { blocksOf } from './joining';
import { canonical, linesOf } from './lines';
import { takeTitle } from './title';

/** A policy with the hash of its words and what its publisher should know, or why the file is not one. */
export type ReadOutcome =
  | {
      readonly kind: 'read';
      readonly document: PolicyDocument;
      readonly textHash: string;
      readonly remarks: readonly Remark[];
    }
  | Refused;

/** A policy of a hundred pages has about 5,000; the bound keeps reading well under a second whatever comes. */
const LINES_AT_MOST = 20_000;

/** Reads a policy from the bytes of a Word file (.docx), a .txt file or a .md file. */
export function readPolicy(bytes: Uint8Array, fileName: string): ReadOutcome {
  return extensionOf(fileName) === 'docx' ? readDocx(bytes, fileName) : readText(bytes, fileName);
}

/**
 * Reads a policy from the bytes of a .txt file (as pasted from Word) or a .md file. Line ends, white space at the end of lines and
 * a byte order mark do not change `textHash` (SHA-256, 64 hex digits); any other character does.
 */
function readText(bytes: Uint8Array, fileName: string): ReadOutcome {
  const decoded = decode(bytes, fileName);
  if (decoded.kind === 'refused') return decoded;
  const written = linesOf(plain(decoded.text, decoded.format));
  if (written.length > LINES_AT_MOST)
    return refused(fileName, `at most ${LINES_AT_MOST} lines`, `${written.length}`);
  const { furniture, lines } = clearFurniture(written);
  const document = documentOf(takeTitle(blocksOf(lines, decoded.format), fileName), furniture);
  return { kind: 'read', document, textHash: sha256(canonical(decoded.text)), remarks: [] };
}

/** Bold type in Markdown is no word; a card or page would show the stars. */
function plain(text: string, format: Format): string {
  return format === 'markdown' ? text.replaceAll('**', '') : text;
}
