import * as fc from 'fast-check';
import { Pace, type Lane } from '../../src/teams/pace';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

/** Asks for a turn and notes when it came, as `name`. */
function ask(pace: Pace, lane: Lane, chat: string | null, name: string, gone: [string, number][]): void {
  void pace.turn(lane, chat).then((turn) => gone.push([`${name}:${turn.kind}`, performance.now()]));
}

const mostInASecond = (moments: readonly number[]) =>
  Math.max(0, ...moments.map((from) => moments.filter((at) => at >= from && at < from + 1_000).length));

test('at the default of 40 a second, a rollout never sends 50 in any second, and loses little of its pace', async () => {
  const pace = new Pace(40);
  const gone: [string, number][] = [];
  const started = performance.now();
  for (let i = 0; i < 200; i += 1) ask(pace, 'send', `chat-${i}`, `${i}`, gone);
  await jest.advanceTimersByTimeAsync(10_000);
  expect(gone).toHaveLength(200);
  expect(mostInASecond(gone.map(([, at]) => at))).toBeLessThan(50);
  expect((gone.at(-1)?.[1] ?? Infinity) - started).toBeLessThan(5_400);
});

test('whatever the rate and whenever requests come, no second sees more than the rate and an eighth', async () => {
  const arrivals = fc.array(fc.integer({ min: 0, max: 3_000 }), { minLength: 1, maxLength: 80 });
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 60 }), arrivals, async (rate, offsets) => {
      const pace = new Pace(rate);
      const gone: [string, number][] = [];
      for (const offset of offsets) setTimeout(() => ask(pace, 'send', null, '', gone), offset);
      await jest.advanceTimersByTimeAsync(100_000);
      expect(gone).toHaveLength(offsets.length);
      expect(mostInASecond(gone.map(([, at]) => at))).toBeLessThanOrEqual(rate + Math.max(1, rate / 8));
    }),
    { numRuns: 25 },
  );
});

test('one chat never sees more than seven messages in a second, and holds up nobody else', async () => {
  const pace = new Pace(40);
  const gone: [string, number][] = [];
  for (let i = 0; i < 20; i += 1) ask(pace, 'send', 'one chat', 'same', gone);
  ask(pace, 'send', 'another chat', 'other', gone);
  await jest.advanceTimersByTimeAsync(100);
  expect(gone.map(([name]) => name)).toContain('other:go');
  await jest.advanceTimersByTimeAsync(5_000);
  const same = gone.filter(([name]) => name === 'same:go').map(([, at]) => at);
  expect(same).toHaveLength(20);
  expect(mostInASecond(same)).toBeLessThanOrEqual(7);
});

test('somebody looking at the chat goes before a rollout that waited longer', async () => {
  const pace = new Pace(8);
  const gone: [string, number][] = [];
  for (let i = 0; i < 5; i += 1) ask(pace, 'send', `chat-${i}`, `send-${i}`, gone);
  ask(pace, 'reply', 'chat-x', 'reply', gone);
  await jest.advanceTimersByTimeAsync(5_000);
  expect(gone.map(([name]) => name).indexOf('reply:go')).toBe(1);
});

test('a limit that one request ran into stops everybody, and then all go', async () => {
  const pace = new Pace(40);
  const gone: [string, number][] = [];
  pace.pause(3_000);
  for (let i = 0; i < 5; i += 1) ask(pace, 'send', `chat-${i}`, `${i}`, gone);
  ask(pace, 'reply', 'chat-x', 'reply', gone);
  await jest.advanceTimersByTimeAsync(2_990);
  expect(gone).toEqual([]);
  await jest.advanceTimersByTimeAsync(1_000);
  expect(gone).toHaveLength(6);
  expect(gone.every(([name]) => name.endsWith(':go'))).toBe(true);
});

test('a long limit is told at once, to those who wait already too, with how long is left', async () => {
  const pace = new Pace(1);
  const gone: [string, number][] = [];
  ask(pace, 'send', 'a', 'first', gone);
  ask(pace, 'send', 'b', 'waiting', gone);
  await jest.advanceTimersByTimeAsync(1);
  pace.pause(60_000);
  await jest.advanceTimersByTimeAsync(1);
  expect(gone.map(([name]) => name)).toEqual(['first:go', 'waiting:paused']);
  await jest.advanceTimersByTimeAsync(20_000);
  const turn = await pace.turn('send', 'c');
  expect(turn).toEqual({ kind: 'paused', forMs: expect.closeTo(39_999, -2) as number });
});

test('a shorter limit does not cut a longer one', async () => {
  const pace = new Pace(40);
  const gone: [string, number][] = [];
  pace.pause(4_000);
  pace.pause(1_000);
  ask(pace, 'send', 'a', 'a', gone);
  await jest.advanceTimersByTimeAsync(3_900);
  expect(gone).toEqual([]);
});
