import type { Furniture } from '../domain/policy';
import type { Block } from './blocks';

export interface Titled {
  readonly title: string;
  /** Lines above the title, such as the trust's name. */
  readonly heads: readonly Furniture[];
  readonly rest: readonly Block[];
}

/** What kind of document it is. */
const DOCUMENT =
  /\b(policy|policies|procedures?|code|guidance|guidelines?|handbook|protocol|statement|agreement|plan)\b/i;
const ORGANISATION =
  /\b(trust|school|schools|academy|academies|alliance|college|federation|council|learning|education)\b/i;

/** The heading the document begins with, or the first marked by `#`; a document without one is called as its file. */
export function takeTitle(blocks: readonly Block[], fileName: string): Titled {
  const at = titleIndex(blocks);
  const found = blocks[at];
  if (found === undefined) return { title: nameOf(fileName), heads: [], rest: blocks };
  const heads =
    isOrganisation(blocks[0]) && at === 1 ? [{ kind: 'header' as const, text: blocks[0]?.text ?? '' }] : [];
  const rest = blocks.filter((_, i) => i !== at && (i > at || heads.length === 0));
  return { title: found.text, heads, rest };
}

function titleIndex(blocks: readonly Block[]): number {
  const [first, second] = blocks;
  if (first?.kind !== 'heading')
    return blocks.findIndex((block) => block.kind === 'heading' && block.hashes !== null);
  const isSecond = isOrganisation(first) && second?.kind === 'heading' && DOCUMENT.test(second.text);
  return isSecond ? 1 : 0;
}

function isOrganisation(block: Block | undefined): boolean {
  return block?.kind === 'heading' && ORGANISATION.test(block.text) && !DOCUMENT.test(block.text);
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
