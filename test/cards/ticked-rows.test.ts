import { withTicksNamed } from '../../src/cards/ticked-rows';
import type { Clause } from '../../src/domain/policy';

const row = (text: string): Clause => ({ id: text, sectionId: 's', path: [], label: '', text, parents: [] });
const texts = (...rows: readonly string[]) => withTicksNamed(rows.map(row)).map(({ text }) => text);

test('a row names the columns that are ticked, and the headings go', () => {
  expect(texts('\tYes\tNo\tPositive\tNeutral', 'Age\t\tX\t\tX', 'Sex\tx\t\t\tX')).toEqual([
    'Age\tNo, Neutral',
    'Sex\tYes, Neutral',
  ]);
});

test('headings above the headings stay, since they hold the question', () => {
  expect(texts('\tDoes it have an impact?\t\tWhich?', '\tYes\tNo\tGood', 'Age\t\tX\tX')).toEqual([
    '\tDoes it have an impact?\t\tWhich?',
    'Age\tNo, Good',
  ]);
});

test('rows without ticks, and ticks without headings, stay as they are', () => {
  expect(texts('Policy lead:\tDirector of People', 'Age\tX')).toEqual([
    'Policy lead:\tDirector of People',
    'Age\tX',
  ]);
});
