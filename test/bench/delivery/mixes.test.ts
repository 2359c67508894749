import { percentile } from '../people';
import { faultOf, latencyMs, MIXES } from './mixes';

const DRAWS = 50_000;
const draws = Array.from({ length: DRAWS }, (_, n) => `person-${n}`);

describe('chance by seed', () => {
  test('gives the same person the same luck again, and another with another seed', () => {
    const luck = (seed: number) => draws.map((person) => faultOf(MIXES.F1, seed, person, 1).kind).join();
    expect(luck(1)).toBe(luck(1));
    expect(luck(1)).not.toBe(luck(2));
  });

  test('gives faults in the shares that the mix names', () => {
    const faults = draws.map((person) => faultOf(MIXES.F1, 7, person, 1));
    const timesNamed = (named: number, is: (fault: (typeof faults)[number]) => boolean) =>
      faults.filter(is).length / DRAWS / named;
    // As close as so many draws come: within a half.
    expect(timesNamed(0.005, (fault) => fault.kind === 'answers-504' && fault.accepts)).toBeCloseTo(1, 0);
    expect(timesNamed(0.005, (fault) => fault.kind === 'answers-504' && !fault.accepts)).toBeCloseTo(1, 0);
    expect(timesNamed(0.002, (fault) => fault.kind === 'reset')).toBeCloseTo(1, 0);
    expect(timesNamed(0.0005, (fault) => fault.kind === 'hang')).toBeCloseTo(1, 0);
    expect(draws.every((person) => faultOf(MIXES.F0, 7, person, 1).kind === 'none')).toBe(true);
  });

  test('takes about 120 ms in half the cases and less than about 900 ms in all but one of a hundred', () => {
    const times = draws.map((person) => latencyMs(7, person, 1));
    expect(percentile(times, 0.5) / 120).toBeCloseTo(1, 1);
    expect(percentile(times, 0.99) / 900).toBeCloseTo(1, 1);
  });
});
