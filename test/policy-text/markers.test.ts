import { markedLine, readingsOf } from '../../src/policy-text/markers';

test.each([
  ['a. text', 'a.', 'text'],
  ['(iv) text', '(iv)', 'text'],
  ['1.2 Staff', '1.2', 'Staff'],
  ['1.2.3. Staff', '1.2.3.', 'Staff'],
  ['–\ttext', '–', 'text'],
  ['o\ttext', 'o', 'text'],
  ['\uf0b7\ttext', '\uf0b7', 'text'],
  ['3\tScope', '3', 'Scope'],
])('"%s" is an item labelled "%s"', (line, label, text) => {
  expect(markedLine(line)).toEqual({ label, text });
});

test.each([
  '1.5 metres apart',
  '18 pupils',
  '2021. A year',
  'civil. matters',
  'A policy',
  '-',
  '-text',
  'e.g. blogs',
])('"%s" is no item', (line) => {
  expect(markedLine(line)).toBeNull();
});

test('a letter that is also a roman number is understood both ways', () => {
  expect(readingsOf('v.').map(({ ordinal }) => ordinal)).toEqual([22, 5]);
  expect(readingsOf('viii)').map(({ ordinal }) => ordinal)).toEqual([8]);
});

test('hyphens and dashes are one kind of bullet, since Word turns one into the other', () => {
  expect(readingsOf('–')).toEqual(readingsOf('-'));
  expect(readingsOf('•')).not.toEqual(readingsOf('-'));
});
