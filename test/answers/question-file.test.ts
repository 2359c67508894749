import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readQuestionFile } from '../../src/answers/question-file';

describe('a file of example questions', () => {
  const folder = mkdtempSync(join(tmpdir(), 'readback-questions-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const read = (text: string) => {
    writeFileSync(join(folder, 'questions.txt'), text);
    return readQuestionFile(join(folder, 'questions.txt'));
  };

  it('names a clause above the questions that it answers', () => {
    expect(read('# a note\nScope / all employees\n  am I covered\r\n\n  is a TA covered\n')).toEqual([
      { question: 'am I covered', clauses: [{ section: 'Scope', words: 'all employees' }] },
      { question: 'is a TA covered', clauses: [{ section: 'Scope', words: 'all employees' }] },
    ]);
  });

  it('names several, best first, one below the other', () => {
    const [asked] = read('Scope / all employees\nAims / so that\n  why\nReview / the light of\n  when\n');
    expect(asked?.clauses.map(({ section }) => section)).toEqual(['Scope', 'Aims']);
  });

  it('names what stands before the first heading by no section, and words with a stroke in them', () => {
    expect(read('/ Policy lead\n  who owns it\n')[0]?.clauses).toEqual([
      { section: '', words: 'Policy lead' },
    ]);
    expect(read('Terms / forums/message boards\n  reddit\n')[0]?.clauses).toEqual([
      { section: 'Terms', words: 'forums/message boards' },
    ]);
  });

  it('has questions under "nothing" that the policy does not settle', () => {
    expect(read('nothing\n  how much is the fine\n')).toEqual([
      { question: 'how much is the fine', clauses: [] },
    ]);
  });

  it.each([
    ['  who am I\n', 1, 'expected a heading above the first question'],
    ['nothing\n  a\nScope\n  b\n', 3, 'expected "Section / words of a clause" or "nothing"'],
    ['Scope / \n  b\n', 1, 'expected "Section / words of a clause" or "nothing"'],
  ])('names the line that is wrong: %j', (text, line, problem) => {
    expect(() => read(text)).toThrow(`questions.txt, line ${line}: ${problem}`);
  });
});
