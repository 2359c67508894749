import type { Relationship } from './package';
import { descendants, type XmlNode } from './xml';

/** A paragraph's first characters are enough: nobody writes an address twice. */
const LOOKED_AT = 10_000;

/** How many links lead to an address that their paragraph does not show. */
export function linksWithoutAddress(
  document: XmlNode,
  relationships: ReadonlyMap<string, Relationship>,
): number {
  return descendants(document)
    .filter(({ name }) => name === 'w:p')
    .reduce((sum, paragraph) => {
      const nodes = ownNodes(paragraph);
      const addresses = nodes.flatMap((node) => addressOf(node, relationships) ?? []);
      if (addresses.length === 0) return sum;
      const text = textOf(nodes);
      return sum + addresses.filter((address) => !text.includes(bareAddress(address))).length;
    }, 0);
}

function textOf(nodes: readonly XmlNode[]): string {
  const texts = nodes.flatMap(({ name, text }) => (name === 'w:t' ? [text] : []));
  return texts.join('').slice(0, LOOKED_AT);
}

function addressOf(node: XmlNode, relationships: ReadonlyMap<string, Relationship>): string | undefined {
  if (node.name === 'w:instrText') return /^\s*HYPERLINK\s+"([^"]+)"/.exec(node.text)?.[1];
  if (node.name !== 'w:hyperlink') return undefined;
  const target = relationships.get(node.attributes['r:id'] ?? '');
  return target?.isExternal === true ? target.target : undefined;
}

/** As people write it: without `https://`, `mailto:` and the last slash. */
function bareAddress(address: string): string {
  return address.replace(/^(https?:\/\/|mailto:)/i, '').replace(/\/$/, '');
}

/** Without the paragraphs of a text box in it. */
function ownNodes(node: XmlNode): readonly XmlNode[] {
  return node.children.flatMap((each) => (each.name === 'w:p' ? [] : [each, ...ownNodes(each)]));
}
