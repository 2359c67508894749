/**
 * Characters that nobody sees: control characters other than tabs and line ends, soft hyphens, joints of no width, and marks that turn
 * the direction of what follows, so that a line could read otherwise than it is stored.
 */
const UNSEEN =
  /(?![\t\n\v\f\r\u0085])\p{Cc}|[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

/** The text of a file in UTF-8, or in UTF-16 with its byte order mark, as Word's "Unicode" saves it; null when it is neither. */
export function textIn(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

export function withoutUnseen(text: string): string {
  return text.replace(UNSEEN, '');
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
