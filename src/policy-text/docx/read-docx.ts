import { sha256 } from '../../domain/ids';
import type { Furniture } from '../../domain/policy';
import { refused } from '../decode';
import { documentOf } from '../document';
import { canonical } from '../lines';
import type { ReadOutcome } from '../read-policy';
import { notesOf } from './notes';
import { NotReadable } from './not-readable';
import { numberingOf } from './numbering';
import { bodyOf, openPackage, type WordPackage } from './package';
import { expectZip } from './recognise';
import { remarksOf } from './remarks';
import { inlineReader } from './runs';
import type { Reading } from './paragraphs';
import { storyOf, type WordBlock } from './story';
import { stylesOf } from './styles';
import { takeWordTitle } from './title';
import { hashText, oneLine, structured } from './word-blocks';

/** Pictures, which are never unpacked, make up most of a large file. */
const MEGABYTES_AT_MOST = 20;
/** Bytes of the largest file that is read, of whatever format. */
export const FILE_BYTES_AT_MOST = MEGABYTES_AT_MOST * 1024 * 1024;

/** The same bounds as for plain text: a policy of a hundred pages has about 5,000 blocks and 300,000 characters. */
const BLOCKS_AT_MOST = 20_000;
const CHARACTERS_AT_MOST = 4 * 1024 * 1024;
const CHARACTERS_AT_MOST_IN_A_BLOCK = 1024 * 1024;

/**
 * Reads a policy from the bytes of a Word file, by the XML inside it. Nothing else is opened: pictures, links and templates that it
 * names are not followed. `textHash` (SHA-256, 64 hex digits) is that of the words with their numbers, table cells and heading
 * levels, not of the bytes: saving the file again does not change it, a changed word does.
 */
export function readDocx(bytes: Uint8Array, fileName: string): ReadOutcome {
  try {
    return read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), fileName);
  } catch (error) {
    if (error instanceof NotReadable) return refused(fileName, error.expected, error.got);
    throw error;
  }
}

function read(bytes: Buffer, fileName: string): ReadOutcome {
  if (bytes.length > FILE_BYTES_AT_MOST)
    throw new NotReadable(`at most ${MEGABYTES_AT_MOST} MB`, 'a larger file');
  expectZip(bytes);
  const parts = openPackage(bytes);
  const styles = stylesOf(parts.partsOf('styles')[0]);
  const numbering = numberingOf(parts.partsOf('numbering')[0], styles);
  const reading = (): Reading => ({ styles, numbering, inline: inlineReader(styles) });
  const written = storyOf(bodyOf(parts.document), reading());
  const notes = notesOf(parts, reading);
  expectPolicy([...written, ...notes.blocks]);
  const { blocks, titles, contents } = structured(written, notes.textOf);
  const running = runningTexts(parts, reading);
  return {
    kind: 'read',
    document: documentOf(takeWordTitle(blocks, titles, contents, fileName), [...contents, ...running]),
    textHash: sha256(canonical(hashText([...written, ...notes.blocks], running))),
    remarks: remarksOf(parts.document, parts.relationships, styles),
  };
}

function expectPolicy(written: readonly WordBlock[]): void {
  const lengths = written.map(({ text }) => text.length);
  const length = lengths.reduce((sum, each) => sum + each, 0);
  if (written.length > BLOCKS_AT_MOST)
    throw new NotReadable(`at most ${BLOCKS_AT_MOST} paragraphs and table rows`, String(written.length));
  if (length > CHARACTERS_AT_MOST || lengths.some((each) => each > CHARACTERS_AT_MOST_IN_A_BLOCK))
    throw new NotReadable('less text inside', 'more than a policy can hold');
  if (length === 0) throw new NotReadable('some text', 'a document without any');
}

/** What stands at the head and foot of pages, each text once: Word keeps several copies, for first, left and right pages. */
function runningTexts(parts: WordPackage, reading: () => Reading): readonly Furniture[] {
  const of = (kind: 'header' | 'footer'): readonly Furniture[] => {
    const texts = parts.partsOf(kind).flatMap((part) => storyOf(part, reading()).map(oneLine));
    return [...new Set(texts)].filter((text) => text !== '').map((text) => ({ kind, text }));
  };
  return [...of('header'), ...of('footer')];
}
