import { quotable } from '../../src/policy-text/sentences';

const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');

describe('text to be quoted', () => {
  test('stays whole up to sixty words', () => {
    const text = `One ${words(29)}. Two ${words(29)}.`;
    expect(quotable(text)).toEqual([text]);
    expect(quotable(`${text} More.`)).toHaveLength(3);
  });

  test('stays whole when it is one sentence, however long', () => {
    expect(quotable(`One ${words(90)}.`)).toHaveLength(1);
  });

  test.each([
    [
      'abbreviations',
      'Use sites, e.g. Twitter, i.e. Social ones (e.g. Facebook), see no. 4 and Mr. J. Smith today.',
    ],
    ['decimals and web addresses', 'It costs 1.5 Euros at www.example.org today.'],
    ['a stop before a small letter', 'They said stop. and went on.'],
  ])('is not divided at %s', (_, sentence) => {
    expect(quotable(`${sentence} ${words(60)}.`)[0]).toContain(sentence);
  });

  test.each([
    ['a quotation', 'It is a "network." ', 'Staff know.'],
    ['a question', 'Is it private? ', 'It is not.'],
    ['a bracket', '(It is private.) ', 'Staff know.'],
    ['etc.', 'Use blogs, forums, etc. ', 'Staff know.'],
  ])('is divided after %s', (_, first, second) => {
    expect(quotable(`${first}${second} Then ${words(60)}.`).slice(0, 2)).toEqual([first.trim(), second]);
  });
});
