import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { day } from '../../src/domain/day';
import { oddities } from '../../src/domain/oddities';
import type { PolicyDocument } from '../../src/domain/policy';
import { documentFrom, documentWith, type Sections } from './policies';

const TODAY = day('2026-09-15');
const metadata = {
  policyLead: 'Site Manager',
  lastReview: null,
  nextReview: day('2027-09-01'),
  approvedBy: null,
};
const odd = (sections: Sections, changes: Partial<PolicyDocument> = {}) =>
  oddities(documentWith(sections, { metadata, ...changes }), TODAY);

test('a policy in good order has none', () => {
  expect(
    odd([['Arriving', ['a. Ring.', 'b. Wait.', '• Sign in.', 'See https://gate.example.com.']]]),
  ).toEqual([]);
});

test('a missing lead and a missing review date are named, and one that has passed', () => {
  const none = { policyLead: null, lastReview: null, nextReview: null, approvedBy: null };
  expect(odd([['Arriving', ['Ring.']]], { metadata: none })).toEqual([
    'No policy lead was found.',
    'No date for the next review was found.',
  ]);
  expect(
    odd([['Arriving', ['Ring.']]], { metadata: { ...metadata, nextReview: day('2026-09-14') } }),
  ).toEqual(['Its review was due on 14 September 2026, which has passed.']);
});

test('a heading without text is named, unless smaller headings follow', () => {
  const document = documentWith(
    [
      ['Arriving', []],
      ['By car', ['Park.']],
      ['Dogs', []],
    ],
    { metadata },
  );
  const [arriving, car, dogs] = document.sections.map((section, i) => ({
    ...section,
    level: i === 1 ? 2 : 1,
  }));
  const sections = [arriving!, car!, dogs!];
  expect(oddities({ ...document, sections }, TODAY)).toEqual(['The section "Dogs" has no text.']);
});

test('a heading that comes twice is named once', () => {
  const document = documentWith(
    [
      ['Arriving', ['Ring.']],
      ['Dogs', ['None.']],
    ],
    { metadata },
  );
  const twice = document.sections.map((section) => ({ ...section, title: 'Arriving' }));
  expect(oddities({ ...document, sections: twice }, TODAY)).toEqual([
    'The heading "Arriving" stands there 2 times.',
  ]);
});

test('no headings at all are one sentence', () => {
  const document = documentWith([['', ['Ring.']]], { metadata });
  expect(oddities(document, TODAY)).toEqual(['No headings were found, so all of it is one section.']);
});

test.each([
  [['a.', 'b.', 'd.'], 'from "b." to "d."'],
  [['1.', '2.', '4.'], 'from "2." to "4."'],
  [['(i)', '(ii)', '(iv)'], 'from "(ii)" to "(iv)"'],
  [['1.1', '1.3'], 'from "1.1" to "1.3"'],
])('a jump in %j is named', (labels, where) => {
  const document = documentWith([['Arriving', labels.map((_label, i) => `Point ${i}`)]], { metadata });
  const clauses = document.clauses.map((clause, i) => ({ ...clause, label: labels[i]! }));
  expect(oddities({ ...document, clauses }, TODAY)).toEqual([`In "Arriving" the numbering goes ${where}.`]);
});

test.each([
  [['a.', 'b.', 'a.', 'b.']],
  [['h.', 'i.', 'j.']],
  [['i.', 'ii.', 'iii.']],
  [['•', '•']],
  [['1.9', '2.1']],
])('there is no jump in %j', (labels) => {
  const document = documentWith([['Arriving', labels.map((_label, i) => `Point ${i}`)]], { metadata });
  const clauses = document.clauses.map((clause, i) => ({ ...clause, label: labels[i]! }));
  expect(oddities({ ...document, clauses }, TODAY)).toEqual([]);
});

test('a point of more than 120 words is named with its first words', () => {
  const [sentence] = odd([['Arriving', [`Visitors ${'wait '.repeat(120)}`.trim()]]]);
  expect(sentence).toMatch(/^A point in "Arriving" has 121 words: "Visitors wait wait .*…"\.$/);
});

test('links without an address are named, by section', () => {
  expect(
    odd([
      ['Arriving', ['To book, click here.', 'To park, click here: https://parking.example.org']],
      ['Useful links', ['• ACAS', '• www.childnet.com', '• NSPCC', '• Unison', '• NEU']],
    ]),
  ).toEqual([
    'Links without a web address in "Arriving": "To book, click here.".',
    'Links without a web address in "Useful links": "ACAS", "NSPCC", "Unison" and 1 more.',
  ]);
});

test('in the shipped policy the review that has passed and its bare links are found', () => {
  const file = join(__dirname, '../../../policies/social-media/social-media-policy.txt');
  expect(oddities(documentFrom(readFileSync(file, 'utf8')), TODAY)).toEqual([
    'Its review was due on 7 December 2023, which has passed.',
    expect.stringMatching(
      /^Links without a web address in "Useful Links": "Disciplinary Policy and Procedure", /,
    ),
  ]);
});
