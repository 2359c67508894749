import {
  clausesIn,
  docxBytes,
  expectRead,
  external,
  field,
  p,
  part,
  r,
  readWritten,
  type Written,
} from './writing';
import { readPolicy } from '../../../src/policy-text/read-policy';

const textsOf = (body: string, more: Partial<Written> = {}): readonly string[] =>
  clausesIn(readWritten({ body, ...more }).document);
const remarksOf = (body: string, more: Partial<Written> = {}): readonly string[] =>
  readWritten({ body, ...more }).remarks.map(({ kind, text }) => `${kind}: ${text}`);
const paragraph = (inner: string): string => `<w:p>${inner}</w:p>`;

describe('what is not on the page is left out, and HR is told', () => {
  test('hidden text: by its own mark, its style, or its paragraph’s style', () => {
    const styles = `<w:style w:type="character" w:styleId="C"><w:rPr><w:vanish/></w:rPr></w:style>
      <w:style w:type="paragraph" w:styleId="P"><w:rPr><w:vanish/></w:rPr></w:style>`;
    const body =
      paragraph(
        r('Staff must ') +
          r('not ', '<w:vanish/>') +
          r('ever ', '<w:vanish/>') +
          r('tell ') +
          r('x ', '<w:rStyle w:val="C"/>') +
          r('HR.', '<w:vanish w:val="0"/>'),
      ) + p('A hidden paragraph.', '<w:pStyle w:val="P"/>');
    expect(textsOf(body, { styles })).toEqual(['Staff must tell HR.']);
    expect(remarksOf(body, { styles })).toEqual([
      'hidden-text: 3 passages are hidden in Word and were left out.',
    ]);
  });

  test('white and tiny letters are kept, for the card shows them; HR is told', () => {
    const body = paragraph(
      r('Staff wait.') + r(' Or not.', '<w:color w:val="FFFFFF"/>') + r(' Ever.', '<w:sz w:val="2"/>'),
    );
    expect(textsOf(body)).toEqual(['Staff wait. Or not. Ever.']);
    expect(remarksOf(body)).toEqual(['hidden-text: 1 passage is in white or tiny letters, and was kept.']);
    const head = `<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:fill="000080"/></w:tcPr>${paragraph(r('Age', '<w:color w:val="FFFFFF"/>'))}</w:tc><w:tc>${p('X')}</w:tc></w:tr></w:tbl>`;
    expect(remarksOf(head)).toEqual([]);
  });

  test('tracked changes: insertions are kept, deletions left out, also of rows and paragraph ends', () => {
    const body =
      paragraph(
        r('Staff must ') +
          `<w:del>${r('not ').replaceAll('w:t', 'w:delText')}</w:del><w:ins>${r('always ')}</w:ins>` +
          r('tell HR.'),
      ) +
      `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${r('One sentence ')}</w:p>` +
      p('in two paragraphs.') +
      `<w:p><w:moveFrom>${r('Moved.')}</w:moveFrom></w:p><w:p><w:moveTo>${r('Moved.')}</w:moveTo></w:p>` +
      `<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>${p('gone')}</w:tc></w:tr><w:tr><w:tc>${p('kept')}</w:tc></w:tr></w:tbl>`;
    const last = `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${r('The last words.')}</w:p>`;
    expect(textsOf(last)).toEqual(['The last words.']);
    expect(textsOf(body)).toEqual([
      'Staff must always tell HR.',
      'One sentence in two paragraphs.',
      'Moved.',
      'kept',
    ]);
    expect(remarksOf(body)).toEqual([
      expect.stringMatching(/^tracked-changes: 6 tracked changes are not settled/),
    ]);
  });

  test('comments and pictures', () => {
    const body =
      paragraph(`${r('Tell HR.')}<w:r><w:commentReference w:id="1"/></w:r>`) +
      paragraph('<w:r><w:drawing/></w:r><w:r><w:pict><v:shape><v:imagedata/></v:shape></w:pict></w:r>');
    expect(textsOf(body)).toEqual(['Tell HR.']);
    expect(remarksOf(body)).toEqual([
      'comments: 1 comment was left out.',
      'images: 2 pictures were left out, with any words in them.',
    ]);
  });

  test('links whose address the text does not show', () => {
    const relationships =
      external('a', 'hyperlink', 'https://www.gov.uk/x/') +
      external('b', 'hyperlink', 'mailto:hr@hill.example');
    const link = (id: string, text: string): string => `<w:hyperlink r:id="${id}">${r(text)}</w:hyperlink>`;
    const body =
      paragraph(link('a', 'guidance') + r(' or ') + link('b', 'hr@hill.example')) +
      paragraph(field('HYPERLINK "https://b.example"', r('there'))) +
      paragraph(link('a', 'www.gov.uk/x'));
    expect(textsOf(body, { relationships })).toEqual([
      'guidance or hr@hill.example',
      'there',
      'www.gov.uk/x',
    ]);
    expect(remarksOf(body, { relationships })).toEqual([
      'links: 2 links show words without their addresses: staff will see the words only.',
    ]);
  });

  test('footnotes are the policy’s words: each once, at the end of the section that refers to it', () => {
    const note = (id: number, text: string, type = ''): string =>
      `<w:footnote w:id="${id}"${type}>${p(text)}</w:footnote>`;
    const footnotes = note(0, 'line', ' w:type="separator"') + note(2, 'See the Act.');
    const heading = (text: string): string => p(text, '<w:outlineLvl w:val="0"/>');
    const body =
      heading('Scope') +
      paragraph(`${r('Staff wait')}<w:r><w:footnoteReference w:id="2"/></w:r>${r('.')}`) +
      p('They tell HR.') +
      heading('Review') +
      paragraph(`${r('Again.')}<w:r><w:footnoteReference w:id="2"/></w:r>`);
    expect(textsOf(body, { footnotes })).toEqual(['Staff wait.', 'They tell HR.', 'See the Act.', 'Again.']);
    expect(remarksOf(body, { footnotes })[0]).toMatch(/^footnotes: 2 footnotes were put at the end/);
  });
});

