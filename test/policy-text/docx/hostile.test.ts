import { strToU8 } from 'fflate';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readPolicy } from '../../../src/policy-text/read-policy';
import { costOfReading } from '../measured-read';
import { bomb, packed, rawZip, type RawEntry } from './raw-zip';
import { docxBytes, external, outcomeOf, p, part, readWritten } from './writing';

const ROOT_RELATIONSHIPS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
const TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';

/** A Word file whose document part, and what follows it, is as the attacker likes. */
const withDocument = (...entries: readonly RawEntry[]): Buffer =>
  rawZip([packed('[Content_Types].xml', TYPES), packed('_rels/.rels', ROOT_RELATIONSHIPS), ...entries]);

const MEGABYTE = 1024 * 1024;
const GIGABYTE = 1024 * MEGABYTE;

const problemOf = (bytes: Uint8Array): string => {
  const outcome = readPolicy(bytes, 'policy.docx');
  return outcome.kind === 'refused' ? outcome.problem : 'not refused';
};

describe('what explodes is dealt with in under two seconds and 256 MB', () => {
  const document = (xml: string): RawEntry => packed('word/document.xml', xml);
  const body = (xml: string): Uint8Array => docxBytes({ body: xml });
  const shuffled = (length: number): string =>
    Array.from({ length }, (_, n) => `w${((n * 7919) % 99_991).toString(36)}${(n * 31) % 1009}`).join(' ');
  const empty = packed('', '');
  const kernel = bomb(10);
  const sharing = Array.from({ length: 1000 }, (_, n) => ({
    name: `word/media/${n}.bin`,
    packed: kernel,
    size: 10 * MEGABYTE,
    sharesBytes: n > 0,
  }));

  test.each<[string, () => Uint8Array, RegExp]>([
    [
      'a document that unpacks to a gigabyte',
      () => withDocument({ name: 'word/document.xml', packed: bomb(1024), size: GIGABYTE }),
      /zip bomb/,
    ],
    [
      'one that claims to be small',
      () => withDocument({ name: 'word/document.xml', packed: bomb(1024), size: 2000 }),
      /damaged/,
    ],
    [
      'one that claims a likely size',
      () => withDocument({ name: 'word/document.xml', packed: bomb(1024), size: 9 * MEGABYTE }),
      /damaged/,
    ],
    [
      '10 KB that a thousand files share',
      () => withDocument(document(part('document', '')), ...sharing),
      /zip bomb/,
    ],
    [
      'a gigabyte beside the document',
      () => withDocument(document(part('document', '')), { name: 'a.bin', packed: bomb(1), size: GIGABYTE }),
      /zip bomb/,
    ],
    [
      '100,000 files',
      () => withDocument(...Array.from({ length: 100_000 }, (_, n) => ({ ...empty, name: `word/${n}` }))),
      /at most 2000 files/,
    ],
    ['11 MB of XML', () => body(p(shuffled(1_300_000))), /more than a policy/],
    ['310,000 elements', () => body(p(`</w:t>${'<w:tab/>'.repeat(310_000)}<w:t>`)), /more than a policy/],
    ['100,000 elements inside one another', () => body('<w:sdtContent>'.repeat(100_000)), /nested too deep/],
    [
      'a billion laughs',
      () => withDocument(document(`<!DOCTYPE a [<!ENTITY b "${'&c;'.repeat(1000)}">]><a>&b;</a>`)),
      /document type/,
    ],
  ])('%s is refused', (_, bytes, expected) => {
    const cost = costOfReading(bytes(), 'policy.docx');
    expect(cost.problem).toMatch(expected);
    expect(cost.milliseconds).toBeLessThan(2000);
    expect(cost.megabytes).toBeLessThan(256);
  });

  test.each<[string, () => Uint8Array]>([
    ['3 MB in one paragraph', () => body(p(shuffled(400_000)))],
    ['a little less than one MB in one paragraph', () => body(p(shuffled(110_000)))],
    ['19,000 paragraphs', () => body(p('The head decides.').repeat(19_000))],
    [
      '19,000 titles',
      () =>
        docxBytes({
          body: p('Mobile Phone Policy', '<w:pStyle w:val="T"/>').repeat(19_000),
          styles: '<w:style w:styleId="T"><w:name w:val="Title"/></w:style>',
        }),
    ],
    [
      'tables thirty deep around much text',
      () =>
        body(
          `${'<w:tbl><w:tr><w:tc>'.repeat(30)}${p(shuffled(300_000))}${'</w:tc></w:tr></w:tbl>'.repeat(30)}`,
        ),
    ],
    [
      '60,000 runs with styles in one paragraph',
      () => body(`<w:p>${'<w:r><w:rPr><w:b/></w:rPr><w:t>a </w:t></w:r>'.repeat(60_000)}</w:p>`),
    ],
    [
      '20,000 links in one paragraph',
      () =>
        docxBytes({
          body: `<w:p>${'<w:hyperlink r:id="x"><w:r><w:t>here </w:t></w:r></w:hyperlink>'.repeat(20_000)}</w:p>`,
          relationships: external('x', 'hyperlink', 'https://a.example'),
        }),
    ],
    [
      '10,000 lists',
      () =>
        docxBytes({
          body: Array.from({ length: 10_000 }, (_, n) =>
            p('an item', `<w:numPr><w:numId w:val="${n + 1}"/></w:numPr>`),
          ).join(''),
          numbering: `<w:abstractNum w:abstractNumId="0">${'<w:lvl w:ilvl="0"><w:lvlText w:val="%1"/></w:lvl>'.repeat(1000)}</w:abstractNum>${Array.from({ length: 10_000 }, (_, n) => `<w:num w:numId="${n + 1}"><w:abstractNumId w:val="0"/></w:num>`).join('')}`,
        }),
    ],
    [
      'a chain of 20,000 styles',
      () =>
        docxBytes({
          body: p('Text of the policy.', '<w:pStyle w:val="s0"/>'),
          styles: Array.from(
            { length: 20_000 },
            (_, n) => `<w:style w:styleId="s${n}"><w:basedOn w:val="s${n + 1}"/></w:style>`,
          ).join(''),
        }),
    ],
  ])('%s: read or refused', (_, bytes) => {
    const cost = costOfReading(bytes(), 'policy.docx');
    expect(cost.milliseconds).toBeLessThan(2000);
    expect(cost.megabytes).toBeLessThan(256);
  });
});

