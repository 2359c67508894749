import { Spelling } from '../../src/answers/spelling';
import { questionWords } from '../../src/answers/words';

const spelling = new Spelling(['friend', 'request', 'confidential', 'parent', 'post', 'park', 'account']);
const meant = (text: string): string =>
  spelling
    .repair(questionWords(text))
    .map((word) => word.text)
    .join(' ');

describe('spelling', () => {
  it.each([
    ['freind', 'friend'],
    ['reqest', 'request'],
    ['confidentail', 'confidential'],
    ['acount', 'account'],
    ['psot', 'post'],
  ])('reads "%s" as "%s"', (typed, word) => {
    expect(meant(typed)).toBe(word);
  });

  it.each(['parking', 'posts', 'friends'])('leaves the known word "%s" with another ending alone', (word) => {
    expect(meant(word)).toBe(word);
  });

  it.each(['bark', 'dark', 'pots', 'xyzzy', 'trend'])('does not make a known word of "%s"', (word) => {
    expect(['park', 'friend']).not.toContain(meant(word));
  });

  it('repairs a dozen slips and leaves further ones as they are', () => {
    const repaired = meant('freind '.repeat(20)).split(' ');
    expect(repaired.filter((word) => word === 'friend')).toHaveLength(12);
    expect(repaired.filter((word) => word === 'freind')).toHaveLength(8);
  });
});
