import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
  type FileChild,
} from 'docx';
import fc from 'fast-check';
import { readPolicy } from '../../../src/policy-text/read-policy';
import { bodyWords, words } from '../reading';
import { expectRead } from './writing';

/** A block and the words that Word shows for it, in order; the markers of lists come from counting here. */
type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly pieces: readonly string[] }
  | {
      readonly kind: 'list';
      readonly list: 'numbers' | 'bullets';
      readonly items: readonly (readonly [0 | 1, string])[];
    }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

const word = fc.constantFrom(
  'staff',
  'Trust',
  'must',
  'the',
  'pupil’s',
  'e.g.',
  '2021',
  'café',
  '“online”',
  'x',
);
const sentence = fc
  .array(word, { minLength: 3, maxLength: 25 })
  .map((all) => `The ${all.join(' ')} ends here.`);
const title = fc
  .array(fc.constantFrom('Scope', 'Aims', 'Online Safety', 'Review'), { minLength: 1, maxLength: 3 })
  .map((all) => all.join(' and '));

const heading = fc.record({
  kind: fc.constant('heading' as const),
  level: fc.constantFrom(1 as const, 2 as const, 3 as const),
  text: title,
});
const paragraph = fc.record({
  kind: fc.constant('paragraph' as const),
  pieces: fc.array(sentence, { minLength: 1, maxLength: 5 }),
});
const list = fc.record({
  kind: fc.constant('list' as const),
  list: fc.constantFrom('numbers' as const, 'bullets' as const),
  items: fc.array(fc.tuple(fc.constantFrom(0 as const, 1 as const), sentence), {
    minLength: 1,
    maxLength: 5,
  }),
});
const cell = fc.constantFrom('Age', 'Sex', 'X', 'Yes', '');
const table = fc.integer({ min: 2, max: 4 }).chain((width) =>
  fc.record({
    kind: fc.constant('table' as const),
    rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
  }),
);
const policy = fc
  .array(fc.tuple(heading, fc.array(fc.oneof(paragraph, list, table), { minLength: 1, maxLength: 4 })), {
    minLength: 2,
    maxLength: 5,
  })
  .map((sections): readonly Block[] => sections.flatMap(([first, rest]) => [first, ...rest]));

const LEVELS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

/** Each list an instance of its own, so that it counts from one. */
function childrenOf(block: Block, instance: number): readonly FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ text: block.text, heading: LEVELS[block.level - 1] ?? LEVELS[0] })];
    case 'paragraph':
      return [new Paragraph({ children: block.pieces.flatMap(runsOf) })];
    case 'list':
      return block.items.map(
        ([level, text]) => new Paragraph({ text, numbering: { reference: block.list, level, instance } }),
      );
    case 'table':
      return [
        new Table({
          rows: block.rows.map(
            (cells) =>
              new TableRow({
                children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })),
              }),
          ),
        }),
      ];
  }
}

/** Word cuts its runs anywhere, also inside words. */
function runsOf(text: string, n: number): readonly TextRun[] {
  const middle = Math.floor(text.length / 2);
  return [
    new TextRun({ children: n === 0 ? [] : [' '] }),
    new TextRun({ text: text.slice(0, middle), bold: n % 2 === 0 }),
    new TextRun(text.slice(middle)),
  ];
}

function shownBy(block: Block): readonly string[] {
  if (block.kind === 'heading') return [block.text];
  if (block.kind === 'paragraph') return block.pieces;
  if (block.kind === 'table') return block.rows.flat();
  const counts = [0, 0];
  return block.items.flatMap(([level, text]) => {
    if (level === 0) counts[1] = 0;
    counts[level] = (counts[level] ?? 0) + 1;
    if (block.list === 'bullets') return [text];
    return [level === 0 ? `${counts[0]}` : String.fromCharCode(96 + (counts[1] ?? 0)), text];
  });
}

async function wordFile(blocks: readonly Block[]): Promise<Buffer> {
  const level = (at: 0 | 1, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
    level: at,
    format,
    text,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 720 * (at + 1), hanging: 360 } } },
  });
  const numbering = {
    config: [
      {
        reference: 'numbers',
        levels: [level(0, LevelFormat.DECIMAL, '%1.'), level(1, LevelFormat.LOWER_LETTER, '(%2)')],
      },
      {
        reference: 'bullets',
        levels: [level(0, LevelFormat.BULLET, '•'), level(1, LevelFormat.BULLET, '–')],
      },
    ],
  };
  const children = [
    new Paragraph({ text: 'Mobile Phone Policy', heading: HeadingLevel.TITLE }),
    ...blocks.flatMap(childrenOf),
  ];
  const headers = { default: new Header({ children: [new Paragraph('Hill Trust')] }) };
  const footers = {
    default: new Footer({
      children: [
        new Paragraph({
          children: ['Version', new Tab(), '2'].map((each) => new TextRun({ children: [each] })),
        }),
      ],
    }),
  };
  return Packer.toBuffer(new Document({ numbering, sections: [{ children, headers, footers }] }));
}

test('every word of a Word file is in exactly one place, in order, whatever it is made of', async () => {
  await fc.assert(
    fc.asyncProperty(policy, async (blocks) => {
      const { document } = expectRead(readPolicy(await wordFile(blocks), 'policy.docx'));
      expect(bodyWords(document)).toEqual(
        words(['Mobile Phone Policy', ...blocks.flatMap(shownBy)].join(' ')),
      );
      expect(document.furniture.map(({ text }) => text)).toEqual(['Hill Trust', 'Version 2']);
      const ids = document.clauses.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const [i, { parents }] of document.clauses.entries())
        for (const parent of parents) expect(ids.slice(0, i)).toContain(parent);
    }),
    { numRuns: 60 },
  );
});

test('clauses keep their ids when a clause is added in another section', async () => {
  const section = (text: string, ...pieces: readonly string[]): readonly Block[] => [
    { kind: 'heading', level: 1, text },
    ...pieces.map((piece): Block => ({ kind: 'paragraph', pieces: [piece] })),
    {
      kind: 'list',
      list: 'numbers',
      items: [
        [0, 'one thing;'],
        [1, 'and another.'],
      ],
    },
  ];
  const idsIn = async (blocks: readonly Block[]) =>
    expectRead(readPolicy(await wordFile(blocks), 'a.docx')).document.clauses.map(({ id }) => id);
  const before = await idsIn([...section('Scope', 'The first.'), ...section('Review', 'The last.')]);
  const after = await idsIn([
    ...section('Scope', 'The first.', 'Another.'),
    ...section('Review', 'The last.'),
  ]);
  expect(after.filter((id) => !before.includes(id))).toEqual(['scope/another']);
});
