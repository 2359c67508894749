import { clausesIn, p, readWritten } from './writing';

const lvl = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const abstract = (id: number, ...levels: readonly string[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
const num = (id: number, abstractId: number, more = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${more}</w:num>`;
const item = (numId: number, level: number, text = 'text.'): string =>
  p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`);

const labels = (numbering: string, body: string, styles = ''): readonly string[] =>
  readWritten({ body, numbering, styles }).document.clauses.map(({ label }) => label);

const legal = abstract(0, lvl(0, 'decimal', '%1.'), lvl(1, 'decimal', '%1.%2'), lvl(2, 'lowerRoman', '(%3)'));

describe('automatic numbers are those that Word shows', () => {
  test('levels count on, and begin again below the next number above', () => {
    const body = [0, 1, 1, 2, 2, 0, 1, 2, 1].map((level) => item(1, level)).join('');
    expect(labels(legal + num(1, 0), body)).toEqual([
      '1.',
      '1.1',
      '1.2',
      '(i)',
      '(ii)',
      '2.',
      '2.1',
      '(i)',
      '2.2',
    ]);
  });

  test('a level whose outer one was never used shows where that would begin', () => {
    expect(labels(legal + num(1, 0), item(1, 1) + item(1, 1))).toEqual(['1.1', '1.2']);
  });

  test('lists that share a definition count on together, unless one is told to begin again', () => {
    const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const body = item(1, 0) + item(1, 0) + item(2, 0) + item(3, 0) + item(3, 0);
    expect(labels(legal + num(1, 0) + num(2, 0) + num(3, 0, restart), body)).toEqual([
      '1.',
      '2.',
      '3.',
      '1.',
      '2.',
    ]);
  });

  test('a list may have levels of its own, start anywhere, and never begin again', () => {
    const own = `<w:lvlOverride w:ilvl="0">${lvl(0, 'upperLetter', 'Part %1:').replace('w:start w:val="1"', 'w:start w:val="3"')}</w:lvlOverride>`;
    expect(labels(legal + num(1, 0, own), item(1, 0) + item(1, 0))).toEqual(['Part C:', 'Part D:']);
    const lasting = abstract(
      0,
      lvl(0, 'upperRoman', '%1'),
      lvl(1, 'decimal', '%2)', '<w:lvlRestart w:val="0"/>'),
    );
    const body = [0, 1, 0, 1].map((level) => item(1, level)).join('');
    expect(labels(lasting + num(1, 0), body)).toEqual(['I', '1)', 'II', '2)']);
  });

  test.each([
    ['lowerLetter', 28, 'bb'],
    ['upperRoman', 14, 'XIV'],
    ['decimalZero', 3, '03'],
    ['ordinal', 22, '22nd'],
    ['none', 1, ''],
    ['chineseCounting', 2, '2'],
  ])('%s %i is %s', (format, start, expected) => {
    const level = lvl(0, format, '%1').replace('w:start w:val="1"', `w:start w:val="${start}"`);
    expect(labels(abstract(0, level) + num(1, 0), item(1, 0))).toEqual([expected]);
  });

  test('legal style writes all levels in figures', () => {
    const levels = abstract(0, lvl(0, 'upperRoman', '%1'), lvl(1, 'decimal', '%1.%2', '<w:isLgl/>'));
    expect(labels(levels + num(1, 0), item(1, 0) + item(1, 1))).toEqual(['I', '1.1']);
  });

  test.each([
    ['\uf0b7', '•'],
    ['\uf0a7', '▪'],
    ['\uf0d8', '➢'],
    ['\uf0fc', '✓'],
    ['o', 'o'],
    ['–', '–'],
    ['\uf04a', '•'],
  ])('the bullet %j of a symbol font is %s', (sign, expected) => {
    expect(labels(abstract(0, lvl(0, 'bullet', sign)) + num(1, 0), item(1, 0))).toEqual([expected]);
  });
});

describe('numbering comes with styles too', () => {
  const numbering =
    abstract(
      0,
      lvl(0, 'decimal', '%1.', '<w:pStyle w:val="berschrift1"/>'),
      lvl(1, 'decimal', '%1.%2', '<w:pStyle w:val="Absatz"/>'),
    ) + num(7, 0);
  const styles = `
    <w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="Absatz"><w:name w:val="Numbered text"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="7"/></w:numPr></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="Kind"><w:basedOn w:val="Absatz"/></w:style>`;
  const heading = (text: string): string => p(text, '<w:pStyle w:val="berschrift1"/>');
  const text = (style: string, more = ''): string =>
    p('The head decides.', `<w:pStyle w:val="${style}"/>${more}`);

  test('numbered headings have their number in front, paragraphs as their label, heirs of a style as well', () => {
    const { document } = readWritten({
      body: heading('Scope') + text('Absatz') + text('Kind') + heading('Aims') + text('Absatz'),
      numbering,
      styles,
    });
    expect(document.sections.map(({ id, title }) => [id, title])).toEqual([
      ['scope', '1. Scope'],
      ['aims', '2. Aims'],
    ]);
    expect(document.clauses.map(({ id }) => id)).toEqual(['scope/1.1', 'scope/1.2', 'aims/2.1']);
  });

  test('number 0 takes a paragraph out of the list of its style', () => {
    const out = text('Absatz', '<w:numPr><w:numId w:val="0"/></w:numPr>');
    expect(labels(numbering, text('Absatz') + out, styles)).toEqual(['1.1', '']);
  });

  test('a list kept with a list style has that style’s levels', () => {
    const linked = `<w:abstractNum w:abstractNumId="3"><w:numStyleLink w:val="Liste"/></w:abstractNum>${legal}${num(1, 3)}${num(2, 0)}`;
    const style =
      '<w:style w:type="numbering" w:styleId="Liste"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>';
    expect(labels(linked, item(1, 0) + item(1, 1), style)).toEqual(['1.', '1.1']);
  });
});

test('a paragraph without words counts, as in Word, but is no clause; in a table its number is shown', () => {
  const row = `<w:tbl><w:tr><w:tc>${item(1, 0, '')}</w:tc><w:tc>${p('Tell HR.')}</w:tc></w:tr></w:tbl>`;
  const { document } = readWritten({
    body: item(1, 0) + item(1, 0, '') + item(1, 0) + row,
    numbering: legal + num(1, 0),
  });
  expect(clausesIn(document)).toEqual(['1. text.', '3. text.', '4.\tTell HR.']);
});

test('markers typed by hand are labels as they are in text', () => {
  const { document } = readWritten({ body: p('Staff must:') + p('a)\ttell HR;') + p('–  and wait.') });
  expect(clausesIn(document)).toEqual(['Staff must:', 'a) tell HR;', '– and wait.']);
});
