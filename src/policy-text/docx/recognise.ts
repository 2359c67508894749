import { NotReadable, WORD_DOCUMENT } from './not-readable';

const SAVE_AS_DOCX = 'In Word, choose Save As, then Word Document (.docx)';

/** Files that people rename to .docx, by their first bytes (Latin-1). */
const OTHERS: readonly (readonly [start: string, what: string])[] = [
  ['%PDF-', 'a PDF with the name of a Word document. Supply the Word file it was made from'],
  ['MZ', 'a program with the name of a Word document'],
  ['\x7fELF', 'a program with the name of a Word document'],
  ['{\\rtf', `a Rich Text file with the name of a Word document. ${SAVE_AS_DOCX}`],
];

const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
const ZIP = 'PK\x03\x04';

/**
 * Goes by the bytes, never by the name. A zip must begin at the first byte, so what is two kinds of file at once is refused.
 * @throws NotReadable for whatever is no zip file
 */
export function expectZip(bytes: Buffer): void {
  const start = bytes.toString('latin1', 0, 8);
  if (start.startsWith(ZIP)) return;
  if (bytes.length === 0) throw new NotReadable(WORD_DOCUMENT, 'an empty file');
  if (start === OLE) throw new NotReadable(WORD_DOCUMENT, inOle(bytes));
  const other = OTHERS.find(([begin]) => start.startsWith(begin));
  throw new NotReadable(WORD_DOCUMENT, other?.[1] ?? 'something else with the name of one');
}

/** Word puts an encrypted .docx into the container that .doc files had. */
function inOle(bytes: Buffer): string {
  return bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))
    ? 'a document that is protected by a password. In Word, take the password off and save it again'
    : `a document of an older Word. ${SAVE_AS_DOCX}`;
}
