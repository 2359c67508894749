import { textIn } from './encoding';

/** How the words of a file are marked up. */
export type Format = 'text' | 'markdown';

export type DecodeOutcome =
  { readonly kind: 'decoded'; readonly text: string; readonly format: Format } | Refused;

/** Why a file cannot be read, in a sentence for whoever brought it. */
export interface Refused {
  readonly kind: 'refused';
  readonly problem: string;
}

/** A long policy is about 100 kB of text; more than this is not a policy. */
const BYTES_AT_MOST = 2 * 1024 * 1024;

const FORMATS: ReadonlyMap<string, Format> = new Map([
  ['txt', 'text'],
  ['md', 'markdown'],
]);

const SAVE_AS_TEXT = 'In Word, choose Save As, then Plain Text, with the encoding Unicode (UTF-8)';

const SAVE_AS_DOCX = 'In Word, choose Save As, then Word Document (.docx)';

const OTHERS: ReadonlyMap<string, string> = new Map([
  ['doc', `a document of an older Word. ${SAVE_AS_DOCX}`],
  ['docm', `a Word document with macros. ${SAVE_AS_DOCX}`],
  ['rtf', `a Rich Text file. ${SAVE_AS_DOCX}`],
  ['odt', `an OpenDocument file. ${SAVE_AS_DOCX}`],
  ['pdf', 'a PDF. Supply the Word file it was made from'],
  ['', 'a file without an extension'],
]);

export function refused(fileName: string, expected: string, got: string): Refused {
  return { kind: 'refused', problem: `Reading the policy ${fileName}: expected ${expected}, got ${got}.` };
}

/** The text of a .txt or .md file, without its byte order mark, or why it cannot be read. */
export function decode(bytes: Uint8Array, fileName: string): DecodeOutcome {
  const extension = extensionOf(fileName);
  const format = FORMATS.get(extension);
  if (format === undefined)
    return refused(fileName, 'a .docx, .txt or .md file', OTHERS.get(extension) ?? `a .${extension} file`);
  if (bytes.length > BYTES_AT_MOST) return refused(fileName, 'at most 2 MB', megabytes(bytes.length));
  if (bytes.length === 0) return refused(fileName, 'some text', 'an empty file');
  const text = textIn(bytes);
  if (text === null) return refused(fileName, 'text in UTF-8', `other bytes. ${SAVE_AS_TEXT}`);
  if (text.includes('\0')) return refused(fileName, 'plain text', 'a binary file (it holds NUL bytes)');
  if (text.trim() === '') return refused(fileName, 'some text', 'only white space');
  return { kind: 'decoded', text, format };
}

/** In small letters, without the dot; empty when there is none. */
export function extensionOf(fileName: string): string {
  const dot = fileName.lastIndexOf('.');
  return dot < 0 ? '' : fileName.slice(dot + 1).toLowerCase();
}

/** Rounded up, so that nothing over the limit reads as being on it. */
function megabytes(bytes: number): string {
  return `${Math.ceil((bytes / (1024 * 1024)) * 10) / 10} MB`;
}
