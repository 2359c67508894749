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
    ).toEqual(['1 {}', '2 {}', '3 {-} < 2', '4 {-} < 2', '5 {}']);
  });

  test('of another marker stand inside the item before them, at any indent', () => {
    expect(scope(['Staff must:', 'a. read:', '- all;', ' - twice;', 'b. ask.'])).toEqual([
      '1 {}',
      'a {a.} < 1',
      'a/1 {-} < 1 < a',
      'a/2 {-} < 1 < a',
      'b {b.} < 1',
    ]);
  });

  test('of the same marker nest by indent', () => {
    expect(scope(['Do:', '', '- a', '  - b', '  - c', '- d'], 'policy.md')).toEqual([
      '1 {}',
      '2 {-} < 1',
      '2/1 {-} < 1 < 2',
      '2/2 {-} < 1 < 2',
      '3 {-} < 1',
    ]);
  });

  test('go on after a paragraph when their labels do', () => {
    expect(scope(['Do:', '', '1. read it all.', '', 'A word between.', '', '2. ask.'])).toEqual([
      '1 {}',
      'item-1 {1.} < 1',
      '2 {}',
      'item-2 {2.} < 1',
    ]);
  });

  test('take i. after h. for a letter and i. at the start for a number', () => {
    const letters = [...'abcdefghi'].map((letter) => `${letter}. item ${letter};`);
    expect(scope(['Do:', ...letters]).at(-1)).toBe('i {i.} < 1');
    expect(scope(['Do:', 'a. this:', 'i. now;', 'ii. then;', 'b. that.'])).toEqual([
      '1 {}',
      'a {a.} < 1',
      'a/i {i.} < 1 < a',
      'a/ii {ii.} < 1 < a',
      'b {b.} < 1',
    ]);
  });

  test('of lines without bullets belong to the colon above them', () => {
    expect(scope(['Examples include:', 'Blogs', 'Forums'])).toEqual(['1 {}', '2 {} < 1', '3 {} < 1']);
  });

  test('labelled alike in one section have different ids', () => {
    expect(scope(['First:', 'a. one;', 'b. two.', '', 'Second:', 'a. one.'])).toEqual([
      '1 {}',
      'a {a.} < 1',
      'b {b.} < 1',
      '2 {}',
      'a-2 {a.} < 2',
    ]);
  });
});

describe('numbered paragraphs', () => {
  test('stand by themselves with their numbers as labels', () => {
    expect(
      scope(['This part is about phones.', '', '1.1 Staff must read this.', '1.2 Heads must too.']),
    ).toEqual(['1 {}', '1.1 {1.1}', '1.2 {1.2}']);
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
