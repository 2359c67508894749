import type { Clause } from '../domain/policy';
import { cut, plainWords } from './plain-text';

/** A clause as cards lay it out: indented, its marker in a column of its own, then its words. */
export interface ClauseLine {
  /** Pixels, for example `12px`; empty at the margin. */
  readonly indent: string;
  readonly label: string;
  readonly labelWidth: string;
  /** A paragraph stands apart; the items of a list and the rows of a table belong together. */
  readonly spacing: 'Default' | 'Small';
  readonly runs: readonly Run[];
}

interface Run {
  readonly text: string;
  readonly weight: 'Default' | 'Bolder';
}

const INDENT_PX = 12;
const DEEPEST = 4;
/** Room for a dash or a bullet. */
const NARROWEST_LABEL_PX = 16;
/** Of a repeated beginning: it was read in full a page before. */
const STEM_CHARACTERS = 200;
/** A page has fewer; a single endless paragraph does not go into a message twice. */
const PLAIN_CHARACTERS = 4_000;

export function clauseLine(clause: Clause): ClauseLine {
  const depth = Math.min(clause.parents.length, DEEPEST);
  const label = plainWords(clause.label).slice(0, 12);
  // A further paragraph of a list item stands under the item's words, not under its marker.
  const indent = depth * INDENT_PX + (label === '' && depth > 0 ? NARROWEST_LABEL_PX : 0);
  const isParagraph = depth === 0 && label === '' && !clause.text.includes('\t');
  return {
    indent: indent === 0 ? '' : `${indent}px`,
    label,
    labelWidth: `${Math.max(NARROWEST_LABEL_PX, 6 + 7 * label.length)}px`,
    spacing: isParagraph ? 'Default' : 'Small',
    runs: runsOf(clause.text),
  };
}

/** The beginning of a list, repeated where the list carries on. */
export function stemLine(clause: Clause): ClauseLine {
  return clauseLine({ ...clause, text: `${cut(clause.text, STEM_CHARACTERS)} (continued)` });
}

/** The clauses' words with their markers, for clients that show no cards. */
export function asPlainLines(clauses: readonly Clause[]): string {
  const lines = clauses.map(({ label, text }) => plainWords(label === '' ? text : `${label} ${text}`));
  return cut(lines.join('\n'), PLAIN_CHARACTERS);
}

/**
 * A table row puts its first cell in bold; empty cells show as a dash, so that a cross keeps its place among them. A row
 * without a first cell holds the headings of the columns.
 */
function runsOf(text: string): readonly Run[] {
  const [first = '', ...rest] = text
    .trimEnd()
    .split('\t')
    .map((cell) => plainWords(cell).trim());
  if (rest.length === 0) return [{ text: first, weight: 'Default' }];
  if (first === '') return [{ text: rest.filter(Boolean).join(' · '), weight: 'Bolder' }];
  return [
    { text: `${first}  `, weight: 'Bolder' },
    { text: rest.map((cell) => cell || '–').join(' · '), weight: 'Default' },
  ];
}
