import { createHash } from 'node:crypto';

export type MixName = 'F0' | 'F1' | 'F2' | 'F3';

/** What becomes of one request, apart from taking its time. `reset` and `hang` never answer. */
export type Fault =
  | { readonly kind: 'none' }
  | { readonly kind: 'answers-504'; readonly accepts: boolean }
  | { readonly kind: 'reset'; readonly accepts: true }
  | { readonly kind: 'hang'; readonly accepts: boolean };

/** Which faults a run has. */
export interface Mix {
  /** Shares of requests, 0 to 1, that are answered with a fault. */
  readonly acceptAnd504: number;
  readonly rejectAnd504: number;
  readonly acceptAndReset: number;
  readonly hang: number;
  /** A random process of the contender is killed this often, for as long as the rollout takes at its pace. Null: never. */
  readonly killEveryMs: number | null;
  /** Everything is answered 429 for a while, counted from the first request. */
  readonly storm: { readonly afterMs: number; readonly forMs: number } | null;
  /** A run in which no request comes for this long is over, whatever the contender still believes. */
  readonly patienceMs: number;
}

const CALM: Mix = {
  acceptAnd504: 0,
  rejectAnd504: 0,
  acceptAndReset: 0,
  hang: 0,
  killEveryMs: null,
  storm: null,
  patienceMs: 60_000,
};
const FAULTY: Mix = {
  ...CALM,
  acceptAnd504: 0.005,
  rejectAnd504: 0.005,
  acceptAndReset: 0.002,
  hang: 0.0005,
  patienceMs: 150_000,
};

/** Patience is longer where contenders rightly wait: for a dead worker's lock (5 min), or after a throttle (11 min). */
export const MIXES: Readonly<Record<MixName, Mix>> = {
  F0: CALM,
  F1: FAULTY,
  F2: { ...FAULTY, killEveryMs: 5_000, patienceMs: 8 * 60_000 },
  F3: { ...CALM, storm: { afterMs: 5_000, forMs: 60_000 }, patienceMs: 13 * 60_000 },
};

/** The same words give the same number, 0 up to 1: chance that can be had again. */
export function chance(...words: readonly (string | number)[]): number {
  return createHash('sha256').update(words.join('|')).digest().readUInt32BE() / 2 ** 32;
}

/** The fault of somebody's n-th request: the same for every contender, in whatever order it sends. */
export function faultOf(mix: Mix, seed: number, person: string, nth: number): Fault {
  const roll = chance(seed, 'fault', person, nth);
  const faults: readonly (readonly [share: number, fault: Fault])[] = [
    [mix.acceptAnd504, { kind: 'answers-504', accepts: true }],
    [mix.rejectAnd504, { kind: 'answers-504', accepts: false }],
    [mix.acceptAndReset, { kind: 'reset', accepts: true }],
    [mix.hang / 2, { kind: 'hang', accepts: true }],
    [mix.hang / 2, { kind: 'hang', accepts: false }],
  ];
  let below = 0;
  for (const [share, fault] of faults) {
    below += share;
    if (roll < below) return fault;
  }
  return { kind: 'none' };
}

const MEDIAN_MS = 120;
const P99_MS = 900;
/** A standard normal value lies below this in 99 cases of 100. */
const NORMAL_P99 = 2.326;

/** How long Teams takes to answer somebody's n-th request: lognormal, half below 120 ms and 99 of 100 below 900 ms. */
export function latencyMs(seed: number, person: string, nth: number): number {
  const radius = Math.sqrt(-2 * Math.log(1 - chance(seed, 'radius', person, nth)));
  const normal = radius * Math.cos(2 * Math.PI * chance(seed, 'angle', person, nth));
  return MEDIAN_MS * Math.exp((normal * Math.log(P99_MS / MEDIAN_MS)) / NORMAL_P99);
}
