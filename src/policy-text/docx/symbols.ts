/** Symbol fonts keep their signs in the private area U+F000 to U+F0FF: what those are that lists and forms use. */
const SYMBOLS: ReadonlyMap<number, string> = new Map([
  [0xb7, '•'],
  [0xa7, '▪'],
  [0xa8, '□'],
  [0x6f, '□'],
  [0x6e, '■'],
  [0x71, '□'],
  [0x6c, '●'],
  [0x2d, '–'],
  [0xd8, '➢'],
  [0x76, '❖'],
  [0xe0, '→'],
  [0xf0, '→'],
  [0xfc, '✓'],
  [0xfe, '☑'],
]);

const PRIVATE = /[\uf000-\uf0ff]/g;

/** The text with signs of symbol fonts in characters that every font has. */
export function withoutPrivate(text: string): string {
  return text.replace(PRIVATE, (char) => symbolAt(char.charCodeAt(0)));
}

/** The sign that `w:sym` names by its hexadecimal code. */
export function symbolNamed(code: string): string {
  const value = /^[0-9a-f]{1,4}$/i.test(code) ? Number.parseInt(code, 16) : 0;
  if (value < 0x20) return '';
  return value < 0xf000 || value > 0xf0ff ? String.fromCharCode(value) : symbolAt(value);
}

function symbolAt(value: number): string {
  return SYMBOLS.get(value & 0xff) ?? '•';
}
