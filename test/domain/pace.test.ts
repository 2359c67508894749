import * as fc from 'fast-check';
import { bookPlaces, slowDown, USABLE_FOR_MS, type Places, type Timeline } from '../../src/domain/pace';

/** Floating-point moments of the same place may differ by this much. Milliseconds. */
const ROUNDING_MS = 1e-6;

/** Books, or fails the test: nobody is so far ahead here. */
function booked(
  timeline: Timeline | null,
  now: number,
  member: string,
  wanted: number,
  perSecond: number,
): { readonly timeline: Timeline; readonly places: Places } {
  const result = bookPlaces(timeline, now, { member, wanted }, perSecond);
  if (result.kind === 'full') throw new Error(`Booking: expected places, found none for ${result.forMs} ms`);
  return result;
}

const momentsOf = ({ from, gapMs, count }: Places) =>
  Array.from({ length: count }, (_, i) => from + i * gapMs);

const mostInASecond = (moments: readonly number[]) =>
  Math.max(
    0,
    ...moments.map((from) => moments.filter((at) => at >= from && at < from + 1_000 - ROUNDING_MS).length),
  );

interface Step {
  /** Since the step before. */
  readonly afterMs: number;
  readonly member: string;
  readonly wanted: number;
  /** Whether the service complains instead, and for how long. */
  readonly quietMs: number | null;
  /** How late the member uses these places. */
  readonly lateMs: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  afterMs: fc.oneof({ weight: 4, arbitrary: fc.nat(40) }, fc.nat(3_000)),
  member: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  wanted: fc.integer({ min: 1, max: 300 }),
  quietMs: fc.oneof({ weight: 15, arbitrary: fc.constant(null) }, fc.integer({ min: 1_000, max: 4_000 })),
  lateMs: fc.nat(USABLE_FOR_MS),
});
const steps = fc.array(step, { minLength: 1, maxLength: 60 });

/** Every place that was given away, in the order of giving, and when it was used. */
function played(history: readonly Step[], perSecond: number) {
  let timeline: Timeline | null = null;
  let now = 1_000_000;
  const given: { readonly at: number; readonly usedAt: number }[] = [];
  for (const { afterMs, member, wanted, quietMs, lateMs } of history) {
    now += afterMs;
    if (quietMs !== null) {
      timeline = slowDown(timeline, now, quietMs, perSecond);
      continue;
    }
    const result = bookPlaces(timeline, now, { member, wanted }, perSecond);
    if (result.kind === 'full') continue;
    timeline = result.timeline;
    for (const at of momentsOf(result.places)) given.push({ at, usedAt: at + lateMs });
  }
  return given;
}

