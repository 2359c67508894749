import type { Furniture } from '../domain/policy';
import type { Block, Heading } from './blocks';
import { entryName } from './contents';
import { isDocumentName, isOrganisation } from './heading-shape';

export interface Titled {
  readonly title: string;
  /** The trust's or school's name above the title. */
  readonly heads: readonly Furniture[];
  readonly rest: readonly Block[];
}

/** The document's first heading, unless a contents list names it as a section. A document without a title is called as its file. */
export function takeTitle(
  blocks: readonly Block[],
  furniture: readonly Furniture[],
  fileName: string,
): Titled {
  const [first, second] = blocks;
  if (first?.kind === 'heading' && second?.kind === 'heading' && isNamedBelow(first, second))
    return { title: second.text, heads: [{ kind: 'header', text: first.text }], rest: blocks.slice(2) };
  const at = blocks.findIndex((block) => block.kind === 'heading');
  const heading = blocks[at];
  const isSection = heading !== undefined && isListed(heading.text, furniture);
  if (
    heading?.kind === 'heading' &&
    !isSection &&
    (at === 0 || heading.hashes !== null || isDocumentName(heading.text))
  )
    return { title: heading.text, heads: [], rest: blocks.toSpliced(at, 1) };
  return { title: nameOf(fileName), heads: [], rest: blocks };
}

function isListed(title: string, furniture: readonly Furniture[]): boolean {
  return furniture.some(({ kind, text }) => kind === 'contents' && entryName(text) === entryName(title));
}

function isNamedBelow(first: Heading, second: Heading): boolean {
  return isOrganisation(first.text) && isDocumentName(second.text);
}

/** `social-media-policy.txt` → "Social media policy". */
function nameOf(fileName: string): string {
  const base = fileName.slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
  const words = base
    .slice(0, Math.max(0, base.lastIndexOf('.')))
    .split(/[-_\s]+/)
    .join(' ')
    .trim();
  return words === '' ? 'Policy' : words.charAt(0).toUpperCase() + words.slice(1);
}
