import * as fc from 'fast-check';
import { memoryPace } from '../memory/pace-book';
import type { PaceBook } from '../../src/ports/pace-book';
import { Pace } from '../../src/teams/pace';
import type { Lane } from '../../src/teams/waiting';
import { memoryLog } from './samples';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const paceOf = (perSecond: number, book: PaceBook = memoryPace()(), log = memoryLog()) =>
  new Pace(book, { key: 'teams', perSecond }, log);

/** A book that answers after `ms`, as one behind a network does. */
function slowly(book: PaceBook, ms: number): PaceBook {
  return {
    book: async (service, wanted) => {
      const booking = await book.book(service, wanted);
      await new Promise((resolve) => setTimeout(resolve, ms));
      return booking.kind === 'full' ? booking : { ...booking, startsInMs: booking.startsInMs - ms };
    },
    slowDown: (service, quietMs) => book.slowDown(service, quietMs),
  };
}

/** Asks for a turn and notes when it came, as `name`. */
function ask(pace: Pace, lane: Lane, chat: string | null, name: string, gone: [string, number][]): void {
  void pace.turn(lane, chat).then((turn) => gone.push([`${name}:${turn.kind}`, performance.now()]));
}

const mostInASecond = (moments: readonly number[]) =>
  Math.max(0, ...moments.map((from) => moments.filter((at) => at >= from && at < from + 1_000).length));

test.each([
  ['one process', 1],
  ['four processes', 4],
])(
  'at the default of 40 a second, %s never sends 50 in any second, and loses next to nothing',
  async (_who, processes) => {
    const open = memoryPace();
    const paces = Array.from({ length: processes }, () => paceOf(40, slowly(open(), 40)));
    const gone: [string, number][] = [];
    const started = performance.now();
    for (let i = 0; i < 1_000; i += 1) ask(paces[i % processes]!, 'send', `chat-${i}`, `${i}`, gone);
    await jest.advanceTimersByTimeAsync(30_000);
    expect(gone).toHaveLength(1_000);
    expect(mostInASecond(gone.map(([, at]) => at))).toBeLessThan(50);
    expect((gone.at(-1)?.[1] ?? Infinity) - started).toBeLessThan(25_000 * 1.03);
  },
);

test('whatever the rate and whenever requests come, no second sees more than the rate and an eighth', async () => {
  const arrivals = fc.array(fc.integer({ min: 0, max: 3_000 }), { minLength: 1, maxLength: 80 });
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 60 }), arrivals, async (rate, offsets) => {
      const open = memoryPace();
      const paces = [paceOf(rate, open()), paceOf(rate, open())];
      const gone: [string, number][] = [];
      for (const [i, offset] of offsets.entries())
        setTimeout(() => ask(paces[i % 2]!, 'send', null, '', gone), offset);
      await jest.advanceTimersByTimeAsync(100_000);
      expect(gone).toHaveLength(offsets.length);
      const went = gone.filter(([name]) => name === ':go').map(([, at]) => at);
      expect(mostInASecond(went)).toBeLessThanOrEqual(rate + rate / 8 + 1);
    }),
    { numRuns: 25 },
  );
});

test('one chat never sees more than seven messages in a second from two processes, and holds up nobody else', async () => {
  const open = memoryPace();
  const paces = [paceOf(40, open()), paceOf(40, open())];
  const gone: [string, number][] = [];
  for (const pace of paces) ask(pace, 'send', null, 'hello', gone);
  await jest.advanceTimersByTimeAsync(1_000);
  for (let i = 0; i < 20; i += 1) ask(paces[i % 2]!, 'send', 'one chat', 'same', gone);
  ask(paces[0]!, 'send', 'another chat', 'other', gone);
  await jest.advanceTimersByTimeAsync(150);
  expect(gone.map(([name]) => name)).toContain('other:go');
  await jest.advanceTimersByTimeAsync(9_000);
  const same = gone.filter(([name]) => name === 'same:go').map(([, at]) => at);
  expect(same).toHaveLength(20);
  expect(mostInASecond(same)).toBeLessThanOrEqual(8);
});

test('requests that wait for their chat book no places meanwhile', async () => {
  const book = memoryPace()();
  const booked = jest.spyOn(book, 'book');
  const pace = paceOf(40, book);
  const gone: [string, number][] = [];
  for (let i = 0; i < 20; i += 1) ask(pace, 'send', 'one chat', 'same', gone);
  await jest.advanceTimersByTimeAsync(5_000);
  expect(gone).toHaveLength(20);
  expect(booked).toHaveBeenCalledTimes(20);
  expect(jest.getTimerCount()).toBe(0);
});

test('a reply with nobody before it goes at once, for one booking', async () => {
  const book = memoryPace()();
  const booked = jest.spyOn(book, 'book');
  const gone: [string, number][] = [];
  const asked = performance.now();
  ask(paceOf(40, book), 'reply', 'chat-x', 'reply', gone);
  await jest.advanceTimersByTimeAsync(1_000);
  expect(gone).toEqual([['reply:go', asked]]);
  expect(booked).toHaveBeenCalledTimes(1);
});

