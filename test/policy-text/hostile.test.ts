import { outcome } from './reading';

const LINE = 190_000;
const LINES = 10;
const PARAGRAPH = 9_000;
const PARAGRAPHS = 200;

/** 1.9 MB in long lines, and in paragraphs short enough to be looked at closely. */
const filled = (piece: string, length: number, count: number, between: string) =>
  Array.from({ length: count }, () => `Scope ${piece.repeat(Math.ceil(length / piece.length))}`).join(
    between,
  );

function seconds(work: () => void): number {
  const started = process.cpuUsage();
  work();
  return process.cpuUsage(started).user / 1e6;
}

// A reader that backtracks, or goes over the text once for every word, would need minutes.
describe.each(['policy.txt', 'policy.md'])('in %s', (fileName) => {
  test.each([
    'a',
    'word ',
    '.',
    '\t',
    '- a. 1. ',
    '#',
    '(',
    '[',
    '![',
    '[a](',
    '*a_',
    '`` ` ',
    '<a ',
    '<!--',
    '<script ',
    '&',
    '|',
    '> ',
    '- ',
    '. ',
  ])('2 MB of "%s" are answered in less than two seconds', (piece) => {
    for (const text of [filled(piece, LINE, LINES, '\n'), filled(piece, PARAGRAPH, PARAGRAPHS, '\n\n')])
      expect(seconds(() => outcome(text, fileName))).toBeLessThan(2);
  });

  test.each(['a:', 'a. x', '1. x', 'Scope', '# a', '---', 'Scope ..... 3', '> x', '| a |', '[a]: b'])(
    '29,000 lines of "%s" are read in less than two seconds',
    (line) => {
      const text = `Word\n${`${line}\n`.repeat(29_000)}`;
      expect(seconds(() => expect(outcome(text, fileName).kind).toBe('read'))).toBeLessThan(2);
    },
  );

  test.each([
    ['10 MB of one line', 'a'.repeat(10_000_000), 'at most 2 MB'],
    ['a line of 2 MB', 'a'.repeat(2_000_000), 'lines of at most 200000 characters'],
    ['2 MB of line ends', `x${'\n'.repeat(2_000_000)}x`, 'at most 30000 lines'],
    ['200,000 sentences', 'Is. It.\n'.repeat(10_000) + 'A b. '.repeat(60_001), 'at most 60000 sentences'],
    ['a NUL', 'Phone\0Policy', 'plain text'],
  ])('%s is refused at once', (_, text, expected) => {
    const refusal = () =>
      expect(outcome(text, fileName)).toMatchObject({ problem: expect.stringContaining(expected) as string });
    expect(seconds(refusal)).toBeLessThan(1);
  });

  test('lists within lists within lists are read, nine levels deep at most', () => {
    const lines = Array.from({ length: 1400 }, (_, depth) => `${' '.repeat(2 * depth)}- x`);
    let result = outcome('x');
    expect(seconds(() => (result = outcome(lines.join('\n'), fileName)))).toBeLessThan(2);
    const deepest =
      result.kind === 'read' ? result.document.clauses.map(({ parents }) => parents.length) : [];
    expect(Math.max(...deepest)).toBeLessThanOrEqual(9);
  });
});
