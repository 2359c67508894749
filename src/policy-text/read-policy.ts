import { sha256 } from '../domain/ids';
import type { PolicyDocument } from '../domain/policy';
import { readCover } from './cover';
import { decode, refused, type Refused } from './decode';
import { documentOf } from './document';
import { clearFurniture } from './furniture';
import { blocksOf } from './joining';
import { canonical, linesOf } from './lines';
import { markdownLines } from './markdown/markdown-lines';

/** A policy with the hash of its words, or why the file is not one. */
export type ReadOutcome =
  { readonly kind: 'read'; readonly document: PolicyDocument; readonly textHash: string } | Refused;

/** A policy of a hundred pages has about 5,000; the bound keeps reading under two seconds whatever comes. */
const LINES_AT_MOST = 20_000;

/**
 * Reads a policy from the bytes of a .txt file (as pasted from Word) or a .md file. Line ends, white space at the end of lines and
 * a byte order mark do not change `textHash` (SHA-256, 64 hex digits); any other character does.
 */
export function readPolicy(bytes: Uint8Array, fileName: string): ReadOutcome {
  const decoded = decode(bytes, fileName);
  if (decoded.kind === 'refused') return decoded;
  const ends = lineEndsIn(decoded.text);
  if (ends > 3 * LINES_AT_MOST) return refused(fileName, `at most ${LINES_AT_MOST} lines`, `${ends}`);
  const written = decoded.format === 'markdown' ? markdownLines(decoded.text) : linesOf(decoded.text);
  if (written.length > LINES_AT_MOST)
    return refused(fileName, `at most ${LINES_AT_MOST} lines`, `${written.length}`);
  const cleared = clearFurniture(written);
  const { furniture, lines } = readCover(cleared.lines);
  const document = documentOf(blocksOf(lines), [...furniture, ...cleared.furniture], fileName);
  return { kind: 'read', document, textHash: sha256(canonical(decoded.text)) };
}

/** Counted without making the lines, of which hostile text has millions. Blank lines cost little, so more of them may be. */
function lineEndsIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
