import { dayIn, metadataOf } from '../../src/policy-text/metadata';

test.each([
  ['7 December 2021', '2021-12-07'],
  ['08 November 2022', '2022-11-08'],
  ['7th Dec. 2021 (each year)', '2021-12-07'],
  ['07/12/2021', '2021-12-07'],
  ['7.12.21', '2021-12-07'],
  ['2021-12-07', '2021-12-07'],
  ['December 2021', null],
  ['31/02/2021', null],
  ['Every second year', null],
])('"%s" is the day %s', (text, day) => {
  expect(dayIn(text)).toBe(day);
});

const nothing = { policyLead: null, lastReview: null, nextReview: null, approvedBy: null };

test.each([
  ['a tab', 'Policy owner\tHead of ICT', { policyLead: 'Head of ICT' }],
  ['a colon', 'Approved by: the Trust Board', { approvedBy: 'the Trust Board' }],
  ['an empty cell', 'Next review date:\t\t7 December 2023', { nextReview: '2023-12-07' }],
  ['colons inside the value', 'Lead: HR: people', { policyLead: 'HR: people' }],
])('a name and its value may be apart by %s', (_, row, expected) => {
  expect(metadataOf([row])).toEqual({ ...nothing, ...expected });
});

test('one row may hold two names', () => {
  expect(metadataOf(['Date of last review\t1 May 2021\tDate of next review\t1 May 2023'])).toMatchObject({
    lastReview: '2021-05-01',
    nextReview: '2023-05-01',
  });
});

test('the first row that names a field counts', () => {
  expect(metadataOf(['Author: Ann', 'Policy lead: Bea']).policyLead).toBe('Ann');
});

test('a bare review date, a name without a value and a sentence say nothing', () => {
  const rows = [
    'Review date: 1 May 2023',
    'Policy lead:',
    'Policy lead:\tApproved by:',
    'The policy lead reads it.',
  ];
  expect(metadataOf(rows)).toEqual(nothing);
});
