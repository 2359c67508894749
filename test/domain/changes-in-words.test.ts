import { changesInWords } from '../../src/domain/changes-in-words';
import { policyDiff } from '../../src/domain/policy-diff';
import { documentFrom, documentWith, type Sections } from './policies';

const words = (from: Sections, to: Sections) =>
  changesInWords(policyDiff(documentWith(from), documentWith(to)));

const LINKS = ['ACAS has guidance.', 'Childnet has advice.', 'The union has a helpline.'];
const PERSONAL = 'Staff may use social media in their own time and must not name the Trust.';

test('nothing changed is said in three words', () => {
  expect(words([['Useful links', LINKS]], [['Useful links', LINKS]])).toBe('Nothing has changed since.');
});

test('what changed is counted by section', () => {
  expect(
    words(
      [
        ['Personal use', [PERSONAL, 'Nobody shares passwords with others.']],
        ['Useful links', LINKS],
      ],
      [
        ['Personal use', [`${PERSONAL} Ever.`, 'Nobody shares any passwords with others.', 'Be kind.']],
        ['Useful links', LINKS.slice(1)],
      ],
    ),
  ).toBe('Personal use: 2 points changed, 1 new. Useful links: 1 point removed.');
});

test('sections that are new, gone, renamed or elsewhere are named', () => {
  expect(
    words(
      [
        ['Useful links', LINKS],
        ['Pagers', ['Pagers are switched off.']],
        ['Personal use', [PERSONAL]],
      ],
      [
        ['Own time', [PERSONAL]],
        ['Where to look', LINKS],
        ['Phones', ['Mobiles stay in lockers.', 'Lockers are in the hall.']],
      ],
    ),
  ).toBe(
    'Personal use: now called "Own time". Useful links: now called "Where to look", moved to another place. Phones: a new section, 2 points. Pagers: taken out.',
  );
});

test('after five sections the rest is counted', () => {
  const many = (count: number): Sections =>
    Array.from({ length: count }, (_, i) => [`Part ${'abcdefgh'.charAt(i)}`, [`Text number ${i}.`]]);
  expect(words([], many(8))).toMatch(/Part e: a new section, 1 point\. And 3 more sections\.$/);
  expect(words([], many(6))).toMatch(/And 1 more section\.$/);
});

test('what describes the document is said last and in one line, and a new title first', () => {
  const policy = (title: string, lead: string, date: string, text: string) =>
    documentFrom(`${title}\n\nPolicy lead:\t${lead}\nNext review date:\t${date}\n\nScope\n\n${text}\n`);
  const before = policy('Visitors Policy', 'Site Manager', '1 September 2026', 'This is for all staff.');
  const after = policy('Guests Policy', 'Site Director', '1 September 2028', 'This is for staff.');
  expect(changesInWords(policyDiff(before, after))).toBe(
    'It is now called "Guests Policy". Scope: 1 point changed. About this document: 2 points changed.',
  );
});

test('a heading of a page is cut', () => {
  expect(words([], [['x'.repeat(500), ['Text.']]]).length).toBeLessThan(150);
});
