import fc from 'fast-check';
import type { KeptDelivery } from '../../src/ports/deliveries';
import { CAMPAIGN, TENANT } from '../domain/samples';
import { chaos, type Chaos } from './chaos';
import { waitForNothing, type Outside } from './fleet';
import { expectNobodyLost, expectNothingForgotten, look } from './promises';
import { Trial, type Break } from './trial';

const IS_LONG = process.env['READBACK_FAULTS'] === 'long';
const RUNS = IS_LONG ? 20_000 : 400;
const TIMEOUT_MS = IS_LONG ? 60 * 60_000 : 60_000;
/** A weakened guarantee is usually caught within a hundred runs. */
const RUNS_TO_CATCH = 3_000;
/** A failure prints both; given again, they play that one again. */
const { READBACK_SEED: seed, READBACK_PATH: path } = process.env;
const REPLAY = { ...(seed !== undefined && { seed: Number(seed) }), ...(path !== undefined && { path }) };

const untouched: Break = (outside) => outside;

function aRollout(weaken: Break = untouched) {
  return fc.asyncProperty(chaos, fc.scheduler(), async (what: Chaos, scheduler) => {
    const trial = new Trial(scheduler, what, weaken, look);
    await trial.run();
    await trial.settle();
    await expectNobodyLost(trial);
    await trial.stores.campaigns.resume(TENANT, CAMPAIGN);
    await trial.settle();
    await expectNobodyLost(trial);
  });
}

/** Nobody dies and no clock is wrong, so nobody is taken for dead; storage fails all the same. */
const everybodyLives = chaos.map((what) => ({
  ...what,
  story: what.story.filter(([, { kind }]) => kind !== 'kill' && kind !== 'clock' && kind !== 'time'),
}));

function aLivelyRollout() {
  return fc.asyncProperty(everybodyLives, fc.scheduler(), async (what, scheduler) => {
    const trial = new Trial(scheduler, what, untouched, look);
    await trial.run();
    await trial.settle();
    await expectNothingForgotten(trial);
  });
}

function withDeliveries(change: (deliveries: Outside['stores']['deliveries']) => object): Break {
  return (outside) => {
    const { stores } = outside;
    const deliveries = { ...stores.deliveries, ...change(stores.deliveries) };
    return { ...outside, stores: { ...stores, deliveries } };
  };
}

const BROKEN: readonly (readonly [what: string, Break])[] = [
  [
    'whoever inserts an intent believes to be the first',
    withDeliveries((store) => ({
      insert: async (delivery: KeptDelivery['delivery']) =>
        (await store.insert(delivery)) ??
        store.move((await store.get(delivery.campaignId, delivery.id))!, delivery.state),
    })),
  ],
  [
    'whoever changes a row believes to be the first',
    withDeliveries((store) => ({
      move: async ({ delivery }: KeptDelivery, to: KeptDelivery['delivery']['state']) =>
        store.move((await store.get(delivery.campaignId, delivery.id))!, to),
    })),
  ],
  [
    'what nobody knows is sent again',
    withDeliveries((store) => ({
      move: (kept: KeptDelivery, to: KeptDelivery['delivery']['state']) =>
        store.move(kept, to.kind === 'unknown' ? { kind: 'waiting', notBefore: to.since, tried: [] } : to),
    })),
  ],
  [
    'dead workers’ messages are not looked for',
    withDeliveries(() => ({ sendingSince: () => Promise.resolve([]) })),
  ],
  [
    'lost pointers are not looked for',
    (outside) => {
      const { stores } = outside;
      const jobs = { ...stores.jobs, queued: () => Promise.resolve(1) };
      return { ...outside, stores: { ...stores, jobs } };
    },
  ],
];

describe('a rollout, whatever happens in whatever order', () => {
  let waiting: jest.SpyInstance;
  beforeAll(() => {
    waiting = waitForNothing();
  });
  afterAll(() => waiting.mockRestore());

  test(
    'loses nobody and messages nobody twice',
    () => fc.assert(aRollout(), { numRuns: RUNS, endOnFailure: true, ...REPLAY }),
    TIMEOUT_MS,
  );

  test(
    'forgets nothing that Teams said, while everybody lives',
    () => fc.assert(aLivelyRollout(), { numRuns: RUNS, endOnFailure: true, ...REPLAY }),
    TIMEOUT_MS,
  );

  test.each(BROKEN)(
    'would be caught out if %s',
    async (_what, weaken) => {
      const found = await fc.check(aRollout(weaken), { numRuns: RUNS_TO_CATCH, endOnFailure: true });
      expect(found.failed).toBe(true);
    },
    TIMEOUT_MS,
  );
});
