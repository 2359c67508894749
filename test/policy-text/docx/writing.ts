import { strToU8, zipSync, type Zippable } from 'fflate';
import type { PolicyDocument } from '../../../src/domain/policy';
import { readPolicy, type ReadOutcome } from '../../../src/policy-text/read-policy';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const NAMESPACES = [
  `xmlns:w="${W}"`,
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** What a Word file made by hand holds: parts as the XML inside their root element. */
export interface Written {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly header?: string;
  /** Further relationships of the document. */
  readonly relationships?: string;
  /** Instead of all that `body` says. */
  readonly document?: string;
  readonly contentType?: string;
  /** Further files in the zip. */
  readonly files?: Zippable;
}

/** A Word file with only what a test is about. */
export function docxBytes(written: Written): Uint8Array {
  const parts = [
    ['styles', 'styles', written.styles],
    ['numbering', 'numbering', written.numbering],
    ['footnotes', 'footnotes', written.footnotes],
    ['header', 'hdr', written.header],
  ] as const;
  const present = parts.filter(([, , xml]) => xml !== undefined);
  const files = {
    '[Content_Types].xml': strToU8(contentTypes(written.contentType ?? TYPE)),
    '_rels/.rels': strToU8(
      relationships(`<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>`),
    ),
    'word/document.xml': strToU8(written.document ?? part('document', `<w:body>${written.body}</w:body>`)),
    'word/_rels/document.xml.rels': strToU8(
      relationships(
        present
          .map(([name]) => `<Relationship Id="${name}" Type="${OFFICE}/${name}" Target="${name}.xml"/>`)
          .join('') + (written.relationships ?? ''),
      ),
    ),
    ...Object.fromEntries(
      present.map(([name, root, xml]) => [`word/${name}.xml`, strToU8(part(root, xml ?? ''))]),
    ),
    ...written.files,
  };
  // Packed quickly: some of the files are large.
  return zipSync(files, { level: 1 });
}

export function external(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}" TargetMode="External"/>`;
}

export function part(root: string, xml: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${root} ${NAMESPACES}>${xml}</w:${root}>`;
}

/** A paragraph; `properties` is what stands in its `w:pPr`. */
export function p(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${r(text)}</w:p>`;
}

/** A run; `properties` is what stands in its `w:rPr`. */
export function r(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** The marks of a complex field around its result. */
export function field(instruction: string, result: string): string {
  const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  return `${mark('begin')}<w:r><w:instrText> ${instruction} </w:instrText></w:r>${mark('separate')}${result}${mark('end')}`;
}

export function outcomeOf(written: Written): ReadOutcome {
  return readPolicy(docxBytes(written), 'policy.docx');
}

export function readWritten(written: Written): Extract<ReadOutcome, { kind: 'read' }> {
  return expectRead(outcomeOf(written));
}

export function expectRead(outcome: ReadOutcome): Extract<ReadOutcome, { kind: 'read' }> {
  if (outcome.kind !== 'read') throw new Error(`Expected the file to be read, got: ${outcome.problem}`);
  return outcome;
}

/** Each clause as `label text`. */
export function clausesIn(document: PolicyDocument): readonly string[] {
  return document.clauses.map(({ label, text }) => `${label} ${text}`.trim());
}

function relationships(xml: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${xml}</Relationships>`;
}

function contentTypes(main: string): string {
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`;
}
