import type { Furniture } from '../../domain/policy';
import type { Block, Heading } from '../blocks';
import { isDocumentName, isOrganisation, looksLikeTitle } from '../heading-shape';
import { markedLine } from '../markers';
import { takeTitle, type Titled } from '../title';

/** "Policy statement", "Purpose of this policy": sections speak of the policy too. A name ends with what the document is. */
const NAME =
  /\b(policy|policies|procedures?|code of \w+|guidance|guidelines|handbook|protocol|agreement|plan)( and (procedures?|guidance))?$/i;

/**
 * Takes the title out of a document whose headings have levels: the first heading need not be it, for many writers set it as plain
 * large type on the first page. A document without levels has its title where pasted text has it.
 */
export function takeWordTitle(
  blocks: readonly Block[],
  titles: ReadonlySet<Block>,
  furniture: readonly Furniture[],
  fileName: string,
): Titled {
  const headings = blocks.filter((block) => block.kind === 'heading');
  if (titles.size === 0 && headings.every(({ hashes }) => hashes === null))
    return takeTitle(blocks, furniture, fileName);
  const lines = titles.size > 0 ? titleLines(blocks, titles) : titleAmong(blocks, headings);
  const start = lines[0] === undefined ? -1 : blocks.indexOf(lines[0]);
  if (start < 0) return { ...takeTitle([], furniture, fileName), rest: blocks };
  // The trust's name, above the title or as its first line.
  const name = blocks.slice(0, start + lines.length - 1).findLast(isName);
  const taken = new Set([...lines, ...(name === undefined ? [] : [name])]);
  return {
    title: lines.flatMap((line) => (line === name ? [] : [line.text])).join(' '),
    heads: name === undefined ? [] : [{ kind: 'header', text: name.text }],
    rest: blocks.filter((block) => !taken.has(block)),
  };
}

/** The paragraphs of the title style that stand together. */
function titleLines(blocks: readonly Block[], titles: ReadonlySet<Block>): readonly Block[] {
  const start = blocks.findIndex((block) => titles.has(block));
  const length = blocks.slice(start).findIndex((block) => !titles.has(block));
  return blocks.slice(start, length < 0 ? undefined : start + length);
}

function titleAmong(blocks: readonly Block[], headings: readonly Heading[]): readonly Block[] {
  const alone = outermostAlone(headings);
  const found =
    (alone !== undefined && isDocumentName(alone.text) ? alone : undefined) ??
    onFirstPage(blocks) ??
    alone ??
    headings.slice(0, 1).find(({ text }) => NAME.test(text) && markedLine(text) === null);
  return found === undefined ? [] : [found];
}

/** The first heading, when it is the only one of the outermost level and others stand below it. */
function outermostAlone([first, ...others]: readonly Heading[]): Heading | undefined {
  if (first === undefined || others.length === 0 || markedLine(first.text) !== null) return undefined;
  return others.every(({ hashes }) => (hashes ?? 9) > (first.hashes ?? 9)) ? first : undefined;
}

/** The document's name in text that stands before the first heading. */
function onFirstPage(blocks: readonly Block[]): Block | undefined {
  const first = blocks.findIndex((block) => block.kind === 'heading');
  return blocks
    .slice(0, first)
    .find(({ kind, text }) => kind === 'paragraph' && looksLikeTitle(text) && isDocumentName(text));
}

function isName({ kind, text }: Block): boolean {
  return (kind === 'paragraph' || kind === 'heading') && looksLikeTitle(text) && isOrganisation(text);
}
