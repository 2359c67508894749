import { decode } from '../../src/policy-text/decode';
import { outcome } from './reading';

const problem = (bytes: Uint8Array, fileName: string) => {
  const result = decode(bytes, fileName);
  return result.kind === 'refused' ? result.problem : 'not refused';
};

describe('a file that is no policy text is refused with what was expected and what came', () => {
  const text = Buffer.from('Scope');

  test.each([
    [
      'policy.doc',
      'expected a .docx, .txt or .md file, got a document of an older Word. In Word, choose Save As',
    ],
    [
      'policy.docm',
      'expected a .docx, .txt or .md file, got a Word document with macros. In Word, choose Save As',
    ],
    ['policy.pdf', 'expected a .docx, .txt or .md file, got a PDF. Supply the Word file it was made from'],
    ['policy.exe', 'expected a .docx, .txt or .md file, got a .exe file'],
    ['policy', 'expected a .docx, .txt or .md file, got a file without an extension'],
  ])('%s', (fileName, expected) => {
    expect(problem(text, fileName)).toContain(`Reading the policy ${fileName}: ${expected}`);
  });

  test.each([
    ['nothing', Buffer.alloc(0), 'expected some text, got an empty file'],
    ['white space', Buffer.from('\uFEFF \n\t\r\n\u00a0'), 'expected some text, got only white space'],
    ['NUL bytes', Buffer.from('PK\u0003\u0004\u0000'), 'got a binary file (it holds NUL bytes)'],
    [
      'bytes in another encoding',
      Buffer.from([0x54, 0x68, 0x92, 0x73]),
      'expected text in UTF-8, got other bytes',
    ],
    ['5 MB', Buffer.alloc(5 * 1024 * 1024, 'a'), 'expected at most 2 MB, got 5 MB'],
    ['a byte over 2 MB', Buffer.alloc(2 * 1024 * 1024 + 1, 'a'), 'expected at most 2 MB, got 2.1 MB'],
  ])('%s', (_, bytes, expected) => {
    expect(problem(bytes, 'policy.txt')).toContain(expected);
  });

  test('more lines than a policy can have', () => {
    expect(outcome('x\n'.repeat(20_001))).toMatchObject({
      kind: 'refused',
      problem: 'Reading the policy policy.txt: expected at most 20000 lines, got 20001.',
    });
  });
});

describe('a file of text is decoded', () => {
  test('without its byte order mark', () => {
    expect(decode(Buffer.from('\uFEFFScope'), 'a.TXT')).toEqual({
      kind: 'decoded',
      text: 'Scope',
      format: 'text',
    });
  });

  test('as Markdown when its name says so', () => {
    expect(decode(Buffer.from('# Café'), 'a.md')).toMatchObject({ text: '# Café', format: 'markdown' });
  });
});

// A reader that backtracks, or goes over the text once for every word, would need minutes.
test.each([
  ['one word', 'a'],
  ['one line', 'word '],
  ['dots', '.'],
  ['tabs', '\t'],
  ['list markers', '- a. 1. '],
  ['hashes', '#'],
  ['brackets', '('],
])('2 MB of %s is dealt with in no time', (_, piece) => {
  const text = `Scope ${piece.repeat(Math.floor((2 * 1024 * 1024 - 10) / piece.length))}x`;
  const started = process.cpuUsage();
  expect(outcome(text).kind).toBe('read');
  expect(process.cpuUsage(started).user / 1000).toBeLessThan(4000);
});

test('lists within lists within lists are read in no time, nine levels deep at most', () => {
  const lines = Array.from({ length: 1400 }, (_, depth) => `${' '.repeat(2 * depth)}- x`);
  const started = process.cpuUsage();
  const result = outcome(lines.join('\n'));
  expect(process.cpuUsage(started).user / 1000).toBeLessThan(4000);
  const deepest = result.kind === 'read' ? result.document.clauses.map(({ parents }) => parents.length) : [];
  expect(Math.max(...deepest)).toBe(8);
});