describe('what is no Word document is refused by its content', () => {
  const ole = (stream: string): Buffer =>
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(1024),
      Buffer.from(stream, 'utf16le'),
      Buffer.alloc(512),
    ]);
  const good = Buffer.from(docxBytes({ body: p('Scope of this.') }));

  test.each<[string, Uint8Array, string]>([
    ['nothing', Buffer.alloc(0), 'got an empty file'],
    ['white space', Buffer.from('  \n'), 'got something else'],
    ['an encrypted document', ole('EncryptedPackage'), 'protected by a password'],
    ['a .doc', ole('WordDocument'), 'a document of an older Word'],
    [
      'a PDF',
      Buffer.from('%PDF-1.7\n'),
      'a PDF with the name of a Word document. Supply the Word file it was made from',
    ],
    ['a PDF with a Word file behind it', Buffer.concat([Buffer.from('%PDF-1.7\n'), good]), 'a PDF'],
    ['a program', Buffer.from('MZ\u0090\u0000'), 'a program'],
    ['a program with a Word file behind it', Buffer.concat([Buffer.from('MZ'), good]), 'a program'],
    ['Rich Text', Buffer.from('{\\rtf1 Scope}'), 'a Rich Text file'],
    ['some zip', rawZip([packed('a.txt', 'Scope')]), 'a zip file that is none'],
    ['a zip of nothing', rawZip([]), 'got something else'],
    [
      'a workbook',
      docxBytes({
        body: '',
        contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
      }),
      'another kind of Office file',
    ],
    [
      'a document with macros by its type',
      docxBytes({ body: p('Scope'), contentType: 'application/vnd.ms-word.document.macroEnabled.main+xml' }),
      'a document with macros',
    ],
    [
      'a document with macros inside',
      docxBytes({ body: p('Scope'), files: { 'word/vbaProject.bin': strToU8('x') } }),
      'a document with macros',
    ],
    [
      'an encrypted zip',
      rawZip([{ ...packed('word/document.xml', 'x'), flags: 1 }]),
      'protected by a password',
    ],
    [
      'two documents in one',
      withDocument(
        packed('word/document.xml', part('document', '')),
        packed('WORD/document.xml', part('document', '')),
      ),
      'twice',
    ],
    ['a document without text', docxBytes({ body: p('') }), 'a document without any'],
    ['text in another file', docxBytes({ body: '<w:altChunk r:id="x"/>' }), 'another file inside'],
    [
      'bytes that are not UTF-8',
      docxBytes({ body: '', files: { 'word/document.xml': Buffer.from([0x3c, 0xff, 0xfe]) } }),
      'not UTF-8',
    ],
  ])('%s', (_, bytes, expected) => {
    expect(problemOf(bytes)).toContain(expected);
  });

  test('a file cut off anywhere, or with any byte changed, is read or refused and never breaks the reader', () => {
    for (let length = 0; length < good.length; length += 7)
      expect(problemOf(good.subarray(0, length))).toMatch(/^Reading the policy policy\.docx: expected /);
    for (let at = 0; at < good.length; at += 3) {
      const changed = Buffer.from(good);
      changed.writeUInt8((changed.readUInt8(at) + 101) % 256, at);
      const outcome = readPolicy(changed, 'policy.docx');
      // What is read in spite of it is what was written: a part that changed does not match its checksum.
      if (outcome.kind === 'read') expect(outcome.document.clauses[0]?.text).toBe('Scope of this.');
    }
  });

  test('XML that is broken, or has an entity of its own', () => {
    expect(outcomeOf({ body: '<w:p><w:r>' })).toMatchObject({ kind: 'refused' });
    expect(outcomeOf({ body: p('&passwd;') })).toMatchObject({ kind: 'refused' });
    const xxe = `<!DOCTYPE x [<!ENTITY passwd SYSTEM "file:///etc/passwd">]>${part('document', `<w:body>${p('&passwd;')}</w:body>`)}`;
    expect(outcomeOf({ body: '', document: xxe })).toMatchObject({
      kind: 'refused',
      problem: expect.stringContaining('document type') as string,
    });
  });
});

