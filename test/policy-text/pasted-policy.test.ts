import { outline, read } from './reading';

/** Pasted as people do: no blank lines, broken lines, symbol bullets, page feet. */
const PASTED = `Oakfield Academy Trust
Mobile Phone Policy
Policy owner\tHead of ICT
Date of next review\t01/09/2027
Contents
1.\tIntroduction\t2
2.\tRoles\t2
1.\tIntroduction
This policy sets out how staff use mobile phones and how the
Trust keeps children safe.
Mobile Phone Policy | Page 1 of 2
2.\tRoles
2.1\tHeads
Heads must:
•\tread this policy;
o\tevery year; and
o\tafter an incident
•\ttell staff.
2.1.1 Heads must not take photographs of pupils.
Name\tRole
Ann\tHead
`;

test('a policy pasted from Word is read as a person would', () => {
  const document = read(PASTED, 'phones.txt');
  expect(document.title).toBe('Mobile Phone Policy');
  expect(document.metadata).toMatchObject({ policyLead: 'Head of ICT', nextReview: '2027-09-01' });
  expect(document.sections.map(({ level, title }) => `${level} ${title}`)).toEqual([
    '1 ',
    '1 1. Introduction',
    '1 2. Roles',
    '2 2.1 Heads',
  ]);
  expect(outline(document)).toEqual([
    'document-control/policy-owner {}',
    'document-control/date-of-next-review {}',
    'introduction/this-policy-sets-out-how-staff-use {}',
    'heads/heads-must {}',
    'heads/read-this-policy {•} < heads/heads-must',
    'heads/read-this-policy/every-year-and {o} < heads/heads-must < heads/read-this-policy',
    'heads/read-this-policy/after-an-incident {o} < heads/heads-must < heads/read-this-policy',
    'heads/tell-staff {•} < heads/heads-must',
    'heads/2.1.1 {2.1.1}',
    'heads/name {}',
    'heads/ann {}',
  ]);
  expect(document.clauses.find(({ sectionId }) => sectionId === 'introduction')?.text).toBe(
    'This policy sets out how staff use mobile phones and how the Trust keeps children safe.',
  );
});

test('a policy in Markdown is read with its tables, bold type and broken lines', () => {
  const text = [
    '# Mobile Phone Policy',
    '**Policy lead:** Head of ICT',
    '**Last review date:** 1 May 2024',
    '## Scope',
    'All staff',
    'who **must** read this.',
    '',
    '| School | Phone |',
    '|---|:-:|',
    '| Elm Park | |',
  ].join('\n');
  const document = read(text, 'phones.md');
  expect(document.metadata).toMatchObject({ policyLead: 'Head of ICT', lastReview: '2024-05-01' });
  expect(document.clauses.map((clause) => clause.text)).toEqual([
    'Policy lead: Head of ICT',
    'Last review date: 1 May 2024',
    'All staff who must read this.',
    'School\tPhone',
    'Elm Park',
  ]);
});