describe('what is on the page is read once', () => {
  test('a text box, written for newer and for older programs, after the paragraph it hangs on', () => {
    const box = (name: string): string =>
      `<${name}><w:txbxContent>${p('In the box.')}</w:txbxContent></${name}>`;
    const body = paragraph(
      `${r('Before the box.')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box('wps')}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box('v:textbox')}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    );
    expect(textsOf(body)).toEqual(['Before the box.', 'In the box.']);
    const old = paragraph(
      `<w:r><mc:AlternateContent><mc:Fallback><w:pict>${box('v:textbox')}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    );
    expect(textsOf(old)).toEqual(['In the box.']);
  });

  test('links, fields, smart tags and controls around words; of a field its result, of a page number nothing', () => {
    const body = paragraph(
      `<w:smartTag>${r('Hill School ')}</w:smartTag>` +
        `<w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent>${r('decides ')}</w:sdtContent></w:sdt>` +
        `<w:fldSimple w:instr=" REF x ">${r('at once ')}</w:fldSimple>` +
        field(`IF ${field('PAGE', '<w:r><w:t>7</w:t></w:r>')} = 1`, r('(see page')) +
        field('PAGEREF x', r('12')) +
        r(').'),
    );
    expect(textsOf(body)).toEqual(['Hill School decides at once (see page).']);
  });

  test('signs: tabs, breaks, hyphens, symbols and curly quotes', () => {
    const run = (inner: string): string => `<w:r>${inner}</w:r>`;
    const body =
      paragraph(
        r('self') +
          run('<w:noBreakHyphen/>') +
          r('em') +
          run('<w:softHyphen/>') +
          r('ploy\u00aded “staff” ') +
          run('<w:sym w:font="Wingdings" w:char="F0FC"/>'),
      ) +
      paragraph(r('Office hours: 8 to 4') + run('<w:br/>') + r('Policy lead: Head of HR')) +
      paragraph(
        r('It is a long sentence that its writer broke by hand') + run('<w:br/>') + r('in the middle.'),
      ) +
      paragraph(r('Policy lead') + run('<w:tab/>') + r('Head of HR'));
    expect(textsOf(body)).toEqual([
      'self-employed “staff” ✓',
      'Office hours: 8 to 4',
      'Policy lead: Head of HR',
      'It is a long sentence that its writer broke by hand in the middle.',
      'Policy lead\tHead of HR',
    ]);
  });

  test('a contents list, by its control, its field, its styles or its look', () => {
    const contents = p('Contents', '<w:pStyle w:val="H"/>');
    const entries = ['Scope\t1', 'Aims\t2'];
    const rest =
      p('Scope', '<w:pStyle w:val="H"/>') +
      p('Who it is for.') +
      p('Aims', '<w:pStyle w:val="H"/>') +
      p('Why it is.');
    const styles =
      '<w:style w:styleId="H"><w:name w:val="heading 1"/></w:style><w:style w:styleId="V1"><w:name w:val="toc 1"/></w:style>';
    const control = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${contents}${entries.map((each) => p(each)).join('')}</w:sdtContent></w:sdt>`;
    const [begin = '', end = ''] = field('TOC \\o', '|').split('|');
    const inField = `${contents}<w:p>${begin}${r(entries[0] ?? '')}</w:p><w:p>${r(entries[1] ?? '')}${end}</w:p>`;
    const byStyle = contents + entries.map((each) => p(each, '<w:pStyle w:val="V1"/>')).join('');
    const typed = contents + p('Scope') + p('Aims');
    for (const list of [control, inField, byStyle, typed]) {
      const { document } = readWritten({ body: list + rest, styles });
      expect(document.furniture.map(({ kind }) => kind)).toEqual(['contents', 'contents', 'contents']);
      expect(document.sections.map(({ title }) => title)).toEqual(['Scope', 'Aims']);
    }
  });

  test('headers and footers are furniture, each text once', () => {
    const header = part('hdr', p('Hill Trust') + p('Draft'));
    const relationships = '<Relationship Id="h2" Type="http://x/header" Target="h2.xml"/>';
    const bytes = docxBytes({
      body: p('Who it is for.'),
      header: p('Hill Trust'),
      relationships,
      files: { 'word/h2.xml': Buffer.from(header) },
    });
    expect(expectRead(readPolicy(bytes, 'a.docx')).document.furniture).toEqual([
      { kind: 'header', text: 'Hill Trust' },
      { kind: 'header', text: 'Draft' },
    ]);
  });
});

describe('tables', () => {
  const tc = (inner: string, properties = ''): string =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`;
  const table = (...rows: readonly (readonly string[])[]): string =>
    `<w:tbl>${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`;

  test('merged cells keep the columns in place, and a cell’s paragraphs stand in one line', () => {
    const span = '<w:gridSpan w:val="2"/>';
    const body = table(
      [tc(p('')), tc(p('Impact'), span), tc(p('Notes'))],
      [tc(p('Age')), tc(p('')), tc(p('X')), tc(p('one') + p('two'))],
    );
    expect(readWritten({ body }).document.clauses.map(({ text }) => text)).toEqual([
      '\tImpact\t\tNotes',
      'Age\t\tX\tone two',
    ]);
  });

  test('a table in a cell is read in its place', () => {
    const inner = table([tc(p('a')), tc(p('b'))]);
    expect(textsOf(table([tc(p('One') + inner + p('two')), tc(p('three'))]))).toEqual(['One a b two\tthree']);
  });

  test('a frame around text is no table: its headings and lists are the document’s', () => {
    const body = table([
      tc(
        p('Scope', '<w:outlineLvl w:val="0"/>') +
          p('Who it is for.') +
          p('Aims', '<w:outlineLvl w:val="0"/>') +
          p('- Why it is.'),
      ),
    ]);
    const { document } = readWritten({ body });
    expect(document.sections.map(({ title }) => title)).toEqual(['Scope', 'Aims']);
    expect(document.clauses.map(({ label }) => label)).toEqual(['', '-']);
  });
});
