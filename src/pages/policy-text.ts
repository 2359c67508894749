import type { Note } from '../domain/beside';
import type { PolicyDocument } from '../domain/policy';
import type { Block, Item } from './blocks';
import { chaptersOf, type Chapter } from './chapters';
import { readable } from './readable';
import type { Row, Table } from './table';

/** Most characters of one message. Teams takes more; one that is read aloud should end within about five minutes. */
const MESSAGE_AT_MOST = 4_000;
/** A message at least so full may end before a chapter that would not fit into it. */
const FULL_ENOUGH = MESSAGE_AT_MOST / 2;
const TITLE_AT_MOST = 120;

/** The policy as a few plain messages, cut between chapters where that is possible, else between its points. */
export function policyTexts(document: PolicyDocument, notes: readonly Note[]): readonly string[] {
  const title = readable(document.title).trim().slice(0, TITLE_AT_MOST);
  const room = MESSAGE_AT_MOST - `${title}, part 999 of 999\n`.length;
  const parts = partsOf(pointsOf(chaptersOf(document, notes)), room);
  return parts.map((part, i) => `${title}, part ${i + 1} of ${parts.length}\n${part}`);
}

/** The policy as one plain text. */
export function policyText(document: PolicyDocument, notes: readonly Note[]): string {
  const points = pointsOf(chaptersOf(document, notes)).flat();
  return `${readable(document.title).trim()}\n${points.join('\n')}\n`;
}

/** Chapter by chapter, what is never torn apart unless it is longer than a message. Headings go with the text below them. */
function pointsOf(chapters: readonly Chapter[]): readonly (readonly string[])[] {
  let headings = '';
  return chapters.map(({ heading, blocks }, i) => {
    if (heading !== '') headings += `\n${heading}\n`;
    const [first = '', ...rest] = blocks.flatMap((block) => linesOf(block, ''));
    if (first === '' && i < chapters.length - 1) return rest;
    const points = [`${headings}${first}`, ...rest];
    headings = '';
    return points;
  });
}

function linesOf(block: Block, indent: string): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return [indent + block.text.replaceAll('\t', ' ')];
    case 'list':
      return block.items.flatMap((item) => linesOfItem(item, indent));
    case 'table':
      return linesOfTable(block);
    case 'note':
      return [`${indent}Note from HR: ${block.text}`];
  }
}

function linesOfItem({ label, blocks }: Item, indent: string): readonly string[] {
  const [first = '', ...rest] = blocks.flatMap((block) => linesOf(block, `${indent}  `));
  return [`${indent}${label} ${first.trimStart()}`, ...rest];
}

function linesOfTable({ head, rows }: Table): readonly string[] {
  return [...head.map((row) => row.filter(Boolean).join(', ')), ...rows.map(lineOfRow)];
}

/** Empty cells show as a dash, so that a cross keeps its place among them. */
function lineOfRow([first = '', ...rest]: Row): string {
  const cells = rest.map((cell) => cell || '–').join(', ');
  return `${first}${first.endsWith(':') ? '' : ':'} ${cells}`;
}

function partsOf(chapters: readonly (readonly string[])[], room: number): readonly string[] {
  const parts: string[] = [];
  let part = '';
  const end = (): void => {
    if (part !== '') parts.push(part.trimEnd());
    part = '';
  };
  for (const points of chapters) {
    const whole = points.join('\n').length;
    if (part.length + whole > room && (whole <= room || part.length >= FULL_ENOUGH)) end();
    for (const point of points.flatMap((text) => inPieces(text, room))) {
      if (part.length + point.length + 1 > room) end();
      part += `${point}\n`;
    }
  }
  end();
  return parts;
}

/** A point longer than a message is cut between words; a word longer than that, anywhere. */
function inPieces(point: string, room: number): readonly string[] {
  if (point.length < room) return [point];
  const space = point.lastIndexOf(' ', room - 1);
  const end = space > 0 ? space : wholeCharacters(point, room - 1);
  return [point.slice(0, end), ...inPieces(point.slice(end).trimStart(), room)];
}

/** Not within a character of two UTF-16 units. */
function wholeCharacters(text: string, end: number): number {
  return /[\ud800-\udbff]/.test(text.charAt(end - 1)) ? end - 1 : end;
}
