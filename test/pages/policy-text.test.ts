import fc from 'fast-check';
import type { PolicyDocument } from '../../src/domain/policy';
import { policyText, policyTexts } from '../../src/pages/policy-text';
import { documentSaying, SAMPLE_NOTE, sampleClause, sampleDocument } from '../cards/samples';
import { anyDocument, shippedDocument, split, wordsOf } from './documents';

/** Cells of a table are parted by commas, and empty ones shown as a dash. */
const withoutCellMarks = (words: readonly string[]) =>
  words.map((word) => word.replace(/^[–,:]+|[–,:]+$/g, '')).filter(Boolean);
const bodyOf = (text: string) => text.slice(text.indexOf('\n'));
const wordsIn = (texts: readonly string[]) => withoutCellMarks(split(texts.map(bodyOf).join('\n')));

test('the words of the shipped policy are all there, once, in order', () => {
  const document = shippedDocument();
  expect(wordsIn(policyTexts(document, []))).toEqual(withoutCellMarks(wordsOf(document)));
});

test('the words of any policy are all there, once, in order, in messages and as one text', () => {
  fc.assert(
    fc.property(anyDocument, (document) => {
      expect(wordsIn(policyTexts(document, []))).toEqual(withoutCellMarks(wordsOf(document)));
      expect(wordsIn([policyText(document, [])])).toEqual(withoutCellMarks(wordsOf(document)));
    }),
    { numRuns: 300 },
  );
});

test('each message says which part it is, and is short enough to listen to', () => {
  const texts = policyTexts(shippedDocument(), []);
  expect(texts.length).toBeLessThan(8);
  for (const [i, text] of texts.entries()) {
    expect(text.split('\n')[0]).toBe(`Social Media Policy, part ${i + 1} of ${texts.length}`);
    expect(text.length).toBeLessThanOrEqual(4_000);
  }
});

test('the shipped policy is cut between sections alone', () => {
  const { sections } = shippedDocument();
  for (const text of policyTexts(shippedDocument(), []).slice(1))
    expect(sections.map(({ title }) => title)).toContain(text.split('\n')[2]);
});

test('a heading is never the last line of a message', () => {
  const long = (texts: readonly string[], heading: string): Pick<PolicyDocument, 'sections' | 'clauses'> =>
    documentSaying(texts, heading);
  for (let length = 3_800; length < 4_000; length += 7) {
    const first = long(['x'.repeat(length)], 'First');
    const document = sampleDocument({
      sections: [
        ...first.sections,
        { id: 'parent', title: 'PARENT', level: 1 },
        { id: 'child', title: 'Child', level: 2 },
      ],
      clauses: [
        ...first.clauses,
        { id: 'child/1', sectionId: 'child', path: [], label: '', text: 'Words.', parents: [] },
      ],
    });
    for (const text of policyTexts(document, [])) expect(text).not.toMatch(/(PARENT|Child)$/);
  }
});

test('headings stand on their own lines, markers before their words', () => {
  const text = policyText(sampleDocument(), []);
  expect(text).toMatch(/^Social Media in a Personal Capacity$/m);
  expect(text).toMatch(/^a\. bring the Trust into disrepute, for example by:$/m);
  expect(text).toMatch(/^ {2}– criticising the Trust;$/m);
  expect(text).toContain('Policy lead: Director of People');
  expect(text).toContain('Disability: –, X, –, X');
});

test('a word as long as a book is cut, and no character of it is lost', () => {
  const word = '😀'.repeat(30_000);
  const texts = policyTexts(documentSaying([word]), []);
  for (const text of texts) expect(text.length).toBeLessThanOrEqual(4_000);
  expect(
    texts
      .map(bodyOf)
      .join('')
      .replace(/\s|Scope/g, ''),
  ).toBe(word);
});

test('a title as long as a page leaves room for the words', () => {
  const texts = policyTexts(sampleDocument({ title: 'x'.repeat(10_000) }), []);
  for (const text of texts) expect(text.length).toBeLessThanOrEqual(4_000);
});

test('what HR says beside a point stands below it in messages and in the one text, marked as HR’s', () => {
  for (const text of [
    policyTexts(sampleDocument(), [SAMPLE_NOTE]).join('\n'),
    policyText(sampleDocument(), [SAMPLE_NOTE]),
  ])
    expect(text).toMatch(
      /– criticising the Trust;\n +Note from HR: This does not stop you speaking to your union\.\n/,
    );
});

test('a note beside a sentence stands below its whole paragraph', () => {
  const clauses = [sampleClause('scope/1', 'It is for all.'), sampleClause('scope/1/s2', 'It holds.')];
  const text = policyText(sampleDocument({ clauses }), [{ ...SAMPLE_NOTE, clauseId: 'scope/1' }]);
  expect(text).toContain(`It is for all. It holds.\nNote from HR: ${SAMPLE_NOTE.words}`);
});
