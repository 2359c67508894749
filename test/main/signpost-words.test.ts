import { readFileSync } from 'node:fs';
import { SIGNPOSTS } from '../../src/domain/passage';
import { SIGNPOST_WORDS } from '../../src/main/content';
import { loadSignpostWords, readSignpostWords } from '../../src/main/signpost-words';

const SHIPPED = readFileSync(SIGNPOST_WORDS, 'utf8');
const complaint = (text: string): string => {
  try {
    readSignpostWords(text, 'words.txt');
  } catch (error) {
    return String(error);
  }
  return 'none';
};

test('the words that ship can be used, and every place has some', async () => {
  const words = await loadSignpostWords(SIGNPOST_WORDS);
  expect(Object.keys(words)).toEqual([...SIGNPOSTS]);
  for (const to of SIGNPOSTS) expect(words[to].lines.length).toBeGreaterThan(0);
});

test('HR’s own words come through as written, without notes and the spaces around them', () => {
  const words = readSignpostWords(SHIPPED.replace('Please ask your union rep', '  Ask Ewa, our rep'), 'w');
  expect(words.union.lines[0]).toMatch(/^Ask Ewa, our rep, or the union itself\./);
  expect(readSignpostWords(SHIPPED.replaceAll('\n', '\r\n'), 'w')).toEqual(readSignpostWords(SHIPPED, 'w'));
});

test.each<[string, string, string]>([
  ['a place that is gone', SHIPPED.replace(/^union\n( .*\n)*/m, ''), 'union has no words'],
  ['a misspelt place', SHIPPED.replace(/^pay$/m, 'pays'), 'expected one of safeguarding, '],
  ['a place twice', `${SHIPPED}\npay\n  Once more\n  HR`, '"pay" stands there already'],
  ['no 999', SHIPPED.replaceAll('999', '111'), 'safeguarding does not name 999'],
  ['no head', SHIPPED.replaceAll('{head}', 'the head'), 'safeguarding-contacts does not name {head}'],
  [
    'a placeholder that means nothing',
    SHIPPED.replace('tell {lead} now', 'tell {DSL} now'),
    'safeguarding has {DSL}',
  ],
  ['words of no place', `  Hello\n${SHIPPED}`, 'line 1: expected the name of a place before its words'],
  ['an essay', `${SHIPPED}  ${'x'.repeat(301)}`, 'has 301 characters; at most 300 fit'],
  ['a long list', `${SHIPPED}${'  more\n'.repeat(8)}`, 'at most 10 lines stand in one place'],
])('%s is refused, with the file and what is wrong', (_what, text, problem) => {
  expect(complaint(text)).toContain(problem);
  expect(complaint(text)).toContain('Reading words.txt');
});

test('everything that is wrong is said at once', () => {
  const text = complaint('pay\n  HR\n');
  for (const to of SIGNPOSTS.filter((one) => one !== 'pay')) expect(text).toContain(`${to} has no words`);
  expect(text).toContain('pay says nothing below its heading');
});
