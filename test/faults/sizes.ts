interface Sizes {
  /** People of a rollout that one fault strikes. */
  readonly crew: number;
  /** People of a rollout that is under way for seconds. */
  readonly rollout: number;
  /** People whom a planner that keeps dying writes down, and how often it dies. */
  readonly planned: number;
  readonly plannerDeaths: number;
  /** Writes that the planner surely comes to, for as many people. */
  readonly planningWrites: number;
  readonly rollingRestarts: number;
  /** How long Teams says 429 to everybody. Milliseconds. */
  readonly stormMs: number;
  /** How long storage refuses what was delivered. Milliseconds. */
  readonly outageMs: number;
  /** How long a worker stands still, with nobody moving the clock for it. Milliseconds. */
  readonly frozenMs: number;
  /** How long one test may take. Milliseconds. */
  readonly testMs: number;
}

const short: Sizes = {
  crew: 5,
  rollout: 90,
  planned: 60,
  plannerDeaths: 3,
  planningWrites: 18,
  rollingRestarts: 2,
  stormMs: 2_500,
  outageMs: 1_500,
  frozenMs: 1_000,
  testMs: 60_000,
};

const long: Sizes = {
  crew: 40,
  rollout: 1_200,
  planned: 2_000,
  plannerDeaths: 30,
  planningWrites: 70,
  rollingRestarts: 20,
  stormMs: 90_000,
  outageMs: 60_000,
  frozenMs: 330_000,
  testMs: 900_000,
};

/** How large and how long the fault tests are: short with the other tests, long when READBACK_FAULTS says so. */
export const sizes = process.env['READBACK_FAULTS'] === 'long' ? long : short;
