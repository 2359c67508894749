import fc from 'fast-check';
import { day } from '../../src/domain/day';
import { policyPage } from '../../src/pages/policy-page';
import { SAMPLE_NOTE, sampleDocument } from '../cards/samples';
import { anyDocument, shippedDocument, split, wordsOf } from './documents';

const pageOf = (document = sampleDocument(), more: Partial<Parameters<typeof policyPage>[0]> = {}): string =>
  policyPage({
    policy: { document, version: 2 },
    notes: [],
    correction: null,
    due: day('2026-10-30'),
    largePrint: '/read/x/large-print.docx',
    plainText: '/read/x/plain.txt',
    ...more,
  });

const mainOf = (page: string): string => /<main[^>]*>([^]*)<\/main>/.exec(page)?.[1] ?? '';
const textOf = (page: string): string =>
  page
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(lt|gt|quot|#39);/g, (_, name: string) => ({ lt: '<', gt: '>', quot: '"' })[name] ?? "'")
    .replaceAll('&amp;', '&');
const headingsOf = (page: string): readonly number[] =>
  [...page.matchAll(/<h([1-6])/g)].map((match) => Number(match[1]));

test('the words of the shipped policy are all there, once, in order', () => {
  expect(split(textOf(mainOf(pageOf(shippedDocument()))))).toEqual(wordsOf(shippedDocument()));
});

test('the words of any policy are all there, once, in order, and none of them is taken for HTML', () => {
  fc.assert(
    fc.property(anyDocument, (document) => {
      const page = pageOf(document);
      expect(split(textOf(mainOf(page)))).toEqual(wordsOf(document));
      const tags = new Set([...page.matchAll(/<(\w+)/g)].map(([, tag]) => tag));
      for (const tag of ['script', 'img', 'b', 'link', 'iframe', 'form']) expect(tags).not.toContain(tag);
    }),
    { numRuns: 300 },
  );
});

test('there is one heading of the first level, and nobody who goes by headings misses one', () => {
  fc.assert(
    fc.property(anyDocument, (document) => {
      const levels = headingsOf(pageOf(document));
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      for (const [i, level] of levels.entries()) expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1);
    }),
  );
});

test('the list of contents leads to every heading', () => {
  const page = pageOf(shippedDocument());
  const wanted = [...page.matchAll(/href="#(s\d+)"/g)].map(([, id]) => id);
  const there = [...page.matchAll(/<h\d id="(s\d+)"/g)].map(([, id]) => id);
  expect(wanted.length).toBeGreaterThan(10);
  expect(wanted).toEqual(there);
});

test('lists stand in lists, and markers stay as they were written', () => {
  const main = mainOf(pageOf());
  expect(main).toMatch(
    /must not:<\/p>\s*<ul role="list">\s*<li><span>a\.<\/span> <div><p>bring the Trust[^]*<ul role="list">\s*<li><span aria-hidden="true">–<\/span> <div><p>criticising the Trust;<\/p>/,
  );
});

test('sentences that were cut apart for quoting are one paragraph again', () => {
  const clause = { sectionId: 'scope', path: [], label: '', parents: [] };
  const document = sampleDocument({
    sections: [{ id: 'scope', title: 'Scope', level: 1 }],
    clauses: [
      { ...clause, id: 'scope/1', label: 'a.', text: 'One.' },
      { ...clause, id: 'scope/1/s2', text: 'Two.' },
    ],
  });
  expect(mainOf(pageOf(document))).toContain('<p>One. Two.</p>');
});

test('a table has its headings, of columns and of rows', () => {
  const main = mainOf(pageOf(shippedDocument()));
  expect(main).toContain('<th scope="row">Policy lead:</th><td>Director of People</td>');
  expect(main).toContain('<th scope="col">Positive</th>');
  expect(main).toMatch(/<thead>[^]*<th scope="col">Yes<\/th>[^]*<\/thead>/);
});

test('who filled in the equality screening is not on it', () => {
  expect(pageOf()).not.toContain('Jo Bloggs');
  expect(pageOf(shippedDocument())).not.toContain('Allan Howells');
});

test('it names version, who asks and by when, and says that one confirms in Teams', () => {
  const text = textOf(pageOf());
  expect(text).toContain('This is version 2, last reviewed 7 December 2021.');
  expect(text).toContain('The Director of People asks every employee to read it once a year.');
  expect(text).toContain('Please read and confirm by Friday 30 October.');
  expect(text).toContain('go back to Teams and press “I have read this policy”');
});

test('somebody who waits for HR is named no day; a correction stands above everything', () => {
  const page = pageOf(sampleDocument(), { due: null, correction: 'The due day was <wrong>.' });
  expect(page).not.toContain('confirm by');
  expect(page).toContain('<strong>The due day was &lt;wrong&gt;.</strong>');
});

test('it loads nothing, runs nothing and keeps nothing', () => {
  const page = pageOf(shippedDocument());
  expect(page).not.toMatch(
    /<(script|link|img|iframe|form|input|meta http-equiv)|\son\w+=|url\(|@import|https?:/,
  );
});

test('what HR says beside an item of a list stands inside it, marked as HR’s, and no word of it is taken for HTML', () => {
  const notes = [{ ...SAMPLE_NOTE, words: 'This does <not> stop you.' }];
  const page = pageOf(sampleDocument(), { notes });
  expect(page).toContain(
    'criticising the Trust;</p>\n<div class="note"><p><strong>Note from HR:</strong> This does &lt;not&gt; stop you.</p></div>\n</div></li>',
  );
});
