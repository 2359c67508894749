interface Sizes {
  /** People of a rollout that one fault strikes. */
  readonly crew: number;
  /** People of a rollout that is under way for seconds. */
  readonly rollout: number;
  /** People of a rollout that keeps several workers busy. */
  readonly fleet: number;
  /** People whom a planner that keeps dying writes down, and how often it dies. */
  readonly planned: number;
  readonly plannerDeaths: number;
  /** Writes that the planner surely comes to, for as many people. */
  readonly planningWrites: number;
  readonly rollingRestarts: number;
  /** How long Teams says 429 to everybody. Milliseconds. */
  readonly stormMs: number;
  /** How long storage refuses everything, and how long only what became of messages. Milliseconds. */
  readonly outageMs: number;
  readonly outcomeOutageMs: number;
  /** How long a worker stands still, with nobody moving the clock for it. Milliseconds. */
  readonly frozenMs: number;
  /** Moments at which one stands still. */
  readonly standstills: number;
  /** How long is watched whether anything still goes out. Milliseconds. */
  readonly quietMs: number;
  /** How often a worker dies of the same pointer; the other times it is taken and not finished. At most five. */
  readonly workerDeaths: number;
  /** How long a rollout may take until nobody waits, and how long one test may. Milliseconds. */
  readonly settledMs: number;
  readonly testMs: number;
}

const short: Sizes = {
  crew: 4,
  rollout: 40,
  fleet: 120,
  planned: 40,
  plannerDeaths: 2,
  planningWrites: 18,
  rollingRestarts: 2,
  stormMs: 2_500,
  outageMs: 1_500,
  outcomeOutageMs: 4_000,
  frozenMs: 500,
  standstills: 1,
  quietMs: 1_500,
  workerDeaths: 2,
  settledMs: 60_000,
  testMs: 120_000,
};

const long: Sizes = {
  crew: 40,
  rollout: 1_200,
  fleet: 1_200,
  planned: 2_000,
  plannerDeaths: 30,
  planningWrites: 70,
  rollingRestarts: 20,
  stormMs: 90_000,
  outageMs: 60_000,
  outcomeOutageMs: 60_000,
  frozenMs: 330_000,
  standstills: 3,
  quietMs: 20_000,
  workerDeaths: 5,
  settledMs: 600_000,
  testMs: 900_000,
};

/** How large and how long the fault tests are: short with the other tests, long when READBACK_FAULTS says so. */
export const sizes = process.env['READBACK_FAULTS'] === 'long' ? long : short;
