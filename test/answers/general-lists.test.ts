import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readGeneralLists } from '../../src/answers/general-lists';

describe('the general lists', () => {
  const folder = mkdtempSync(join(tmpdir(), 'readback-lists-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const lists = (vocabulary: string, topics = '', signposts = '') => {
    writeFileSync(join(folder, 'vocabulary.txt'), vocabulary);
    writeFileSync(join(folder, 'topics.txt'), topics);
    writeFileSync(join(folder, 'signposts.txt'), signposts);
    return readGeneralLists(folder);
  };

  it('are lines of a word or phrase and other words, with notes and empty lines between them', () => {
    const { vocabulary, topics } = lists(
      '# a note\n\nkids: pupils, young people\r\n',
      'food: school lunches\n',
    );
    expect([...vocabulary]).toEqual([['kid', ['pupil', 'young', 'peopl']]]);
    expect([...topics]).toEqual(['school lunch']);
  });

  it('send questions to safeguarding or to lawful speech, over as many lines as it takes', () => {
    const { signposts } = lists(
      '',
      '',
      'safeguarding: hurting me\nlawful speech: unions\nsafeguarding: DSL\n',
    );
    expect([...signposts.safeguarding]).toEqual(['hurt me', 'dsl']);
    expect([...signposts.lawfulSpeech]).toEqual(['union']);
  });

  it('name a signpost to somewhere else', () => {
    expect(() => lists('', '', 'safegarding: dsl\n')).toThrow(
      /signposts\.txt: expected lines of "safeguarding" and "lawful speech", got "safegarding"/,
    );
  });

  it.each(['kids pupils', 'kids:', ': pupils', 'kids: pupils,, children', 'a: b: c'])(
    'name the file and line that is not one: "%s"',
    (line) => {
      expect(() => lists(`mum: parent\n${line}\n`)).toThrow(/vocabulary\.txt, line 2: expected "word: other/);
    },
  );
});
