import { SaxesParser, type SaxesTagNS } from 'saxes';
import { NotReadable, WORD_DOCUMENT } from './not-readable';

/** An element. In the parts of a Word file text and elements never stand side by side. */
export interface XmlNode {
  /** With the prefix that Word uses for its namespace, whatever the file calls it: `w:p`. */
  readonly name: string;
  /** By the same rule: `w:val`; attributes without a namespace have no prefix. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
  readonly text: string;
}

interface OpenNode extends XmlNode {
  attributes: ReadonlyMap<string, string>;
  children: XmlNode[];
  text: string;
}

/** Takes XML as it comes and gives the root element when it is complete. */
export interface XmlReader {
  write(text: string): void;
  end(): XmlNode;
}

/** What is left of the elements that one document may have; its parts share it. */
export interface NodeBudget {
  left: number;
}

/** Tables stand in tables three deep at most in any document seen; each takes about six elements. */
const DEPTH_AT_MOST = 200;

const NAMESPACES: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w:'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w:'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r:'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r:'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc:'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm:'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm:'],
  ['urn:schemas-microsoft-com:vml', 'v:'],
]);

const NONE: ReadonlyMap<string, string> = new Map();
const NO_CHILDREN: XmlNode[] = [];

/**
 * Reads XML strictly. A document type is refused, so that no entity can be declared and nothing outside the text is ever named.
 * @throws NotReadable from `write` and `end`
 */
export function xmlReader(budget: NodeBudget): XmlReader {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const root: OpenNode = { name: '', attributes: NONE, children: [], text: '' };
  const open: OpenNode[] = [root];
  parser.on('error', (cause) => {
    throw new NotReadable(WORD_DOCUMENT, 'a damaged file (its XML is broken)', { cause });
  });
  parser.on('doctype', () => {
    throw new NotReadable(WORD_DOCUMENT, 'a file with a document type, which no Word document has');
  });
  parser.on('opentag', (tag) => {
    if (open.length > DEPTH_AT_MOST) throw new NotReadable('a simpler document', 'elements nested too deep');
    budget.left -= 1;
    if (budget.left < 0) throw new NotReadable('a shorter document', 'more than a policy can hold');
    open.push({ name: nameOf(tag), attributes: attributesOf(tag), children: NO_CHILDREN, text: '' });
  });
  const take = (text: string): void => {
    const node = open.at(-1);
    if (node !== undefined && node.children === NO_CHILDREN) node.text += text;
  };
  parser.on('text', take);
  parser.on('cdata', take);
  parser.on('closetag', () => {
    const node = open.pop();
    const parent = open.at(-1);
    if (node === undefined || parent === undefined) return;
    if (parent.children === NO_CHILDREN) parent.children = [];
    for (const each of node.name === 'mc:AlternateContent' ? chosen(node) : [node])
      parent.children.push(each);
  });
  return {
    write: (text) => void parser.write(text),
    end: () => {
      parser.close();
      const [document] = root.children;
      if (document === undefined) throw new NotReadable(WORD_DOCUMENT, 'a damaged file (a part is empty)');
      return document;
    },
  };
}

/** The same content written for newer and for older programs: one of the two, never both. */
function chosen(node: XmlNode): readonly XmlNode[] {
  const choice = child(node, 'mc:Choice') ?? child(node, 'mc:Fallback');
  return choice?.children ?? [];
}

export function child(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((each) => each.name === name);
}

export function childrenNamed(node: XmlNode | undefined, name: string): readonly XmlNode[] {
  return node?.children.filter((each) => each.name === name) ?? [];
}

/** The `w:val` of a child: most of Word's settings are written so. */
export function valueOf(node: XmlNode | undefined, name: string): string | undefined {
  return child(node, name)?.attributes.get('w:val');
}

/** A setting that is on or off: present without a value means on. Undefined when it is not mentioned. */
export function isOn(node: XmlNode | undefined, name: string): boolean | undefined {
  const found = child(node, name);
  if (found === undefined) return undefined;
  return !['0', 'false', 'off', 'none'].includes(found.attributes.get('w:val') ?? 'true');
}

/** A whole number in a child's `w:val`. */
export function numberOf(node: XmlNode | undefined, name: string): number | undefined {
  const value = valueOf(node, name);
  return value !== undefined && /^-?\d{1,9}$/.test(value) ? Number(value) : undefined;
}

/** Everything inside, in the order of the document. */
export function descendants(node: XmlNode): readonly XmlNode[] {
  const found: XmlNode[] = [];
  const visit = (parent: XmlNode): void => {
    for (const each of parent.children) {
      found.push(each);
      visit(each);
    }
  };
  visit(node);
  return found;
}

function nameOf({ uri, local }: { readonly uri: string; readonly local: string }): string {
  return `${NAMESPACES.get(uri) ?? ''}${local}`;
}

/** Revision marks, which Word puts on every paragraph and run, are left out: they are most of a long file. */
function attributesOf(tag: SaxesTagNS): ReadonlyMap<string, string> {
  const found: [string, string][] = [];
  for (const name in tag.attributes) {
    const attribute = tag.attributes[name];
    if (attribute === undefined || attribute.prefix === 'xmlns' || attribute.local.startsWith('rsid'))
      continue;
    found.push([nameOf(attribute), attribute.value]);
  }
  return found.length === 0 ? NONE : new Map(found);
}
