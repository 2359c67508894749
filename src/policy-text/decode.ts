/** How the words of a file are marked up. */
export type Format = 'text' | 'markdown';

export type DecodeOutcome =
  | { readonly kind: 'decoded'; readonly text: string; readonly format: Format }
  | { readonly kind: 'refused'; readonly problem: string };

/** A long policy is about 100 kB of text; more than this is not a policy. */
const BYTES_AT_MOST = 2 * 1024 * 1024;

const FORMATS: ReadonlyMap<string, Format> = new Map([
  ['txt', 'text'],
  ['md', 'markdown'],
]);

const SAVE_AS_TEXT = 'In Word, choose Save As, then Plain Text, with the encoding Unicode (UTF-8)';

const ADVICE: ReadonlyMap<string, string> = new Map([
  ['docx', `a Word document. ${SAVE_AS_TEXT}`],
  ['doc', `a Word document. ${SAVE_AS_TEXT}`],
  ['pdf', 'a PDF. Use the Word file the PDF was made from, and save that as plain text'],
]);

/** The text of a policy file, without its byte order mark, or why it cannot be read. */
export function decode(bytes: Uint8Array, fileName: string): DecodeOutcome {
  const extension = extensionOf(fileName);
  const format = FORMATS.get(extension);
  const refused = (expected: string, got: string): DecodeOutcome => ({
    kind: 'refused',
    problem: `Reading the policy ${fileName}: expected ${expected}, got ${got}.`,
  });
  if (format === undefined)
    return refused('a .txt or .md file', ADVICE.get(extension) ?? `"${extension || 'no extension'}"`);
  if (bytes.length > BYTES_AT_MOST) return refused('at most 2 MB', megabytes(bytes.length));
  if (bytes.includes(0)) return refused('plain text', 'a binary file (it holds NUL bytes)');
  const text = utf8(bytes);
  if (text === null) return refused('text in UTF-8', `bytes that are not UTF-8. ${SAVE_AS_TEXT}`);
  if (text.trim() === '')
    return refused('some text', bytes.length === 0 ? 'an empty file' : 'only white space');
  return { kind: 'decoded', text, format };
}

function extensionOf(fileName: string): string {
  const dot = fileName.lastIndexOf('.');
  return dot < 0 ? '' : fileName.slice(dot + 1).toLowerCase();
}

function megabytes(bytes: number): string {
  return `${(bytes / (1024 * 1024)).toFixed(1).replace(/\.0$/, '')} MB`;
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
