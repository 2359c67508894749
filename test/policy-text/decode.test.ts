import { decode } from '../../src/policy-text/decode';
import { outcome, read } from './reading';

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
    expect(outcome('x\n'.repeat(30_001))).toMatchObject({
      kind: 'refused',
      problem: 'Reading the policy policy.txt: expected at most 30000 lines, got more.',
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

  test.each([
    ['utf16le', '\uFEFF'],
    ['utf16le with the other byte order', '\uFEFF'],
  ])('from %s, as Word saves "Unicode" text', (name, mark) => {
    const bytes = Buffer.from(`${mark}Café “Scope”`, 'utf16le');
    expect(decode(name === 'utf16le' ? bytes : bytes.swap16(), 'a.txt')).toMatchObject({
      text: 'Café “Scope”',
    });
  });

  test('as Markdown when its name says so', () => {
    expect(decode(Buffer.from('# Café'), 'a.md')).toMatchObject({ text: '# Café', format: 'markdown' });
  });
});

test('characters that nobody sees do not come with the words', () => {
  const text = 'Phone Policy\n\nScope\n\nAll \u202estaff\u202c must\u200b read\u0007 it.';
  expect(read(text).clauses.map((clause) => clause.text)).toEqual(['All staff must read it.']);
});
