import MarkdownIt from 'markdown-it';
import type { Block } from '../blocks';
import { linesOf, type Line } from '../lines';
import { boldHeading, markedHeading } from './headings';
import { frontMatter, titleRow } from './front-matter';
import { htmlWords, withoutSilent } from './html';
import { inlineLines } from './inline-lines';
import { tableLines } from './table-lines';

/** Columns from a list to the list inside it, and to the later paragraphs of its items. */
const LIST_STEP = 4;
const ITEM_STEP = 2;

/** Four spaces in front of a paragraph come from Word: a policy holds no program code. */
const parser = new MarkdownIt({ html: true }).disable('code');

// No address reaches the reader, so that of a bad one the words can stay.
parser.validateLink = () => true;

/** Where the walk through the tokens stands. */
interface Place {
  readonly token: MarkdownIt.Token;
  /** What opened the block that the token is in. */
  readonly opener: MarkdownIt.Token | undefined;
  /** How many lists are open. */
  readonly depth: number;
  /** The marker of the item whose first words are still to come. */
  readonly marker: string;
  /** The lines of the file from the token's first on. */
  readonly source: readonly string[];
  readonly nextIsList: boolean;
}

/** The lines of a Markdown document: their words without marks, and what the marks say that each line is. */
export function markdownLines(text: string): readonly Line[] {
  const { rows, title, body } = frontMatter(withoutSilent(text.split(/\r\n?/).join('\n')));
  const lines = bodyLines(body);
  const titles = lines.filter(({ told }) => told?.kind === 'heading' && told.hashes === 1).length;
  // One outermost heading is the title; of several, or none, no one is.
  const isUntitled = title !== null && titles !== 1;
  return [...rows.map((row) => (isUntitled ? titleRow(row, title) : row)), ...lines];
}

function bodyLines(body: string): readonly Line[] {
  const source = body.split('\n');
  const tokens = parser.parse(body, {});
  const lines: Line[] = [];
  let depth = 0;
  let marker = '';
  for (const [i, token] of tokens.entries()) {
    if (token.type.endsWith('list_open')) depth += 1;
    if (token.type.endsWith('list_close')) depth -= 1;
    const nextIsList = tokens[i + 2]?.type.endsWith('list_open') === true;
    const from = source.slice(token.map?.[0] ?? 0, token.map?.[1]);
    const found = linesAt({ token, opener: tokens[i - 1], depth, marker, source: from, nextIsList });
    const isItem = token.type.startsWith('list_item');
    // A marker without words of its own, as in "1. - read", is kept for the words' sake.
    if (marker !== '' && isItem) lines.push(...linesOf(marker));
    lines.push(...found);
    if (isItem) marker = token.type === 'list_item_open' ? token.info + token.markup : '';
    else if (found.length > 0) marker = '';
  }
  return lines;
}

function linesAt(place: Place): readonly Line[] {
  const { token, opener, marker, source } = place;
  if (token.type === 'inline') return isCell(opener) ? [] : textLines(place);
  const found = blockLines(token, source, marker);
  return found.length > 0 && marker !== '' ? [...linesOf(marker), ...found] : found;
}

function blockLines(
  { type, content }: MarkdownIt.Token,
  source: readonly string[],
  marker: string,
): readonly Line[] {
  if (type === 'table_open') return tableLines(source, marker, inlineText);
  if (type === 'fence') return linesOf(content);
  return type === 'html_block' ? linesOf(htmlWords(content)).map(withoutMarks) : [];
}

/** A heading, or the lines of a paragraph with the item's marker on the first. */
function textLines(place: Place): readonly Line[] {
  const { token, opener, depth, marker, source } = place;
  const lines = inlineLines(token.children ?? []);
  const heading = marker === '' && opener?.type === 'heading_open' ? markedHeading(opener, lines) : null;
  if (heading !== null) return [lineOf(heading.text, { told: heading })];
  const inItem = depth === 0 ? 0 : (depth - 1) * LIST_STEP + ITEM_STEP;
  return lines.flatMap(({ text, isEnded }, i) => {
    if (text === '') return [];
    const isFirst = i === 0;
    const raw = `${source[i]?.trimEnd() ?? ''}${isEnded ? '  ' : ''}`;
    if (isFirst && marker !== '') return [itemLine(marker, text, (depth - 1) * LIST_STEP, raw)];
    const written = token.content.split('\n')[i] ?? '';
    const indent = inItem + written.length - written.trimStart().length;
    const heading = depth === 0 ? boldHeading(lines, i, place.nextIsList) : null;
    const told = heading ?? (isEscaped(written) ? paragraph(text, indent) : null);
    return [lineOf(text, { raw, indent, told, blankBefore: isFirst })];
  });
}

function itemLine(label: string, text: string, indent: number, raw: string): Line {
  const told: Block = { kind: 'item', label, text, indent };
  return lineOf(`${label} ${text}`, { raw, indent, told });
}

function paragraph(text: string, indent: number): Block {
  return { kind: 'paragraph', text, indent };
}

function lineOf(text: string, more: Partial<Line>): Line {
  return { raw: text, text, indent: 0, blankBefore: true, told: null, ...more };
}

function withoutMarks(line: Line): Line {
  return { ...line, text: inlineText(line.text) };
}

function inlineText(source: string): string {
  const children = parser.parseInline(source, {}).flatMap((token) => token.children ?? []);
  return inlineLines(children)
    .map(({ text }) => text)
    .join(' ')
    .trim();
}

function isCell(opener: MarkdownIt.Token | undefined): boolean {
  return opener?.type === 'td_open' || opener?.type === 'th_open';
}

/** A star or dash that the writer says is no marker: the note below a table. */
function isEscaped(written: string): boolean {
  return /^\s*\\[-*+]/.test(written);
}
