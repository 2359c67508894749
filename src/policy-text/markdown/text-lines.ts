import type MarkdownIt from 'markdown-it';
import type { Block } from '../blocks';
import type { Line } from '../lines';
import { boldHeading, markedHeading } from './headings';
import type { InlineLine } from './inline-lines';

/** Columns from a list to the list inside it, and to the later paragraphs of its items. */
const LIST_STEP = 4;
const ITEM_STEP = 2;

/** A heading or paragraph and where it stands. */
export interface TextPlace {
  readonly opener: MarkdownIt.Token | undefined;
  readonly lines: readonly InlineLine[];
  /** Its lines in the file. */
  readonly source: readonly string[];
  /** How many lists are open. */
  readonly depth: number;
  /** The marker of the item whose first words these are; empty for other text. */
  readonly marker: string;
  /** Whether a list follows at once. */
  readonly nextIsList: boolean;
}

/** A heading as one line, or a paragraph's lines, the item's marker on the first. */
export function textLines(place: TextPlace): readonly Line[] {
  const { opener, lines, marker } = place;
  const heading = marker === '' && opener?.type === 'heading_open' ? markedHeading(opener, lines) : null;
  if (heading !== null) return [lineOf(heading.text, { told: heading })];
  return lines.flatMap((line, i) => (line.text === '' ? [] : [paragraphLine(line, i, place)]));
}

function paragraphLine({ text, isEnded }: InlineLine, i: number, place: TextPlace): Line {
  const { depth, marker, lines, nextIsList } = place;
  const written = place.source[i] ?? '';
  const raw = `${(isAsWritten(text, place) ? written : text).trimEnd()}${isEnded ? '  ' : ''}`;
  if (i === 0 && marker !== '') return itemLine(marker, text, (depth - 1) * LIST_STEP, raw);
  const indent = depth === 0 ? spacesBefore(written) : (depth - 1) * LIST_STEP + ITEM_STEP;
  const heading = depth === 0 ? boldHeading(lines, i, nextIsList) : null;
  const told = heading ?? (isEscaped(written) ? paragraph(text, indent) : null);
  return lineOf(text, { raw, indent, told, blankBefore: i === 0 });
}

/** A code span may hold a line end, so that lines and source differ; and what has tabs is read as a row, whose cells hold no marks. */
function isAsWritten(text: string, { lines, source }: TextPlace): boolean {
  return lines.length === source.length && !text.includes('\t');
}

function itemLine(label: string, text: string, indent: number, raw: string): Line {
  const told: Block = { kind: 'item', label, text, indent };
  return lineOf(`${label} ${text}`, { raw, indent, told });
}

function lineOf(text: string, more: Partial<Line>): Line {
  return { raw: text, text, indent: 0, blankBefore: true, told: null, ...more };
}

function paragraph(text: string, indent: number): Block {
  return { kind: 'paragraph', text, indent };
}

/** A star or dash that the writer says is no marker: the note below a table. */
function isEscaped(written: string): boolean {
  return /^\s*\\[-*+]/.test(written);
}

function spacesBefore(line: string): number {
  return line.length - line.trimStart().length;
}
