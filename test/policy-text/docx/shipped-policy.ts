import {
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  type FileChild,
  type ILevelsOptions,
} from 'docx';

/** The headings below SOCIAL MEDIA have the second level, the rest the first. */
const OUTER = ['Policy Equality Impact Screening', 'Scope', 'Aims', 'Principles', 'SOCIAL MEDIA'];
const INNER = [
  'Definition of Social Media',
  'Personal Use of Social Media at Work',
  'Social Media in a Personal Capacity',
  'Security and Identity Theft',
  'Defamatory Statements',
  'Libellous statements',
  'Disciplinary Action',
  'Monitoring',
  'Equality',
  'Review',
  'Useful Links',
];

const bullet = (level: number): ILevelsOptions => ({
  level,
  format: LevelFormat.BULLET,
  text: '-',
  style: { paragraph: { indent: { left: 720 * (level + 1), hanging: 360 } } },
});
const letters: ILevelsOptions = {
  level: 0,
  format: LevelFormat.LOWER_LETTER,
  text: '%1.',
  style: { paragraph: { indent: { left: 720, hanging: 360 } } },
};

/** The shipped policy as somebody would set it in Word: heading styles, automatic numbering, real tables. */
export async function shippedAsWord(text: string): Promise<Buffer> {
  const children: FileChild[] = [];
  let rows: string[] = [];
  let isLettered = false;
  for (const line of [...text.split('\n'), '']) {
    if (line.includes('\t')) {
      rows.push(line);
      continue;
    }
    if (rows.length > 0) children.push(tableOf(rows));
    rows = [];
    if (/^[a-z]\. /.test(line)) isLettered = true;
    if (INNER.includes(line)) isLettered = false;
    children.push(...blocksOf(line.trim(), isLettered));
  }
  const numbering = {
    config: [
      { reference: 'dashes', levels: [bullet(0)] },
      { reference: 'letters', levels: [letters, bullet(1)] },
    ],
  };
  return Packer.toBuffer(new Document({ numbering, sections: [{ children }] }));
}

function blocksOf(line: string, isLettered: boolean): readonly FileChild[] {
  if (line === '') return [];
  if (line === 'Social Media Policy') return [new Paragraph({ text: line, heading: HeadingLevel.TITLE })];
  if (line.startsWith('Useful Links: ')) return line.split(': ').flatMap((each) => blocksOf(each, false));
  if (OUTER.includes(line)) return [new Paragraph({ text: line, heading: HeadingLevel.HEADING_1 })];
  if (INNER.includes(line)) return [new Paragraph({ text: line, heading: HeadingLevel.HEADING_2 })];
  if (/^[a-z]\. /.test(line))
    return [new Paragraph({ text: line.slice(3), numbering: { reference: 'letters', level: 0 } })];
  if (line.startsWith('- '))
    return [
      new Paragraph({
        text: line.slice(2),
        numbering: isLettered ? { reference: 'letters', level: 1 } : { reference: 'dashes', level: 0 },
      }),
    ];
  return [new Paragraph(line)];
}

/** A cell covers the empty ones behind it, where the row's head says so. */
function tableOf(rows: readonly string[]): Table {
  const columns = Math.max(...rows.map((row) => row.split('\t').length));
  return new Table({
    rows: rows.map((row) => {
      const cells = row.split('\t');
      return new TableRow({
        children: cells.map((cell) => new TableCell({ children: [new Paragraph(cell)] })),
      });
    }),
    columnWidths: Array<number>(columns).fill(1200),
  });
}
