/** What stands before the text of a list item, as written. */
export interface Marked {
  readonly label: string;
  readonly text: string;
}

/** One way to understand a label: `i.` is the first of a roman list or the ninth of a lettered one. */
export interface Reading {
  /** Items of one list have one style. */
  readonly style: string;
  /** Place in the list, from 1; 0 for a bullet. */
  readonly ordinal: number;
}

/** Bullets as people type them and as Word's symbol fonts come out in plain text (U+F0B7 and its neighbours, ü, Ø, §). */
const BULLET = /^[-–—•·●○◦▪■□‣⁃∙➢➤✓✔*+o§üØ\uf0a7\uf0b7\uf0d8\uf0fc]$/;
const ORDERED = /^\(?(?:\d{1,3}|[a-z]|[A-Z]|[ivx]{2,5}|[IVX]{2,5})[.)]$/;
const DOTTED = /^\d{1,3}(?:\.\d{1,3}){1,4}[.)]?$/;
const ROMAN = /^x{0,3}(?:ix|iv|v?i{0,3})$/;

/** The marker of a list item or numbered paragraph and the text after it; null for a line without one. */
export function markedLine(text: string): Marked | null {
  const [whole, label] = /^(\S{1,16})\s+/.exec(text) ?? [];
  if (whole === undefined || label === undefined) return null;
  const rest = text.slice(whole.length);
  return rest !== '' && isMarker(label, whole, rest) ? { label, text: rest } : null;
}

/** "1.5 metres" is a measure and "18 pupils" a count, so a number without a closing mark needs a tab or a capital after it. */
function isMarker(label: string, whole: string, rest: string): boolean {
  if (BULLET.test(label) || ORDERED.test(label)) return true;
  if (DOTTED.test(label))
    return label.split('.').length > 2 || whole.includes('\t') || !/^[\p{Ll}%]/u.test(rest);
  return /^\d{1,2}$/.test(label) && whole.includes('\t');
}

/** The ways to understand a label, the likeliest first; a bullet has one. */
export function readingsOf(label: string): readonly Reading[] {
  const core = label.replace(/^\(|[.)]$/g, '');
  const frame = label.replace(core, '');
  if (/^\d/.test(core)) return [numbered(core, frame)];
  if (isBullet(label)) return [{ style: /^[-–—]$/.test(label) ? 'dash' : label, ordinal: 0 }];
  const lower = core.toLowerCase();
  const letterCase = core === lower ? 'lower' : 'upper';
  const roman = { style: `roman ${letterCase} ${frame}`, ordinal: romanValue(lower) };
  const letter = { style: `letter ${letterCase} ${frame}`, ordinal: lower.charCodeAt(0) - 96 };
  if (core.length > 1) return [roman];
  return roman.ordinal > 0 ? [letter, roman] : [letter];
}

export function isBullet(label: string): boolean {
  return BULLET.test(label) || label === '';
}

/** `[1, 2]` for `1.2` or `1.2.`, `[2]` for `2.0`; null when the label is not a number. */
export function numbersOf(label: string): readonly number[] | null {
  const core = label.replace(/[.)]$/, '');
  if (!/^\d{1,3}(?:\.\d{1,3})*$/.test(core)) return null;
  return core
    .replace(/(\.0+)+$/, '')
    .split('.')
    .map(Number);
}

function numbered(core: string, frame: string): Reading {
  const numbers = core.split('.');
  // 1.1 and 1.1. are one style; 1. and 1) are two.
  const style = numbers.length > 1 ? `number ${numbers.length}` : `number ${frame}`;
  return { style, ordinal: Number(numbers.at(-1)) };
}

function romanValue(text: string): number {
  if (!ROMAN.test(text)) return 0;
  const values = [...text].map((char) => ({ i: 1, v: 5, x: 10 })[char] ?? 0);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}
