import { sha256 } from '../domain/ids';
import type { PolicyDocument, Remark } from '../domain/policy';
import { excessIn, excessOfLines } from './bounds';
import { readCover } from './cover';
import { decode, extensionOf, refused, type Refused } from './decode';
import { readDocx } from './docx/read-docx';
import { documentOf } from './document';
import { withoutUnseen } from './encoding';
import { clearFurniture } from './furniture';
import { blocksOf } from './joining';
import { canonical, linesOf } from './lines';
import { markdownLines } from './markdown/markdown-lines';
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
  const text = withoutUnseen(decoded.text);
  const excess = excessIn(text);
  if (excess !== null) return refused(fileName, excess.expected, excess.got);
  const written = decoded.format === 'markdown' ? markdownLines(text) : linesOf(text);
  const tooMany = excessOfLines(written.length);
  if (tooMany !== null) return refused(fileName, tooMany.expected, tooMany.got);
  const cleared = clearFurniture(written);
  const { furniture, lines } = readCover(cleared.lines);
  const around = [...furniture, ...cleared.furniture];
  const document = documentOf(takeTitle(blocksOf(lines), around, fileName), around);
  return { kind: 'read', document, textHash: sha256(canonical(decoded.text)), remarks: [] };
}
