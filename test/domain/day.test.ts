import fc from 'fast-check';
import {
  addDays,
  day,
  dayOf,
  fridayFrom,
  isWorkingDay,
  momentInWords,
  parseDay,
  parseTimeZone,
  weekdayAndDate,
  workingDayAfter,
  type TimeZone,
} from '../../src/domain/day';

const london = 'Europe/London' as TimeZone;
const anyDay = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => day(date.toISOString().slice(0, 10)));

describe('days', () => {
  test.each(['2026-02-30', '2026-13-01', '26-01-01', '2026-1-1', '', 'soon'])('%p is no day', (text) => {
    expect(parseDay(text)).toBeNull();
  });

  test('a late summer evening in UTC is the next day in London', () => {
    expect(dayOf(new Date('2026-09-30T23:30:00Z'), london)).toBe('2026-10-01');
    expect(dayOf(new Date('2026-12-30T23:30:00Z'), london)).toBe('2026-12-30');
  });

  test('moments are written as the trust’s clocks show them', () => {
    expect(momentInWords(new Date('2026-09-30T14:42:00Z'), london)).toBe(
      '15:42 on Wednesday 30 September 2026',
    );
    expect(weekdayAndDate(day('2026-10-16'))).toBe('Friday 16 October');
  });

  test('an unknown time zone is refused', () => {
    expect(parseTimeZone('Europe/Londn')).toBeNull();
  });

  test('a working day after any day is a working day, and later', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (from, count) => {
        const after = workingDayAfter(from, count);
        expect(isWorkingDay(after)).toBe(true);
        expect(after > from).toBe(true);
      }),
    );
  });

  test('counting working days in two steps is counting them in one', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }), (from, a, b) => {
        expect(workingDayAfter(workingDayAfter(from, a), b)).toBe(workingDayAfter(from, a + b));
      }),
    );
  });

  test('the Friday of a day is at most six days on', () => {
    fc.assert(
      fc.property(anyDay, (from) => {
        const friday = fridayFrom(from);
        expect(weekdayAndDate(friday)).toMatch(/^Friday/);
        expect(friday >= from && friday <= addDays(from, 6)).toBe(true);
      }),
    );
  });
});
