import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPolicy } from '../../../src/policy-text/read-policy';
import { outline } from '../reading';
import { clausesIn, expectRead } from './writing';

/** Beside each file stands what it was made from. */
const fixture = (name: string) =>
  expectRead(
    readPolicy(
      readFileSync(join(process.cwd(), 'test', 'policy-text', 'docx', 'fixtures', `${name}.docx`)),
      `${name}.docx`,
    ),
  );

describe('a policy saved by LibreOffice Writer', () => {
  const { document, remarks } = fixture('lone-working');

  test('has its title, its control table and its numbered headings', () => {
    expect(document.title).toBe('Lone Working Policy');
    expect(document.metadata).toEqual({
      policyLead: 'Head of Estates',
      lastReview: '2025-03-14',
      nextReview: '2027-03-14',
      approvedBy: 'Resources Committee',
    });
    expect(document.sections.map(({ id, title, level }) => [id, title, level])).toEqual([
      ['document-control', '', 1],
      ['purpose', '1. Purpose', 1],
      ['before-you-work-alone', '2. Before you work alone', 1],
      ['checks', '2.1 Checks', 2],
      ['who-decides', '2.2 Who decides', 2],
      ['afterwards', '3. Afterwards', 1],
    ]);
  });

  test('has its lists three levels deep, with the markers that Writer counted', () => {
    expect(outline(document).filter((line) => line.startsWith('checks'))).toEqual([
      'checks/before-you-start-you-must {}',
      'checks/a {(a)} < checks/before-you-start-you-must',
      'checks/a/i {i.} < checks/before-you-start-you-must < checks/a',
      'checks/a/ii {ii.} < checks/before-you-start-you-must < checks/a',
      'checks/a/ii/radio {–} < checks/before-you-start-you-must < checks/a < checks/a/ii',
      'checks/a/ii/phone-in-line {–} < checks/before-you-start-you-must < checks/a < checks/a/ii',
      'checks/b {(b)} < checks/before-you-start-you-must',
      'checks/c {(c)} < checks/before-you-start-you-must',
      'checks/staff-must-not-work-alone-with {}',
      'checks/ladders {•} < checks/staff-must-not-work-alone-with',
      'checks/live-electrics {•} < checks/staff-must-not-work-alone-with',
    ]);
  });

  test('has merged cells in their columns, the footnote at the end of its section, and nothing hidden', () => {
    const texts = clausesIn(document);
    expect(texts.slice(-5)).toEqual([
      'The table says who decides.',
      'Site\tWho is asked',
      'Hill School\tWeekdays\tSite manager',
      // `label text` is trimmed; the first cell is empty, being merged with the one above.
      'Weekends\tHead',
      'Tell whoever knew that you were there that you have gone home. See the regulator’s advice.',
    ]);
    expect(texts).toContain('Caretakers who live on site are covered too.');
    expect(texts.join()).toContain('It covers non-teaching staff as well.');
    expect(remarks.map(({ kind }) => kind)).toEqual(['hidden-text', 'footnotes', 'links']);
  });

  test('has the contents list, the header and the footer without page numbers as furniture', () => {
    expect(document.furniture.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'contents: Contents',
      'contents: 1. Purpose 1',
      'contents: 2. Before you work alone 1',
      'contents: 2.1 Checks 2',
      'header: Moorland Schools Trust',
      'footer: Lone Working Policy, page of',
    ]);
  });
});

test('a policy written by pandoc has its headings, nested lists, table and footnote', () => {
  const { document } = fixture('leave-of-absence');
  expect(document.title).toBe('Leave of Absence Policy');
  expect(document.sections.map(({ title, level }) => `${level} ${title}`)).toEqual([
    '1 Introduction',
    '1 How to ask',
    '2 What is decided',
    '1 Appeals',
  ]);
  expect(clausesIn(document).slice(1)).toEqual([
    'Ask your line manager in writing:',
    '1. at least four weeks before, for leave that can be planned;',
    'a. with the dates; and',
    'b. with the reason, in a sentence;',
    '2. as soon as you can, for anything else.',
    'Nobody is asked for:',
    '• a doctor’s letter for one day; or',
    '• details of somebody else’s illness, such as:',
    '– a diagnosis;',
    '– a prognosis.',
    'Reason\tDays\tPaid',
    'Moving house\t1\tYes',
    'Religious festival\t2\tNo',
    'The head decides within five days.',
    'School days, not calendar days.',
    'Write to the chair of governors at the office.',
  ]);
});

describe('policies written with python-docx', () => {
  test('a title in large type, the trust above it, a control table of four columns, and lists by style', () => {
    const { document } = fixture('volunteers');
    expect(document.title).toBe('Volunteers in School Policy');
    expect(document.metadata).toEqual({
      policyLead: 'Director of Safeguarding',
      lastReview: '2024-09-01',
      nextReview: '2026-09-01',
      approvedBy: 'Trust Board',
    });
    expect(document.furniture[0]).toEqual({ kind: 'header', text: 'Riverbank Multi Academy Trust' });
    expect(outline(document).slice(3)).toEqual([
      'before-they-begin/every-volunteer {}',
      'before-they-begin/item-1 {1.} < before-they-begin/every-volunteer',
      'before-they-begin/item-2 {2.} < before-they-begin/every-volunteer',
      'before-they-begin/item-3 {3.} < before-they-begin/every-volunteer',
      'before-they-begin/they-never {}',
      'before-they-begin/take-photographs {•} < before-they-begin/they-never',
      'before-they-begin/take-photographs/on-their-own-phones {•} < before-they-begin/they-never < before-they-begin/take-photographs',
      'before-they-begin/take-photographs/for-anybody-else {•} < before-they-begin/they-never < before-they-begin/take-photographs',
      'before-they-begin/are-alone-with-a-pupil {•} < before-they-begin/they-never',
      'checks/item-1 {1.}',
      'checks/item-2 {2.}',
      'checks/office-hours {}',
      'checks/telephone {}',
      'complaints/a-volunteers-complaint-goes-to-the-head {}',
    ]);
  });

  test('bold lines are the headings of a document that has no styles', () => {
    const { document } = fixture('dress-code');
    expect(document.title).toBe('Dress Code Policy');
    expect(document.metadata.lastReview).toBe('2025-05-03');
    expect(document.sections.map(({ title }) => title)).toEqual([
      '',
      'Aims',
      'What to wear',
      'Religious dress',
    ]);
    expect(clausesIn(document)).toContain('- shoes that stay on;');
  });
});
