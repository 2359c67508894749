import { day, parseTimeZone, type TimeZone } from '../../src/domain/day';
import { dueOf, freshDue } from '../../src/domain/fresh-due';
import type { RequestAnswer } from '../../src/domain/request';
import { someone } from './samples';

const ZONE = parseTimeZone('Europe/London') as TimeZone;
/** Ten working days. */
const TERM = { opens: day('2026-09-14'), due: day('2026-09-28') };

const answered = (outcome: RequestAnswer['outcome'], at: string) => ({
  answer: { outcome, at: new Date(at), by: someone(1) },
});

test('whoever starts anew has as many working days as everybody had', () => {
  expect(freshDue(TERM, day('2026-09-23'))).toBe('2026-10-07');
});

test('starting anew never shortens the time', () => {
  expect(freshDue(TERM, day('2026-09-14'))).toBe('2026-09-28');
  expect(freshDue(TERM, day('2026-09-01'))).toBe('2026-09-28');
});

test('without requests, or when none asked for more time, the due day is everybody’s', () => {
  expect(dueOf(TERM, [], ZONE)).toBe('2026-09-28');
  expect(dueOf(TERM, [answered('stays-open', '2026-09-23T10:00:00Z')], ZONE)).toBe('2026-09-28');
});

test('while something is unanswered there is no due day', () => {
  expect(dueOf(TERM, [answered('asked-again', '2026-09-23T10:00:00Z'), { answer: null }], ZONE)).toBeNull();
});

test('the latest answer counts, on the day it had in the trust’s clocks', () => {
  const late = answered('asked-again', '2026-09-22T23:30:00Z');
  expect(dueOf(TERM, [late, answered('asked-again', '2026-09-15T10:00:00Z')], ZONE)).toBe('2026-10-07');
});
