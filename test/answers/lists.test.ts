import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readLists, shippedLists } from '../../src/answers/lists';

const SHIPPED = join(__dirname, '../../../policies');

describe('the lists that people edit', () => {
  const folder = mkdtempSync(join(tmpdir(), 'readback-lists-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const listsWith = (file: string, text: string) => {
    cpSync(SHIPPED, folder, { recursive: true });
    writeFileSync(join(folder, file), text);
    return readLists(folder);
  };

  it('are lines of ideas and their words, with notes and empty lines between them', () => {
    const { general } = listsWith(
      '_general/vocabulary.txt',
      '# a note\n\npupil staff*0.5: kids | young people\r\n',
    );
    expect(general.vocabulary).toEqual([
      {
        concepts: [
          { name: 'pupil', says: 1 },
          { name: 'staff', says: 0.5 },
        ],
        surfaces: ['kids', 'young people'],
      },
    ]);
  });

  it('name topics and signposts, over as many lines as it takes', () => {
    expect([...listsWith('_general/topics.txt', 'food: school lunches\n').general.topics]).toEqual([
      'school lunch',
    ]);
    const { signposts } = listsWith(
      '_general/signposts.txt',
      'union: unions\nunion: strikes\npay: my pay\n',
    ).general;
    expect([...(signposts.get('union') ?? [])]).toEqual(['union', 'strike']);
    expect([...(signposts.get('pay') ?? [])]).toEqual(['my pay']);
  });

  it('are the policy’s own, where its folder has them, besides the general ones', () => {
    const { own } = listsWith('social-media/questions.txt', 'Scope / all employees\n  who\n');
    expect(own.get('social-media')?.questions).toHaveLength(1);
    expect(own.get('social-media')?.vocabulary.length).toBeGreaterThan(0);
  });

  it.each([
    ['_general/vocabulary.txt', 'a: b\nkids pupils', 'vocabulary.txt, line 2: expected "word: other| words"'],
    ['_general/vocabulary.txt', 'kids*2: b', 'vocabulary.txt, line 1: expected names of ideas'],
    ['_general/topics.txt', 'food: a,, b', 'topics.txt, line 1: expected "word: other, words"'],
    ['_general/signposts.txt', 'safegarding: dsl', 'signposts.txt, line 1: expected one of safeguarding, '],
    ['_general/small-talk.txt', 'hello: hi', 'small-talk.txt, line 1: expected one of greeting, '],
    ['_general/never.txt', 'Scope / all\n  who', 'never.txt: no clause can be named'],
    ['_general/weights.json', '{}', 'weights.json: '],
    ['social-media/questions.txt', 'x', 'questions.txt, line 1: expected "Section / words'],
    ['social-media/vocabulary.txt', 'x', 'vocabulary.txt, line 1: expected "word: other| words"'],
  ])('name the file and the line that is wrong: %s, %j', (file, text, problem) => {
    expect(() => listsWith(file, text)).toThrow(problem);
  });

  it('are read once for the program', () => {
    expect(shippedLists()).toBe(shippedLists());
  });
});
