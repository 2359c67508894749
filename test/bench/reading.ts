import { Document, HeadingLevel, LevelFormat, Packer, Paragraph } from 'docx';
import { costOfReading } from '../policy-text/measured-read';
import type { Measured } from '.';

const MEGABYTE = 1024 * 1024;

/** A paragraph or item of the policy that is made up; every twelfth is below a new heading. */
interface Piece {
  readonly kind: 'heading' | 'paragraph' | 'item';
  readonly text: string;
}

/** A file of one megabyte of each kind, read in a process of its own. A hundred pages come to a third of that as text. */
export async function reading(): Promise<readonly Measured[]> {
  const files: readonly (readonly [string, Uint8Array])[] = [
    ['policy.docx', await wordFile()],
    ['policy.md', Buffer.from(piecesOf(MEGABYTE).map(markdown).join('\n\n').slice(0, MEGABYTE))],
    ['policy.txt', Buffer.from(piecesOf(MEGABYTE).map(plain).join('\n\n').slice(0, MEGABYTE))],
  ];
  return files.flatMap(([name, bytes]) => {
    const { kind, words, milliseconds, megabytes, problem } = costOfReading(bytes, name);
    if (kind === 'refused') throw new Error(`Expected ${name} to be read, got: ${problem}`);
    const what = `${(bytes.length / MEGABYTE).toFixed(1)} MB ${name.slice(6)}, ${words} words`;
    return [
      { what: `${what}: processor time`, value: milliseconds, unit: 'ms' },
      { what: `${what}: memory at most`, value: megabytes, unit: 'MB more' },
    ];
  });
}

/** Packed, text is about a third as long: as much is written as comes to one megabyte. */
async function wordFile(): Promise<Uint8Array> {
  const level = { level: 0, format: LevelFormat.LOWER_LETTER, text: '%1.' };
  const numbering = { config: [{ reference: 'list', levels: [level] }] };
  const children = piecesOf(2.2 * MEGABYTE).map(({ kind, text }, n) => {
    if (kind === 'heading') return new Paragraph({ text, heading: HeadingLevel.HEADING_1 });
    if (kind === 'paragraph') return new Paragraph(text);
    return new Paragraph({ text, numbering: { reference: 'list', level: 0, instance: Math.floor(n / 12) } });
  });
  return Packer.toBuffer(new Document({ numbering, sections: [{ children }] }));
}

function markdown({ kind, text }: Piece): string {
  return kind === 'heading' ? `# ${text}` : kind === 'item' ? `- ${text}` : text;
}

function plain({ kind, text }: Piece): string {
  return kind === 'item' ? `- ${text}` : text;
}

function piecesOf(characters: number): readonly Piece[] {
  const next = numbers();
  const word = (): string => vocabulary[Math.floor(next() * next() * vocabulary.length)] ?? '';
  const vocabulary = Array.from({ length: 8000 }, () => letters(next));
  const pieces: Piece[] = [];
  for (let made = 0, n = 0; made < characters; n += 1) {
    const kind = n % 12 === 0 ? 'heading' : n % 3 === 0 ? 'item' : 'paragraph';
    const words = Array.from({ length: kind === 'heading' ? 3 : 10 + Math.floor(next() * 60) }, word);
    const text = kind === 'heading' ? `Section ${words.join(' ')}` : `The ${words.join(' ')}.`;
    pieces.push({ kind, text });
    made += text.length;
  }
  return pieces;
}

function letters(next: () => number): string {
  const length = 2 + Math.floor(next() * 9);
  return Array.from({ length }, () => String.fromCharCode(97 + Math.floor(next() * next() * 26))).join('');
}

/** The same every time (Park and Miller's generator), so that two runs measure the same files. */
function numbers(): () => number {
  let state = 1;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}
