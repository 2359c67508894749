import fc from 'fast-check';
import type { PolicyDocument } from '../../src/domain/policy';
import { bodyWords, read, shippedBytes, SHIPPED, words } from './reading';

const word = fc.constantFrom(
  'staff',
  'Trust',
  'must',
  'the',
  'pupil',
  'e.g.',
  '2021',
  'café',
  '(blogs)',
  'online',
);
const sentence = fc
  .array(word, { minLength: 4, maxLength: 30 })
  .map((all) => `The ${all.join(' ')} ends here.`);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 5 }).map((all) => all.join(' '));
const heading = fc
  .array(fc.constantFrom('Scope', 'Aims', 'Online Safety', 'Review'), { minLength: 1, maxLength: 3 })
  .map((all) => all.join(' and '));
const list = fc
  .tuple(fc.constantFrom('- ', '• ', '– ', '1. ', 'a. '), fc.array(paragraph, { minLength: 1, maxLength: 4 }))
  .map(([mark, items]) =>
    ['Staff must:', ...items.map((item, i) => `${ordered(mark, i)}${item}`)].join('\n'),
  );
const row = fc.array(fc.constantFrom('Age', 'Sex', 'X', 'Yes'), { minLength: 2, maxLength: 4 });
const rows = fc.array(row, { minLength: 1, maxLength: 4 });

function ordered(mark: string, i: number): string {
  if (mark === '1. ') return `${i + 1}. `;
  return mark === 'a. ' ? `${String.fromCharCode(97 + i)}. ` : mark;
}

const wrapped = fc
  .array(word, { minLength: 30, maxLength: 60 })
  .map((all) => (all.join(' ').match(/.{40,74}(?: |$)|.+$/g) ?? []).map((line) => line.trim()).join('\n'));
const field = word.map((name) => `${name}:\t`);
const textBlock = fc.oneof(
  paragraph,
  list,
  wrapped,
  field,
  rows.map((all) => all.map((cells) => cells.join('\t')).join('\n')),
);
const marked = fc
  .tuple(word, sentence)
  .map(([first, rest]) => `**${first}** [${rest}](https://x.y/z) \`code\``);
const quoted = paragraph.map((all) => `> ${all}\n> goes on\n>\n> - an item`);
const nested = fc
  .tuple(sentence, sentence, sentence)
  .map(([one, two, three]) => `1. ${one}\n   - ${two}\n\n     ${three}\n   - more\n2. last`);
const markdownBlock = fc.oneof(
  paragraph,
  list,
  marked,
  quoted,
  nested,
  rows.map((all) => all.map((cells) => `| ${cells.join(' | ')} |`).join('\n')),
);

function documentOf(block: fc.Arbitrary<string>, mark: string): fc.Arbitrary<string> {
  const section = fc
    .tuple(heading, fc.array(block, { minLength: 1, maxLength: 4 }))
    .map(([title, blocks]) => [`${mark}${title}`, ...blocks].join('\n\n'));
  return fc
    .array(section, { minLength: 1, maxLength: 5 })
    .map((sections) => [`${mark.slice(1)}Mobile Phone Policy`, ...sections].join('\n\n'));
}

/** Anything that means something to the reader, in no order at all. */
const soup = fc
  .array(
    fc.constantFrom(
      ...[
        '\n',
        '\n\n',
        '\t',
        '  ',
        ' ',
        ': ',
        '. ',
        '- ',
        '• ',
        'o\t',
        '1. ',
        '2.1 ',
        'a. ',
        'i. ',
        '(b) ',
        '# ',
        '## ',
      ],
      ...[
        '| ',
        '|---|',
        '---',
        '** ',
        '> ',
        ' ` ',
        '===\n',
        '\\',
        '3\n',
        'Policy | v2\n',
        'for Employees',
        'Page 1 of 2',
        'Contents',
        '.....3',
        'Policy lead:',
        'Last review date',
        '7 May 2021',
      ],
      ...[
        'Scope',
        'SOCIAL MEDIA',
        'Appendix A',
        'staff',
        'The Trust',
        'must not post',
        'Useful Links:',
        'etc.',
        'x',
      ],
    ),
    { minLength: 1, maxLength: 60 },
  )
  .map((all) => `Word ${all.join('')}`);

function expectSound(document: PolicyDocument): void {
  const ids = document.clauses.map(({ id }) => id);
  const sections = document.sections.map(({ id }) => id);
  expect(new Set([...ids, ...sections]).size).toBe(ids.length + sections.length);
  for (const [i, clause] of document.clauses.entries()) {
    expect(sections).toContain(clause.sectionId);
    expect(clause.path[0]).toBe(document.title);
    expect(clause.text.trim()).not.toBe('');
    for (const parent of clause.parents) expect(ids.slice(0, i)).toContain(parent);
  }
}

describe('every word is in exactly one place', () => {
  test('in the shipped policy, in the order it was written', () => {
    const text = shippedBytes().toString('utf8');
    const document = read(text, SHIPPED);
    expect(document.furniture).toEqual([]);
    expect(bodyWords(document)).toEqual(words(text));
  });

  test('in pasted text of headings, paragraphs, lists and tables, in order', () => {
    fc.assert(
      fc.property(documentOf(textBlock, ''), (text) => {
        const document = read(text);
        expect(bodyWords(document)).toEqual(words(text));
        expectSound(document);
      }),
    );
  });

  test('in Markdown of headings, paragraphs, lists and tables, in order', () => {
    fc.assert(
      fc.property(documentOf(markdownBlock, '## '), (text) => {
        const document = read(text, 'policy.md');
        expect(bodyWords(document)).toEqual(words(text.replaceAll('https://x.y/z', '')));
        expectSound(document);
      }),
    );
  });

  test.each(['Nameless.txt', 'Nameless.md'])(
    'whatever the text is like, furniture counted in: %s',
    (fileName) => {
      fc.assert(
        fc.property(soup, (text) => {
          const document = read(text, fileName);
          const furniture = document.furniture.flatMap((item) => words(item.text));
          // A document without a title is called as its file.
          const found = [...bodyWords(document), ...furniture].filter((each) => each !== 'Nameless');
          expect(found.sort()).toEqual([...words(text)].sort());
          expectSound(document);
        }),
        { numRuns: 300, examples: [['Word o\t ` \n ` etc.']] },
      );
    },
  );
});
