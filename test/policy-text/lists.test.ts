import { outline, read } from './reading';

/** The clauses of a section "Scope" that holds `lines`. */
const scope = (lines: readonly string[], fileName = 'policy.txt') => {
  const head = fileName.endsWith('.md') ? ['# Policy', '', '## Scope'] : ['Phone Policy', '', 'Scope'];
  const document = read([...head, '', ...lines].join('\n'), fileName);
  return outline(document).map((line) => line.replaceAll('scope/', ''));
};

describe('lists', () => {
  test('hang on the paragraph directly before them', () => {
    expect(
      scope(['Not this one.', '', 'Staff must:', '', '- read;', '', '- ask.', '', 'After the list.']),
    ).toEqual([
      'not-this-one {}',
      'staff-must {}',
      'read {-} < staff-must',
      'ask {-} < staff-must',
      'after-the-list {}',
    ]);
  });

  test('of another marker stand inside the item before them, at any indent', () => {
    expect(scope(['Staff must:', 'a. read:', '- all;', ' - twice;', 'b. ask.'])).toEqual([
      'staff-must {}',
      'a {a.} < staff-must',
      'a/all {-} < staff-must < a',
      'a/twice {-} < staff-must < a',
      'b {b.} < staff-must',
    ]);
  });

  test('of the same marker nest by indent', () => {
    expect(scope(['Do:', '', '- all', '  - both', '  - each', '- none'], 'policy.md')).toEqual([
      'do {}',
      'all {-} < do',
      'all/both {-} < do < all',
      'all/each {-} < do < all',
      'none {-} < do',
    ]);
  });

  test('go on after a paragraph when their labels do', () => {
    expect(scope(['Do:', '', '1. read it all.', '', 'A word between.', '', '2. ask.'])).toEqual([
      'do {}',
      'item-1 {1.} < do',
      'a-word-between {}',
      'item-2 {2.} < do',
    ]);
  });

  test('take i. after h. for a letter and i. at the start for a number', () => {
    const letters = [...'abcdefghi'].map((letter) => `${letter}. item ${letter};`);
    expect(scope(['Do:', ...letters]).at(-1)).toBe('i {i.} < do');
    expect(scope(['Do:', 'a. this:', 'i. now;', 'ii. then;', 'b. that.'])).toEqual([
      'do {}',
      'a {a.} < do',
      'a/i {i.} < do < a',
      'a/ii {ii.} < do < a',
      'b {b.} < do',
    ]);
  });

  test('of lines without bullets belong to the colon above them', () => {
    expect(scope(['Examples include:', 'Blogs', 'Forums'])).toEqual([
      'examples-include {}',
      'blogs {} < examples-include',
      'forums {} < examples-include',
    ]);
  });

  test('labelled alike in one section have different ids', () => {
    expect(scope(['First:', 'a. one;', 'b. two.', '', 'Second:', 'a. one.'])).toEqual([
      'first {}',
      'a {a.} < first',
      'b {b.} < first',
      'second {}',
      'a-2 {a.} < second',
    ]);
  });
});

describe('numbered paragraphs', () => {
  test('stand by themselves with their numbers as labels', () => {
    expect(
      scope(['This part is about phones.', '', '1.1 Staff must read this.', '1.2 Heads must too.']),
    ).toEqual(['this-part-is-about-phones {}', '1.1 {1.1}', '1.2 {1.2}']);
  });

  test('hold the deeper numbers after them', () => {
    expect(scope(['1.1 Staff must:', '1.1.1 read this;', '1.1.2 ask.', '1.2 Heads must too.'])).toEqual([
      '1.1 {1.1}',
      '1.1/1.1.1 {1.1.1} < 1.1',
      '1.1/1.1.2 {1.1.2} < 1.1',
      '1.2 {1.2}',
    ]);
  });
});
