import { p, r, readWritten, type Written } from './writing';

const styles = `
  <w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
  <w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
  <w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Trust heading"/><w:basedOn w:val="berschrift1"/></w:style>
  <w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>`;
const styled = (style: string, text: string): string => p(text, `<w:pStyle w:val="${style}"/>`);
const TEXT = p('The head decides.');

const outlineOf = (body: string, more: Partial<Written> = {}) => {
  const { document } = readWritten({ body, styles, ...more });
  return [document.title, ...document.sections.map(({ title, level }) => `${level} ${title}`)];
};

describe('headings are those that Word knows', () => {
  test('by names of styles in any language, by styles based on them, and by outline level', () => {
    const body =
      styled('Titel', 'Mobile Phones') +
      styled('berschrift1', 'Scope') +
      TEXT +
      styled('berschrift2', 'Visitors') +
      TEXT +
      styled('Own', 'Aims') +
      TEXT +
      p('Review', '<w:outlineLvl w:val="1"/>') +
      TEXT;
    expect(outlineOf(body)).toEqual(['Mobile Phones', '1 Scope', '2 Visitors', '1 Aims', '2 Review']);
  });

  test('a whole sentence in a heading style is a numbered paragraph, not a heading', () => {
    const sentence = 'Staff must tell their manager at once when their account may be compromised.';
    const body =
      styled('berschrift1', 'Scope') + styled('berschrift2', sentence) + styled('berschrift1', 'Aims') + TEXT;
    expect(outlineOf(body).slice(1)).toEqual(['1 Scope', '1 Aims']);
  });

  test('a style that is based on itself is a style like any other', () => {
    expect(outlineOf(styled('Loop', 'The head decides.'))).toEqual(['Policy', '1 ']);
  });

  test('bold short lines, in a document without heading styles', () => {
    const bold = (text: string): string => `<w:p>${r(text, '<w:b/>')}</w:p>`;
    const mixed = `<w:p>${r('Note', '<w:b/>')}${r(' that this is text')}</w:p>`;
    const body =
      bold('Mobile Phone Policy') +
      bold('Scope') +
      TEXT +
      mixed +
      bold('Staff must:') +
      p('- wait;') +
      bold('Aims:') +
      TEXT;
    expect(outlineOf(body)).toEqual(['Mobile Phone Policy', '1 Scope', '1 Aims']);
  });

  test('short lines as in pasted text, in a document without any formatting', () => {
    const body =
      p('Mobile Phone Policy') +
      p('Scope') +
      p('It is for all staff.') +
      p('') +
      p('Aims') +
      p('It helps them.');
    expect(outlineOf(body)).toEqual(['Mobile Phone Policy', '1 Scope', '1 Aims']);
  });
});

describe('the title', () => {
  const sections = styled('berschrift1', 'Policy statement') + TEXT + styled('berschrift1', 'Aims') + TEXT;

  test.each([
    [
      'of its own style, the trust’s name above it',
      styled('Titel', 'Hill Schools Trust') +
        styled('Titel', 'Mobile Phone') +
        styled('Titel', 'Policy') +
        sections,
    ],
    ['plain, on the first page', p('Hill Schools Trust') + p('Mobile Phone Policy') + sections],
    [
      'a heading, and the only one of its level',
      styled('berschrift1', 'Mobile Phone Policy') + sections.replaceAll('berschrift1', 'berschrift2'),
    ],
    [
      'a heading among others, called as documents are',
      styled('berschrift1', 'Mobile Phone Policy') + sections,
    ],
  ])('%s', (_, body) => {
    expect(outlineOf(body)).toEqual(['Mobile Phone Policy', '1 Policy statement', '1 Aims']);
  });

  test('is the file’s name when there is none: the first section is none', () => {
    expect(outlineOf(sections)).toEqual(['Policy', '1 Policy statement', '1 Aims']);
  });
});

describe('the hash of a Word file', () => {
  const hash = (body: string, more: Partial<Written> = {}) => readWritten({ body, styles, ...more }).textHash;
  const body = styled('berschrift1', 'Scope') + p('Staff wait for the head.') + p('They tell HR.');

  test('stays when Word saves the same words in other pieces, with other marks and packed otherwise', () => {
    const again =
      styled('berschrift1', 'Scope') +
      `<w:p w:rsidR="00AB12CD">${r('Staff wa', '<w:lang w:val="en-GB"/>')}<w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="0" w:name="a"/>${r('it for the head.')}</w:p>` +
      '<w:p/>' +
      p('They tell HR. ');
    expect(hash(again, { files: { 'docProps/core.xml': Buffer.from('<a/>') } })).toBe(hash(body));
  });

  test('changes with a word, a heading’s level and a number', () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const others = [
      hash(body.replace('Staff', 'Pupils')),
      hash(body.replace('berschrift1', 'berschrift2')),
      hash(body.replace('<w:pPr></w:pPr>', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'), {
        numbering,
      }),
      hash(body, { header: p('Hill Trust') }),
    ];
    expect(new Set([hash(body), ...others]).size).toBe(5);
    expect(hash(body)).toMatch(/^[0-9a-f]{64}$/);
  });
});
