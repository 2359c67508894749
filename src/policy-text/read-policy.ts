import { sha256 } from '../domain/ids';
import type { PolicyDocument } from '../domain/policy';
import { excessIn, excessOfLines } from './bounds';
import { readCover } from './cover';
import { decode, refused, type Refused } from './decode';
import { documentOf } from './document';
import { withoutUnseen } from './encoding';
import { clearFurniture } from './furniture';
import { blocksOf } from './joining';
import { canonical, linesOf } from './lines';
import { markdownLines } from './markdown/markdown-lines';

/** A policy with the hash of its words, or why the file is not one. */
export type ReadOutcome =
  { readonly kind: 'read'; readonly document: PolicyDocument; readonly textHash: string } | Refused;

/**
 * Reads a policy from the bytes of a .txt file (as pasted from Word) or a .md file. Line ends, white space at the end of lines and
 * a byte order mark do not change `textHash` (SHA-256, 64 hex digits); any other character does.
 */
export function readPolicy(bytes: Uint8Array, fileName: string): ReadOutcome {
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
  const document = documentOf(blocksOf(lines), [...furniture, ...cleared.furniture], fileName);
  return { kind: 'read', document, textHash: sha256(canonical(decoded.text)) };
}
