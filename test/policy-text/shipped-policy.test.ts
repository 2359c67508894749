import { clausesOf, DOCUMENT_CONTROL } from '../../src/domain/policy';
import { readPolicy } from '../../src/policy-text/read-policy';
import { outcome, outline, read, shippedBytes, SHIPPED } from './reading';

const BODY = [
  'Scope',
  'Aims',
  'Principles',
  'Definition of Social Media',
  'Personal Use of Social Media at Work',
  'Social Media in a Personal Capacity',
  'Security and Identity Theft',
  'Defamatory Statements',
  'Libellous statements',
  'Disciplinary Action',
  'Monitoring',
  'Equality',
  'Review',
  'Useful Links',
];

/** The sentence that introduces the list of Principles. */
const OVERLAP = 'principles/the-following-identifies-how-an-employees';

describe('the shipped Social Media Policy', () => {
  const document = read(shippedBytes().toString('utf8'), SHIPPED);
  const textsOf = (sectionId: string) => clausesOf(document, sectionId).map(({ text }) => text);
  const clause = (id: string) => document.clauses.find((each) => each.id === id);

  test('has its title and what its control table says', () => {
    expect(document.title).toBe('Social Media Policy');
    expect(document.metadata).toEqual({
      policyLead: 'Director of People',
      lastReview: '2021-12-07',
      nextReview: '2023-12-07',
      approvedBy: 'Finance and Staffing Committee',
    });
  });

  test('keeps the control rows as clauses under the title alone', () => {
    expect(textsOf(DOCUMENT_CONTROL)).toEqual([
      'Policy lead:\tDirector of People',
      'Last review date:\t7 December 2021',
      'Next review date:\t7 December 2023',
      'Approval needed by:\tFinance and Staffing Committee',
    ]);
    expect(clause('document-control/policy-lead')?.path).toEqual(['Social Media Policy']);
  });

  test('has fourteen body sections with text, in order, below the screening', () => {
    const titles = document.sections
      .filter(({ id }) => clausesOf(document, id).length > 0)
      .map(({ title }) => title);
    expect(titles).toEqual(['', 'Policy Equality Impact Screening', ...BODY]);
  });

  test('puts the sections after SOCIAL MEDIA under it', () => {
    expect(document.sections.find(({ title }) => title === 'SOCIAL MEDIA')?.level).toBe(1);
    expect(clause('definition-of-social-media/forums-message-boards')?.path).toEqual([
      'Social Media Policy',
      'SOCIAL MEDIA',
      'Definition of Social Media',
    ]);
    expect(clause('scope/this-policy-is-applicable-to-all-employees')?.path).toEqual([
      'Social Media Policy',
      'Scope',
    ]);
  });

  test('reads the screening table row by row with its columns in place', () => {
    const rows = textsOf('policy-equality-impact-screening');
    expect(rows).toHaveLength(14);
    const columns = rows[3]?.split('\t') ?? [];
    const pregnancy = rows[10]?.split('\t') ?? [];
    expect(pregnancy[0]).toBe('Pregnancy/ Maternity');
    expect(columns.filter((_, i) => pregnancy[i] === 'X')).toEqual(['No', 'Neutral']);
  });

  test('joins the lettered list to its stem and the dashes to their letters', () => {
    const section = 'social-media-in-a-personal-capacity';
    const stem = `${section}/any-communications-that-employees-make-in-a`;
    const third = `${section}/c/accepting-any-requests-to-become-a-named`;
    expect(clause(stem)?.text).toMatch(/^Any communications .* must not:$/);
    expect(clause(`${section}/c`)).toMatchObject({ label: 'c.', parents: [stem] });
    expect(clause(third)).toMatchObject({ label: '-', parents: [stem, `${section}/c`] });
    expect(clause(third)?.text).toMatch(/^accepting any requests to become a named friend/);
  });

  test('survives the indented dash and the stray "- or" in (d)', () => {
    const d = outline(document).filter((line) => /capacity\/[de][ /]/.test(line.split('<')[0] ?? ''));
    expect(d.map((line) => line.split('/').slice(1).join('/').split(' <')[0])).toEqual([
      'd {d.}',
      'd/using-someone-elses-images-or-written-content {-}',
      'd/failing-to-give-acknowledgement-where {-}',
      'd/or {-}',
      'e {e.}',
      'e/making-offensive-or-derogatory-comments {-}',
      'e/using-social-media-to-bully-another-individual {-}',
      'e/using-social-media-to-exclude-other-individuals {-}',
      'e/posting-images-that-are-discriminatory-or {-}',
    ]);
  });

  test('divides a long paragraph and hangs the list on its last sentence, colon or not', () => {
    expect(clause(OVERLAP)?.text).toBe(
      "The following identifies how an employee's personal life and work life can start to overlap.",
    );
    expect(clause('principles/journalists-increasingly-use-the-web-to-research')?.parents).toEqual([OVERLAP]);
  });

  test('divides a long item into pieces of the same list, the marker on the first', () => {
    const pieces = outline(document).filter((line) => line.startsWith('principles/'));
    expect(pieces.slice(3, 8)).toEqual([
      `principles/by-identifying-themselves-as-employees-of-the {-} < ${OVERLAP}`,
      `principles/it-is-therefore-important-that-employees-are {} < ${OVERLAP}`,
      `principles/anything-posted-including-innocent-remarks-have {} < ${OVERLAP}`,
      `principles/the-originating-comment-may-be-traced-back {} < ${OVERLAP}`,
      `principles/individuals-making-complaints-search-the-web-for {-} < ${OVERLAP}`,
    ]);
  });

  test('keeps the links one by one and the last sentence whole', () => {
    expect(textsOf('useful-links')).toEqual([
      'Disciplinary Policy and Procedure',
      'Dignity at Work',
      'ICT Acceptable Use Policy',
      'Code of Conduct',
      'Staff Handbook',
      'It is expected that this policy is read on an annual basis and staff indicate this has been actioned.',
    ]);
  });

  test('is the same text with Windows line ends, a byte order mark and spaces at the end of lines', () => {
    const text = shippedBytes().toString('utf8');
    const hash = hashOf(text);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(hashOf(text.replaceAll('\n', '\r\n'))).toBe(hash);
    expect(hashOf(`\uFEFF${text.replaceAll('\n', '  \n')}\n\n`)).toBe(hash);
  });

  test('is another text when a word, a stop or a table cell changes', () => {
    const text = shippedBytes().toString('utf8');
    const changes = [
      text.replace('must not:', 'must not'),
      text.replace('employees', 'staff'),
      text.replace('Age\t\tX', 'Age\tX\t'),
    ];
    expect(new Set([text, ...changes].map(hashOf)).size).toBe(4);
  });

  function hashOf(text: string): string | null {
    const result = outcome(text, SHIPPED);
    return result.kind === 'read' ? result.textHash : null;
  }
});

test('reading twice gives the same document', () => {
  expect(readPolicy(shippedBytes(), SHIPPED)).toEqual(readPolicy(shippedBytes(), SHIPPED));
});
