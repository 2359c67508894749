import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';

const root = join(__dirname, '..', '..');
const src = join(root, 'src');

/** Which rooms a room may import from: the table in src/README.md. */
const arrows = new Map<string, readonly string[]>();
for (const [, room = '', may = ''] of readFileSync(join(src, 'README.md'), 'utf8').matchAll(
  /^\| `([\w-]+)` \| \*\*.*\| ([^|]+) \|$/gm,
))
  arrows.set(
    room,
    /^(all above|everything)$/.test(may)
      ? [...arrows.keys()]
      : [...may.matchAll(/[\w-]+/g)].map(([name]) => name),
  );
const everyRoom = [...arrows.keys()];

/** Packages that only these rooms may touch. */
const fences: readonly (readonly [pattern: RegExp, rooms: readonly string[]])[] = [
  [/^bot(builder|framework)/, ['teams']],
  [/^@microsoft\/teams-ai(?!\/lib\/(models|prompts)\/)/, ['teams']],
  [/^@microsoft\/teams-ai/, ['teams', 'model']],
  [/^@azure\/(?!identity)/, ['storage']],
  [/^@azure\/identity/, ['storage', 'main']],
  [/^restify/, ['main']],
  [/^adapti/, ['cards']],
  [/^pino/, ['main']],
  [/^docx/, ['pages']],
  [/^(saxes|markdown-it)/, ['policy-text']],
  [/^commander/, ['cli']],
];

const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const roomOf = (file: string): string => file.split('/')[0] ?? '';

function importsOf(file: string): readonly string[] {
  const text = readFileSync(join(src, file), 'utf8');
  return [...text.matchAll(/(?:from|import\(|require\(|require\.resolve\()\s*'([^']+)'/g)].map(
    (match) => match[1] ?? '',
  );
}

describe('import arrows', () => {
  test('there is a row for every room and a room for every row', () => {
    expect([...new Set(files.map(roomOf))].sort()).toEqual([...everyRoom].sort());
  });

  test.each(everyRoom)('%s imports only from the rooms in its row', (room) => {
    const wrong = files
      .filter((file) => roomOf(file) === room)
      .flatMap((file) =>
        importsOf(file)
          .filter((name) => name.startsWith('.'))
          .map((name) => relative(src, normalize(join(src, dirname(file), name))))
          .filter((target) => !target.startsWith('..'))
          .filter((target) => roomOf(target) !== room && !arrows.get(room)?.includes(roomOf(target)))
          .map((target) => `${file} imports ${target}`),
      );
    expect(wrong).toEqual([]);
  });

  test('only the cards room opens card templates', () => {
    const wrong = files.filter(
      (file) =>
        roomOf(file) !== 'cards' &&
        importsOf(file).some((name) => /^(\.\.\/)+cards\/[^/]+\.json$/.test(name)),
    );
    expect(wrong).toEqual([]);
  });

  test.each(fences)('%s stays behind its fence', (pattern, rooms) => {
    const wrong = files
      .filter((file) => !rooms.includes(roomOf(file)))
      .filter((file) => importsOf(file).some((name) => pattern.test(name)));
    expect(wrong).toEqual([]);
  });

  test('the domain reads no clock and waits for nothing', () => {
    const wrong = files
      .filter((file) => roomOf(file) === 'domain')
      .filter((file) =>
        /new Date\(\)|Date\.now|\bawait\b|\basync\b/.test(readFileSync(join(src, file), 'utf8')),
      );
    expect(wrong).toEqual([]);
  });

  test('only main reads the environment, and the command line the folder it was called from', () => {
    const wrong = files
      .filter((file) => readFileSync(join(src, file), 'utf8').includes('process.env'))
      .filter((file) => !['main', 'cli', 'demo'].includes(roomOf(file)));
    expect(wrong).toEqual([]);
  });
});
