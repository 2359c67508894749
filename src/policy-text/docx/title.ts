import type { Block, Heading } from '../blocks';
import { isDocumentName, isOrganisation, looksLikeTitle } from '../heading-shape';
import { takeTitle, type Titled } from '../title';
import { markedLine } from '../markers';

/** "Policy statement", "Purpose of this policy": sections speak of the policy too. A name ends with what the document is. */
const NAME =
  /\b(policy|policies|procedures?|code of \w+|guidance|guidelines|handbook|protocol|agreement|plan)( and (procedures?|guidance))?$/i;

/**
 * Takes the title out of a document whose headings have levels: the first heading need not be it, for Word's writers set it as
 * plain large type on the first page. A document without levels has its title where pasted text has it.
 */
export function takeWordTitle(
  blocks: readonly Block[],
  titles: ReadonlySet<Block>,
  fileName: string,
): Titled {
  if (titles.size > 0) return styledTitle(blocks, titles);
  const headings = blocks.filter((block) => block.kind === 'heading');
  if (headings.every(({ hashes }) => hashes === null)) return takeTitle(blocks, fileName);
  const found =
    outermostAlone(headings, isDocumentName) ??
    onFirstPage(blocks) ??
    outermostAlone(headings) ??
    named(blocks);
  if (found === undefined) return { ...takeTitle([], fileName), rest: blocks };
  return { title: found.text, heads: [], rest: blocks.filter((block) => block !== found) };
}

/** The paragraphs of the title style that stand together, without the trust's name above them. */
function styledTitle(blocks: readonly Block[], titles: ReadonlySet<Block>): Titled {
  const start = blocks.findIndex((block) => titles.has(block));
  let end = start;
  while (titles.has(blocks[end] ?? NONE)) end += 1;
  const lines = blocks.slice(start, end).map(({ text }) => text);
  const named = lines.length > 1 && isOrganisation(lines[0] ?? '') ? 1 : 0;
  return {
    title: lines.slice(named).join(' '),
    heads: lines.slice(0, named).map((text) => ({ kind: 'header', text })),
    rest: blocks.toSpliced(start, end - start),
  };
}

const NONE: Block = { kind: 'row', text: '' };

/** The first heading, when it is the only one of the outermost level and others stand below it. */
function outermostAlone(headings: readonly Heading[], isName = (_: string) => true): Heading | undefined {
  const [first, ...others] = headings;
  if (first === undefined || others.length === 0 || markedLine(first.text) !== null) return undefined;
  const isAlone = others.every(({ hashes }) => (hashes ?? 9) > (first.hashes ?? 9));
  return isAlone && isName(first.text) ? first : undefined;
}

/** The document's name in text that stands before the first heading. */
function onFirstPage(blocks: readonly Block[]): Block | undefined {
  const first = blocks.findIndex((block) => block.kind === 'heading');
  return blocks
    .slice(0, first)
    .find(({ kind, text }) => kind === 'paragraph' && looksLikeTitle(text) && isDocumentName(text));
}

/** A first heading that is called as documents are. */
function named(blocks: readonly Block[]): Block | undefined {
  const first = blocks.find((block) => block.kind === 'heading');
  return first !== undefined && NAME.test(first.text) && markedLine(first.text) === null ? first : undefined;
}
