import { contrast } from './contrast';

test.each([
  ['rgb(0, 0, 0)', ['rgb(255, 255, 255)'], 21],
  ['rgb(255, 255, 255)', ['rgb(255, 255, 255)'], 1],
  ['rgb(119, 119, 119)', ['rgb(255, 255, 255)'], 4.48],
  ['rgb(255, 255, 255)', ['rgba(0, 0, 0, 0)', 'rgb(0, 0, 0)'], 21],
  ['rgba(0, 0, 0, 0.5)', ['rgb(255, 255, 255)'], 3.95],
  ['rgb(0, 0, 0)', [], 21],
])('%s on %j has %d', (colour, behind, expected) => {
  expect(contrast(colour, behind)).toBeCloseTo(expected, 1);
});

test('what is no colour is an error', () => {
  expect(() => contrast('red', [])).toThrow('expected rgb(…) or rgba(…), got "red"');
});
