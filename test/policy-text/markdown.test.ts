import { outline, read } from './reading';

const texts = (...lines: readonly string[]) =>
  read(['# Phone Policy', '', '## Scope', '', ...lines].join('\n'), 'policy.md').clauses.map(
    ({ label, text }) => (label === '' ? text : `${label} ${text}`),
  );
const sections = (...lines: readonly string[]) =>
  read(lines.join('\n'), 'policy.md').sections.map(({ level, title }) => `${level} ${title}`);

describe('the words of Markdown', () => {
  test.each([
    ['emphasis', '**All** _staff_ and ~~others~~ `read` this.', 'All staff and others read this.'],
    [
      'links and pictures',
      'See [the code](https://x.y "Title"), <https://x.y> and ![a logo](x.png).',
      'See the code, https://x.y and a logo.',
    ],
    ['characters by name', 'Tom &amp; Jo&nbsp;said 1&nbsp;\\* 2.', 'Tom & Jo said 1 * 2.'],
    ['a quotation', '> All staff.', 'All staff.'],
    ['code between fences', '```text\nAll staff.\n```', 'All staff.'],
    ['four spaces from Word', '    All staff.', 'All staff.'],
  ])('come without marks: %s', (_, source, expected) => {
    expect(texts(source)).toEqual([expected]);
  });

  test('come without tags, scripts, style sheets and comments', () => {
    expect(
      texts(
        '<script>steal()</script>',
        '<style>p { color: red }</style>',
        '<p align="center">All <b>staff</b></p>',
        '',
        'Read <img src="https://x.y/pixel.gif" onerror="steal()"> [this](javascript:steal()).<!-- not this -->',
      ),
    ).toEqual(['All staff', 'Read this.']);
  });

  test('are kept when a tag is never closed', () => {
    expect(texts('<script>', '', 'All staff.').join(' ')).toContain('All staff.');
  });

  test('begin a new clause after a hard break only', () => {
    expect(texts('All staff', 'read this.  ', 'Heads\\', 'too.')).toEqual([
      'All staff read this.',
      'Heads',
      'too.',
    ]);
  });

  test('in table cells beyond the last column are kept', () => {
    expect(texts('A | B', '--|--', '1 | 2 | **3**', '\\| | x')).toEqual(['A\tB', '1\t2\t3', '|\tx']);
  });
});

describe('lists in Markdown', () => {
  test('have the markers as written, and know what stands in an item', () => {
    const document = read(
      ['# P', '', '## S', '', 'Staff must:', '', '3) read', '', '   twice', '', '   * all', '4) ask'].join(
        '\n',
      ),
      'policy.md',
    );
    expect(outline(document).map((line) => line.replaceAll('s/', ''))).toEqual([
      'staff-must {}',
      'item-3 {3)} < staff-must',
      'item-3/twice {} < staff-must',
      'item-3/all {*} < staff-must < item-3',
      'item-4 {4)} < staff-must',
    ]);
  });

  test('may have letters, which Markdown does not know', () => {
    expect(texts('Staff must:', '', 'a. read;', 'b. ask.')).toEqual(['Staff must:', 'a. read;', 'b. ask.']);
  });
});

describe('headings in Markdown', () => {
  test('may be underlined; a sentence above a rule is none', () => {
    expect(sections('Policy', '===', '', 'Scope', '---', '', 'All staff read this.', '---', 'More.')).toEqual(
      ['1 Scope'],
    );
  });

  test('may be bold paragraphs, below the headings with marks', () => {
    expect(
      sections('# Policy', '## Scope', '', '**Heads**', '', 'All.', '', '**All staff must:**', '', '- read'),
    ).toEqual(['1 Scope', '2 Heads']);
  });

  test('may skip levels', () => {
    expect(sections('# Policy', '## Scope', '', '#### Heads', '', 'All.')).toEqual(['1 Scope', '3 Heads']);
  });

  test('may be plain below a marked title', () => {
    expect(sections('# Policy', '', '1. Scope', '', 'All staff.', '', '2. Review', '', 'Yearly.')).toEqual([
      '1 1. Scope',
      '1 2. Review',
    ]);
  });
});

describe('front matter', () => {
  const matter = '---\ntitle: "Phone Policy"\nowner: Head of ICT\nlast_reviewed: 2025-01-20\n---\n';

  test('is document control', () => {
    const document = read(`${matter}# Phones\n\n## Scope\n\nAll.`, 'policy.md');
    expect(document).toMatchObject({
      title: 'Phones',
      metadata: { policyLead: 'Head of ICT', lastReview: '2025-01-20' },
    });
    expect(document.clauses.map(({ id }) => id)).toEqual([
      'document-control/title',
      'document-control/owner',
      'document-control/last-reviewed',
      'scope/all',
    ]);
  });

  test('holds the title of a document that has none of its own', () => {
    expect(read(`${matter}\n## Scope\n\nAll.\n\n## Review\n\nYearly.`, 'policy.md')).toMatchObject({
      title: 'Phone Policy',
      sections: [{ id: 'document-control' }, { title: 'Scope', level: 1 }, { title: 'Review' }],
    });
  });
});