describe('nothing outside the file is read', () => {
  test('names that lead out of the package are ignored', () => {
    const read = readWritten({
      body: p('Scope of this.'),
      files: { '../../etc/passwd': strToU8('x'), '/abs': strToU8('x') },
    });
    expect(read.document.clauses.map(({ text }) => text)).toEqual(['Scope of this.']);
    const up = '<Relationship Id="h" Type="http://x/header" Target="../../../../etc/passwd"/>';
    expect(readWritten({ body: p('Scope of this.'), relationships: up }).document.furniture).toEqual([]);
  });

  test('pictures, templates and headers at addresses are not fetched', async () => {
    let requests = 0;
    const server = createServer((_, response) => {
      requests += 1;
      response.end();
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    try {
      const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/x`;
      const relationships = ['image', 'header', 'attachedTemplate', 'styles', 'hyperlink']
        .map((type) => external(type, type, address))
        .concat(external('f', 'image', 'file:///dev/zero'))
        .join('');
      const picture = '<w:p><w:r><w:drawing><a:blip xmlns:a="a" r:link="image"/></w:drawing></w:r></w:p>';
      const { document, remarks } = readWritten({ body: p('Scope of this.') + picture, relationships });
      expect(document.clauses).toHaveLength(1);
      expect(remarks.map(({ kind }) => kind)).toEqual(['images']);
      await new Promise((done) => setTimeout(done, 50));
      expect(requests).toBe(0);
    } finally {
      await new Promise((done) => server.close(done));
    }
  });
});
