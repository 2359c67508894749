import type { Clause } from '../domain/policy';
import { plainWords } from './plain-text';

/** A clause as cards lay it out: indented, its marker in a column of its own, then its words. */
export interface ClauseLine {
  /** Pixels, for example `12px`; empty at the margin. */
  readonly indent: string;
  readonly label: string;
  readonly labelWidth: string;
  readonly runs: readonly Run[];
}

interface Run {
  readonly text: string;
  readonly weight: 'Default' | 'Bolder';
}

const INDENT_PX = 12;
const DEEPEST = 4;

export function clauseLine(clause: Clause): ClauseLine {
  const depth = Math.min(clause.parents.length, DEEPEST);
  const label = plainWords(clause.label).slice(0, 12);
  return {
    indent: depth === 0 ? '' : `${depth * INDENT_PX}px`,
    label,
    labelWidth: `${10 + 8 * label.length}px`,
    runs: runsOf(clause.text),
  };
}

/** The clauses' words with their markers, for clients that show no cards. */
export function asPlainLines(clauses: readonly Clause[]): string {
  return clauses.map(({ label, text }) => plainWords(label === '' ? text : `${label} ${text}`)).join('\n');
}

/** A table row puts its first cell in bold. Empty cells show as a dash, so that a cross keeps its place among them. */
function runsOf(text: string): readonly Run[] {
  const [first = '', ...rest] = text.trimEnd().split('\t');
  if (rest.length === 0) return [{ text: plainWords(first), weight: 'Default' }];
  const cells = rest.map((cell) => plainWords(cell).trim() || '–');
  return [
    { text: `${plainWords(first).trim() || '–'}  `, weight: 'Bolder' },
    { text: cells.join(' · '), weight: 'Default' },
  ];
}
