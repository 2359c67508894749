import fc from 'fast-check';
import { addDays, day } from '../../src/domain/day';
import {
  earlierInItsYear,
  isTerm,
  lastDayOf,
  termInWords,
  termJustEnded,
  termOf,
} from '../../src/domain/term';

const anyDay = fc.integer({ min: 0, max: 4_000 }).map((days) => addDays(day('2024-01-01'), days));

test.each([
  ['2026-09-01', '2026-autumn'],
  ['2026-12-31', '2026-autumn'],
  ['2027-01-01', '2027-spring'],
  ['2027-03-31', '2027-spring'],
  ['2027-04-01', '2027-summer'],
  ['2027-08-31', '2027-summer'],
])('%s is in %s', (date, term) => expect(termOf(day(date))).toBe(term));

test.each([
  ['2026-12-31', null],
  ['2027-01-01', '2026-autumn'],
  ['2027-01-14', '2026-autumn'],
  ['2027-01-15', null],
  ['2027-04-01', '2027-spring'],
  ['2027-09-01', '2027-summer'],
])('on %s the term that just ended is %s', (date, term) => expect(termJustEnded(day(date))).toBe(term));

test('every day is in the term that ends on or after it, and the day after its last is in another', () => {
  fc.assert(
    fc.property(anyDay, (date) => {
      const term = termOf(date);
      const last = lastDayOf(term);
      return isTerm(term) && date <= last && termOf(last) === term && termOf(addDays(last, 1)) !== term;
    }),
  );
});

test('the terms before one in its year are those that ended before it did', () => {
  fc.assert(
    fc.property(anyDay, anyDay, (one, other) => {
      const [term, earlier] = [termOf(one), termOf(other)];
      const isEarlier = lastDayOf(earlier) < lastDayOf(term) && earlier.slice(0, 4) === term.slice(0, 4);
      return earlierInItsYear(term).includes(earlier) === isEarlier;
    }),
  );
});

test('a term is said in words', () => expect(termInWords('2026-autumn')).toBe('autumn term 2026'));

test.each(['2026-winter', 'autumn', '2026-autumn ', ''])('%j is no term', (text) =>
  expect(isTerm(text)).toBe(false),
);
