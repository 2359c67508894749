import fc from 'fast-check';
import { plainName, plainTitle, plainWords, withoutMarkdown } from '../../src/cards/plain-text';

test('ordinary words stay exactly as written', () => {
  const words = 'The Trust’s “rules” – e.g. 3 * 4, [sic], a_b & c: 50% (unless an emergency); £5, Zoë 👩‍👧';
  expect(plainWords(words)).toBe(words);
});

test('characters that cannot be seen or turn the line are removed', () => {
  expect(plainName('Ann\u202e\u0000 \u200bLee\r\nSmith')).toBe('Ann Lee Smith');
});

test('mentions, date functions and links lose their meaning, not their looks', () => {
  const plain = plainName('<at>all</at> {{DATE(x)}} [Pay](https://evil)');
  expect(plain).not.toMatch(/<\/?at>|\{\{|\]\(/);
  expect(plain.replaceAll('\u2060', '')).toBe('<at>all</at> {{DATE(x)}} [Pay](https://evil)');
});

test('a name is cut between characters, never within one', () => {
  const cut = plainName('😀'.repeat(100));
  expect(cut).toBe(`${'😀'.repeat(29)}…`);
  expect(plainTitle('x'.repeat(120))).toHaveLength(120);
});

test('Markdown is escaped where it stands', () => {
  expect(withoutMarkdown('[Pay](https://evil) **x** `y` ~z~ <https://e> &lt;')).toBe(
    '\\[Pay\\](https://evil) \\*\\*x\\*\\* \\`y\\` \\~z\\~ \\<https://e> \\&lt;',
  );
  expect(withoutMarkdown('1. First')).toBe('1\\. First');
  expect(withoutMarkdown('- dash')).toBe('\\- dash');
  expect(withoutMarkdown('# title')).toBe('\\# title');
});

test('an ordinary title needs no escapes', () => {
  expect(withoutMarkdown('Social Media Policy (2026) – part 1.2 & more')).toBe(
    'Social Media Policy (2026) – part 1.2 & more',
  );
});

test('taking the escapes away gives back the text, whatever it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(withoutMarkdown(text).replace(/\\([\\`*_[\]~<&.)+>#-])/g, '$1')).toBe(text);
    }),
  );
});
