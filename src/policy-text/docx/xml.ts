import { SaxesParser, type SaxesTagNS } from 'saxes';
import { NotReadable, WORD_DOCUMENT } from './not-readable';

export type Attributes = Readonly<Record<string, string>>;

/** An element. In the parts of a Word file text and elements never stand side by side. */
export interface XmlNode {
  /** With the prefix that Word uses for its namespace, whatever the file calls it: `w:p`. */
  readonly name: string;
  /** By the same rule: `w:val`; attributes without a namespace have no prefix. */
  readonly attributes: Attributes;
  readonly children: readonly XmlNode[];
  readonly text: string;
}

interface OpenNode extends XmlNode {
  children: XmlNode[];
  text: string;
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

/** How text looks. Nobody asks, and it is most of what Word writes. */
const LOOKS = new Set(
  'rFonts szCs lang bCs iCs i kern spacing jc lastRenderedPageBreak proofErr bookmarkStart bookmarkEnd tcBorders tcW'
    .split(' ')
    .map((name) => `w:${name}`),
);

const NONE: Attributes = {};
const NO_CHILDREN: XmlNode[] = [];

/** So much is decoded at once: the whole part as one string would be held beside its elements. */
const STEP = 64 * 1024;

/**
 * Reads a part of XML strictly, and gives its root. A document type is refused, so that no entity can be declared and nothing outside
 * the text is ever named.
 * @throws NotReadable when it is broken, or more than `budget` allows
 */
export function xmlOf(bytes: Uint8Array, budget: NodeBudget): XmlNode {
  const root: OpenNode = { name: '', attributes: NONE, children: [], text: '' };
  const parser = parserInto(root, budget);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += STEP)
      parser.write(decoder.decode(bytes.subarray(at, at + STEP), { stream: at + STEP < bytes.length }));
  } catch (cause) {
    if (cause instanceof NotReadable) throw cause;
    throw new NotReadable(WORD_DOCUMENT, 'a damaged file (its text is not UTF-8)', { cause });
  }
  parser.close();
  const [element] = root.children;
  if (element === undefined) throw new NotReadable(WORD_DOCUMENT, 'a damaged file (a part is empty)');
  return element;
}

function parserInto(root: OpenNode, budget: NodeBudget): SaxesParser<{ xmlns: true; position: false }> {
  const parser = new SaxesParser<{ xmlns: true; position: false }>({ xmlns: true, position: false });
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
    const name = nameOf(tag);
    const attributes = LOOKS.has(name) ? NONE : attributesOf(tag);
    open.push({ name, attributes, children: NO_CHILDREN, text: '' });
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
    if (node === undefined || parent === undefined || isLooks(node)) return;
    if (parent.children === NO_CHILDREN) parent.children = [];
    for (const each of node.name === 'mc:AlternateContent' ? chosen(node) : [node])
      parent.children.push(each);
  });
  return parser;
}

function isLooks({ name, children }: XmlNode): boolean {
  return LOOKS.has(name) || (name === 'w:rPr' && children.length === 0);
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
  return child(node, name)?.attributes['w:val'];
}

/** A setting that is on or off: present without a value means on. Undefined when it is not mentioned. */
export function isOn(node: XmlNode | undefined, name: string): boolean | undefined {
  const found = child(node, name);
  if (found === undefined) return undefined;
  return !['0', 'false', 'off', 'none'].includes(found.attributes['w:val'] ?? 'true');
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

/** Revision marks, which Word puts on every paragraph and run, are left out. */
function attributesOf(tag: SaxesTagNS): Attributes {
  let found: Record<string, string> | undefined;
  for (const name in tag.attributes) {
    const attribute = tag.attributes[name];
    if (attribute === undefined || attribute.prefix === 'xmlns' || attribute.local.startsWith('rsid'))
      continue;
    found ??= {};
    found[nameOf(attribute)] = attribute.value;
  }
  return found ?? NONE;
}
