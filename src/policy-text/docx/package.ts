import { NotReadable, WORD_DOCUMENT } from './not-readable';
import { child, childrenNamed, xmlOf, type NodeBudget, type XmlNode } from './xml';
import { entriesOf, inflated, type Entry } from './zip';

/** A reference from one part to another, or to an address outside, which is never followed. */
export interface Relationship {
  /** The last word of its type: `styles`, `header`, `hyperlink`. */
  readonly type: string;
  /** The part's name in the package, or the address when `isExternal`. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** The parts of a Word file that hold text. */
export interface WordPackage {
  readonly document: XmlNode;
  /** What the document refers to, by id. */
  readonly relationships: ReadonlyMap<string, Relationship>;
  /** The parts of this type that the document refers to, in order, each once. */
  partsOf(type: string): readonly XmlNode[];
}

/** A policy of a hundred pages comes to 4 MB of XML and 150,000 elements. */
const XML_BYTES_AT_MOST = 10 * 1024 * 1024;
const ELEMENTS_AT_MOST = 300_000;

/**
 * Opens a Word file. Parts are found by the package's relationships, and only those with text in them are inflated.
 * @throws NotReadable when it is none, is larger than the limits, or carries macros
 */
export function openPackage(bytes: Buffer): WordPackage {
  const entries = entriesOf(bytes);
  const read = partReader(entries);
  const main = mainPart(read);
  expectDocument(read('[Content_Types].xml'), main, entries);
  const relationships = relationshipsOf(read, main);
  const document = read(main);
  if (document?.name !== 'w:document')
    throw new NotReadable(WORD_DOCUMENT, 'a package without a document inside');
  return {
    document,
    relationships,
    partsOf: (type) => {
      const parts = [...relationships.values()].filter((each) => each.type === type && !each.isExternal);
      return [...new Set(parts.map(({ target }) => target))].flatMap((target) => read(target) ?? []);
    },
  };
}

type ReadPart = (name: string) => XmlNode | undefined;

function partReader(entries: ReadonlyMap<string, Entry>): ReadPart {
  const budget: NodeBudget = { left: ELEMENTS_AT_MOST };
  let bytesLeft = XML_BYTES_AT_MOST;
  return (name) => {
    const entry = entries.get(name.toLowerCase());
    if (entry === undefined) return undefined;
    const bytes = inflated(entry, bytesLeft);
    bytesLeft -= bytes.length;
    return xmlOf(bytes, budget);
  };
}

function mainPart(read: ReadPart): string {
  const main = [...relationshipsOf(read, '').values()].find(
    ({ type, isExternal }) => type === 'officeDocument' && !isExternal,
  );
  if (main === undefined) throw new NotReadable(WORD_DOCUMENT, 'a zip file that is none');
  return main.target;
}

/** Macros are refused by what is inside: a .docm is easily renamed. */
function expectDocument(types: XmlNode | undefined, main: string, entries: ReadonlyMap<string, Entry>): void {
  const declared = types?.children.map((each) => each.attributes['ContentType'] ?? '') ?? [];
  const hasMacros =
    declared.some((type) => /macroEnabled|vbaProject/i.test(type)) ||
    [...entries.keys()].some((name) => name.endsWith('vbaproject.bin'));
  if (hasMacros)
    throw new NotReadable(
      WORD_DOCUMENT,
      'a document with macros. In Word, choose Save As, then Word Document (.docx)',
    );
  const own = childrenNamed(types, 'Override').find(
    ({ attributes }) => attributes['PartName']?.toLowerCase() === `/${main}`.toLowerCase(),
  );
  const type = own?.attributes['ContentType'] ?? declared.join(' ');
  if (!/wordprocessingml\.(document|template)\.main/.test(type))
    throw new NotReadable(WORD_DOCUMENT, 'another kind of Office file');
}

function relationshipsOf(read: ReadPart, part: string): ReadonlyMap<string, Relationship> {
  const slash = part.lastIndexOf('/') + 1;
  const list = read(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`);
  return new Map(
    childrenNamed(list, 'Relationship').map(({ attributes }) => {
      const isExternal = attributes['TargetMode'] === 'External';
      const target = attributes['Target'] ?? '';
      return [
        attributes['Id'] ?? '',
        {
          type: attributes['Type']?.split('/').at(-1) ?? '',
          target: isExternal ? target : resolved(target, part.slice(0, slash)),
          isExternal,
        },
      ];
    }),
  );
}

/** A name inside the package. `..` cannot lead out of it: the name is only ever looked up among the package's entries. */
function resolved(target: string, folder: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : `${folder}${target}`).split('/'))
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  return steps.join('/');
}

/** The body, where the text stands. */
export function bodyOf(document: XmlNode): XmlNode {
  const body = child(document, 'w:body');
  if (body === undefined) throw new NotReadable(WORD_DOCUMENT, 'a document without a body');
  return body;
}
