import { read } from './reading';

/** Headings as `level title`, below the title. */
const headings = (...lines: readonly string[]) =>
  read(['Phone Policy', '', ...lines].join('\n')).sections.map(({ level, title }) => `${level} ${title}`);

describe('headings without marks', () => {
  test('stand alone between blank lines', () => {
    expect(headings('Scope', '', 'All staff.', '', 'What is private?', '', 'Nothing.')).toEqual([
      '1 Scope',
      '1 What is private?',
    ]);
  });

  test('are found where Word left no blank lines', () => {
    expect(headings('Scope', 'This is for all staff.', 'Review', 'It is read yearly.')).toEqual([
      '1 Scope',
      '1 Review',
    ]);
  });

  test('may end in a colon above a sentence, which is not kept', () => {
    expect(headings('Scope:', 'This is for all staff.')).toEqual(['1 Scope']);
  });

  test.each([
    ['a stem', ['Employees must:', '', '- read this.']],
    ['a sentence', ['All staff read this.', '', 'Then they press once.']],
    ['a line broken in the middle', ['All staff who work in schools with phones of the', 'Trust read this.']],
    ['the last line', ['All staff read this.', '', 'Thank you']],
    ['a date', ['September 2023', '', 'All staff read this.']],
    ['an item after a colon', ['Such as:', '', 'Blogs', 'Forums', '', 'and no more.']],
  ])('are not seen in %s', (_, lines) => {
    expect(headings('Scope', '', ...lines)).toEqual(['1 Scope']);
  });

  test('in capitals directly above another heading are the outer ones', () => {
    expect(
      headings('Scope', '', 'All.', '', 'PHONES', '', 'At work', '', 'None.', '', 'At home', '', 'Any.'),
    ).toEqual(['1 Scope', '1 PHONES', '2 At work', '2 At home']);
  });

  test('in capitals alone with text below are like the others', () => {
    expect(headings('GDPR', '', 'It applies.', '', 'Review', '', 'Yearly.')).toEqual(['1 GDPR', '1 Review']);
  });
});

describe('numbered headings', () => {
  test('are as deep as their numbers say', () => {
    expect(
      headings(
        '1. Scope',
        'All staff.',
        '1.1 Heads',
        'Heads too.',
        '2. Review',
        'Yearly.',
        'Appendix A: Form',
        'None.',
      ),
    ).toEqual(['1 1. Scope', '2 1.1 Heads', '1 2. Review', '1 Appendix A: Form']);
  });

  test('are told from the items of a numbered list', () => {
    expect(
      headings(
        '1. Scope',
        '',
        'Staff should:',
        '',
        '1. Report it',
        '2. Keep it',
        '3. Tell HR',
        '',
        '2. Review',
        '',
        'Yearly.',
      ),
    ).toEqual(['1 1. Scope', '1 2. Review']);
  });
});

describe('Markdown headings', () => {
  const text =
    '# Phone Policy\n\n## 1. Scope\n\nShort line\n\nAll staff.\n\n### 1.1 Heads ###\n\nHeads too.\n';

  test('are the marked ones and no others, the outermost below the title being level 1', () => {
    expect(read(text, 'policy.md').sections).toEqual([
      { id: 'scope', title: '1. Scope', level: 1 },
      { id: 'heads', title: '1.1 Heads', level: 2 },
    ]);
  });

  test('are told by their shape when none is marked', () => {
    expect(read('**Phone Policy**\n\n**Scope**\n\nAll staff.', 'policy.md')).toMatchObject({
      title: 'Phone Policy',
      sections: [{ id: 'scope' }],
    });
  });
});
