import { read } from './reading';

const kinds = (text: string) => read(text).furniture.map(({ kind, text: words }) => `${kind}: ${words}`);
const titles = (text: string) => read(text).sections.map(({ title }) => title);

describe('what is printed around the text', () => {
  test('a contents list with page numbers is set aside, its headings stay', () => {
    const text =
      'Phone Policy\n\nContents\n1.\tScope\t2\n2.\tReview\t3\n\n1. Scope\n\nAll staff.\n\n2. Review\n\nYearly.';
    expect(kinds(text)).toEqual(['contents: Contents', 'contents: 1.\tScope\t2', 'contents: 2.\tReview\t3']);
    expect(titles(text)).toEqual(['1. Scope', '2. Review']);
  });

  test('a contents list without page numbers is told by its headings coming again', () => {
    const text = 'Phone Policy\n\nContents\n\nScope\n\nReview\n\nScope\n\nAll staff.\n\nReview\n\nYearly.';
    expect(kinds(text)).toHaveLength(3);
    expect(titles(text)).toEqual(['Scope', 'Review']);
  });

  test('a contents list ends where its first heading comes, even when that comes a third time', () => {
    const text =
      'Phone Policy\n\nContents\n\nScope\n\nReview\n\nScope\n\nAll staff.\n\nReview\n\nYearly.\n\nScope\n\nAgain.';
    expect(kinds(text)).toHaveLength(3);
    expect(titles(text)).toEqual(['Scope', 'Review', 'Scope']);
  });

  test('a head of several lines, and page numbers alone, are set aside', () => {
    const page = (n: number) =>
      `${Array.from({ length: 6 }, () => '')
        .map((_, i) => `All staff read page ${n} and ${i}.`)
        .join('\n\n')}\n\n${n}\nPhones\nfor staff\n`;
    expect(kinds(`Phone Policy\n\nScope\n\n${page(1)}${page(2)}Done.`)).toEqual([
      'footer: 1',
      'header: Phones',
      'header: for staff',
      'footer: 2',
      'header: Phones',
      'header: for staff',
    ]);
  });

  test('dot leaders make a contents list without a heading', () => {
    expect(
      kinds('Phone Policy\n\nScope.....2\nAims.....3\nReview.....4\n\nScope\n\nAll staff.'),
    ).toHaveLength(3);
  });

  test('a table that ends in numbers is no contents list', () => {
    expect(kinds('Phone Policy\n\nStaff by school\n\nHillbrook\t12\nOakfield\t15\nElm Park\t18')).toEqual([]);
  });

  test('page numbers and the lines that repeat beside them are set aside', () => {
    const foot = 'Phone Policy v2 | Page 1 of 2\nThe Trust: internal';
    const text = `Phone Policy\n\nScope\n\nAll staff.\n\n${foot}\n\nHeads.\n\n${foot.replace('1', '2')}\n\nGovernors.`;
    expect(kinds(text)).toEqual([
      'footer: Phone Policy v2 | Page 1 of 2',
      'header: The Trust: internal',
      'footer: Phone Policy v2 | Page 2 of 2',
      'header: The Trust: internal',
    ]);
    expect(read(text).clauses.map((clause) => clause.text)).toEqual(['All staff.', 'Heads.', 'Governors.']);
  });

  test('a page break in the middle of a sentence does not divide it', () => {
    const text =
      'Phone Policy\n\nScope\n\nStaff who lead clubs must\n\nPage 1\n\nfollow it too.\n\nPage 2\n\nHeads also.';
    expect(read(text).clauses.map((clause) => clause.text)).toEqual([
      'Staff who lead clubs must follow it too.',
      'Heads also.',
    ]);
  });

  test("the trust's name above the title is a page header", () => {
    const document = read('The Learning Alliance\nPhone Policy\n\nScope\n\nAll staff.');
    expect(document.title).toBe('Phone Policy');
    expect(document.furniture).toEqual([{ kind: 'header', text: 'The Learning Alliance' }]);
  });
});