test('hundreds at a very high rate share a few bookings', async () => {
  const book = memoryPace()();
  const booked = jest.spyOn(book, 'book');
  const pace = paceOf(100_000, slowly(book, 10));
  const gone: [string, number][] = [];
  for (let i = 0; i < 600; i += 1) ask(pace, 'send', `chat-${i}`, `${i}`, gone);
  await jest.advanceTimersByTimeAsync(100);
  expect(gone).toHaveLength(600);
  expect(booked.mock.calls.length).toBeLessThanOrEqual(3);
});

test('somebody looking at the chat goes before a rollout that waited longer', async () => {
  const pace = paceOf(8);
  const gone: [string, number][] = [];
  for (let i = 0; i < 5; i += 1) ask(pace, 'send', `chat-${i}`, `send-${i}`, gone);
  await jest.advanceTimersByTimeAsync(10);
  ask(pace, 'reply', 'chat-x', 'reply', gone);
  await jest.advanceTimersByTimeAsync(5_000);
  expect(gone.map(([name]) => name).indexOf('reply:go')).toBe(1);
});

test('a limit that one request ran into stops everybody, and then all go', async () => {
  const open = memoryPace();
  const [pace, other] = [paceOf(40, open()), paceOf(40, open())];
  const gone: [string, number][] = [];
  pace.pause(3_000);
  for (let i = 0; i < 5; i += 1) ask(i < 2 ? other : pace, 'send', `chat-${i}`, `${i}`, gone);
  ask(pace, 'reply', 'chat-x', 'reply', gone);
  await jest.advanceTimersByTimeAsync(2_990);
  expect(gone).toEqual([]);
  await jest.advanceTimersByTimeAsync(1_000);
  expect(gone).toHaveLength(6);
  expect(gone.every(([name]) => name.endsWith(':go'))).toBe(true);
});

test('a long limit is told at once, to those who wait already too, with how long is left', async () => {
  const open = memoryPace();
  const [pace, other] = [paceOf(1, open()), paceOf(1, open())];
  const gone: [string, number][] = [];
  ask(pace, 'send', 'a', 'first', gone);
  ask(pace, 'send', 'b', 'waiting', gone);
  await jest.advanceTimersByTimeAsync(1);
  pace.pause(60_000);
  await jest.advanceTimersByTimeAsync(1);
  expect(gone.map(([name]) => name)).toEqual(['first:go', 'waiting:paused']);
  await jest.advanceTimersByTimeAsync(20_000);
  for (const asked of [pace, other]) {
    const turn = await asked.turn('send', 'c');
    expect(turn).toEqual({ kind: 'paused', forMs: expect.closeTo(39_999, -2) as number });
  }
});

test('a shorter limit does not cut a longer one', async () => {
  const pace = paceOf(40);
  const gone: [string, number][] = [];
  pace.pause(4_000);
  pace.pause(1_000);
  ask(pace, 'send', 'a', 'a', gone);
  await jest.advanceTimersByTimeAsync(3_900);
  expect(gone).toEqual([]);
});

test('while the book cannot be reached nothing goes, and it is tried again', async () => {
  const book = memoryPace()();
  const log = memoryLog();
  const unreachable = jest.spyOn(book, 'book').mockRejectedValue(new Error('storage is away'));
  const gone: [string, number][] = [];
  ask(paceOf(40, book, log), 'send', 'a', 'a', gone);
  await jest.advanceTimersByTimeAsync(2_900);
  expect(gone).toEqual([]);
  expect(log.lines.map(({ event }) => event)).toEqual(Array(3).fill('pace not booked'));
  unreachable.mockRestore();
  await jest.advanceTimersByTimeAsync(1_000);
  expect(gone.map(([name]) => name)).toEqual(['a:go']);
});

test('a limit is kept here even when the others cannot be told', async () => {
  const book = memoryPace()();
  const log = memoryLog();
  jest.spyOn(book, 'slowDown').mockRejectedValue(new Error('storage is away'));
  const pace = paceOf(40, book, log);
  const gone: [string, number][] = [];
  pace.pause(2_000);
  ask(pace, 'send', 'a', 'a', gone);
  await jest.advanceTimersByTimeAsync(1_990);
  expect(gone).toEqual([]);
  expect(log.lines.map(({ event }) => event)).toEqual(['other processes not slowed down']);
});

test('moving the clock moves nothing', async () => {
  const pace = paceOf(1);
  const gone: [string, number][] = [];
  ask(pace, 'send', 'a', 'a', gone);
  ask(pace, 'send', 'b', 'b', gone);
  await jest.advanceTimersByTimeAsync(1);
  jest.setSystemTime(Date.now() + 600_000);
  await jest.advanceTimersByTimeAsync(900);
  expect(gone).toHaveLength(1);
});