describe('places', () => {
  test('are never more than 50 in any second at 40, whoever books, wants and complains, and however late they are used', () => {
    fc.assert(
      fc.property(steps, (history) => {
        const used = played(history, 40).map(({ usedAt }) => usedAt);
        expect(mostInASecond(used)).toBeLessThanOrEqual(46);
      }),
    );
  });

  test('are never more in any second than the rate, and used late an eighth more, and one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), steps, (perSecond, history) => {
        const given = played(history, perSecond);
        expect(mostInASecond(given.map(({ at }) => at))).toBeLessThanOrEqual(perSecond + 1);
        const used = given.map(({ usedAt }) => usedAt);
        expect(mostInASecond(used)).toBeLessThanOrEqual(perSecond + perSecond / 8 + 1);
      }),
    );
  });

  test('never overlap: each comes a gap after the one given before it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), steps, (perSecond, history) => {
        const given = played(history, perSecond).map(({ at }) => at);
        for (const [i, at] of given.entries())
          if (i > 0) expect(at - given[i - 1]!).toBeGreaterThanOrEqual(1_000 / perSecond - ROUNDING_MS);
      }),
    );
  });

  test('follow each other without a gap while somebody wants more', () => {
    const wants = fc.array(
      fc.record({ member: fc.constantFrom('a', 'b', 'c'), wanted: fc.integer({ min: 1, max: 50 }) }),
      {
        minLength: 2,
        maxLength: 60,
      },
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), wants, (perSecond, bookings) => {
        let timeline: Timeline | null = null;
        let now = 0;
        const given: number[] = [];
        for (const { member, wanted } of bookings) {
          const result = booked(timeline, now, member, wanted, perSecond);
          given.push(...momentsOf(result.places));
          timeline = result.timeline;
          now = timeline.cursor - 150;
        }
        expect(given.at(-1)! - given[0]!).toBeCloseTo(((given.length - 1) * 1_000) / perSecond, 3);
      }),
    );
  });

  test('of one booking are no more than were wanted, and a quarter of a second between all members', () => {
    expect(booked(null, 0, 'a', 3, 40).places).toEqual({ from: 0, gapMs: 25, count: 3, members: 1 });
    const alone = booked(null, 0, 'a', 500, 40);
    expect(alone.places.count).toBe(10);
    const shared = booked(alone.timeline, 10, 'b', 500, 40);
    expect(shared.places).toEqual({ from: 250, gapMs: 25, count: 5, members: 2 });
  });

  test('come one at a time when the rate is low or the members are many', () => {
    expect(booked(null, 0, 'a', 500, 1).places.count).toBe(1);
    const members = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`member-${i}`, 0]));
    expect(booked({ cursor: 0, slowed: null, members }, 1, 'a', 500, 40).places).toMatchObject({
      count: 1,
      members: 31,
    });
  });

  test('come hundreds at a time at a rate that is no limit', () => {
    expect(booked(null, 0, 'a', 700, 100_000).places.count).toBe(700);
  });

  test('are not given further ahead than anybody should wait', () => {
    const timeline = { cursor: 8_000, slowed: null, members: {} };
    expect(bookPlaces(timeline, 2_999, { member: 'a', wanted: 1 }, 40)).toEqual({
      kind: 'full',
      forMs: 5_001,
    });
    expect(bookPlaces(timeline, 3_000, { member: 'a', wanted: 1 }, 40).kind).toBe('booked');
  });
});

describe('a member', () => {
  test('that has not booked for five seconds shares no more', () => {
    const first = booked(null, 0, 'a', 1, 40).timeline;
    const second = booked(first, 4_999, 'b', 1, 40);
    expect(second.places.members).toBe(2);
    const third = booked(second.timeline, 5_001, 'b', 1, 40);
    expect(third.places.members).toBe(1);
    expect(third.timeline.members).toEqual({ b: 5_001 });
  });
});

describe('after a complaint', () => {
  const complained = slowDown(null, 0, 2_000, 40);

  test('nothing goes until it said, then half the pace, one a second faster each second', () => {
    expect(booked(complained, 10, 'a', 1, 40).places).toMatchObject({ from: 2_000, gapMs: 1_000 / 20 });
    expect(booked(complained, 7_000, 'a', 1, 40).places.gapMs).toBeCloseTo(1_000 / 25);
    expect(booked(complained, 22_000, 'a', 1, 40).places.gapMs).toBe(25);
    expect(booked(complained, 22_000, 'a', 1, 40).timeline.slowed).toBeNull();
  });

  test('others of the same moment halve nothing more, and the longest quiet counts', () => {
    const again = slowDown(slowDown(complained, 5, 1_000, 40), 10, 3_000, 40);
    expect(again).toMatchObject({ cursor: 3_010, slowed: { rate: 20, since: 3_010 } });
  });

  test('a later one halves what it had climbed to, and never below one a second', () => {
    expect(slowDown(complained, 12_000, 1_000, 40).slowed?.rate).toBe(15);
    let timeline = complained;
    for (let i = 0; i < 20; i += 1) timeline = slowDown(timeline, timeline.cursor, 1_000, 40);
    expect(timeline.slowed?.rate).toBe(1);
  });
});
