import { EVERYBODY } from '../../src/domain/slice';
import * as fc from 'fast-check';
import { campaignId } from '../../src/domain/ids';
import { HR, launchPress, REASON, staffOf } from '../bench/people';
import { someone } from '../domain/samples';
import { eventually, pressOn, type Row } from '../main/running-service';
import { copiesOf, digestsOf, isDigest, standingsOf } from './evidence';
import { newSignal } from './signal';
import { sizes } from './sizes';
import { intent, launching, planning, pointerTaken } from './steps';
import type { Next, Step } from './storage-proxy';
import { afterStart, dies, diesAfter, diesBefore, worlds } from './world';

jest.setTimeout(sizes.testMs);
const openWorld = worlds();
const everybody = sizes.crew;
const MINUTE_MS = 60_000;

/** The n-th request that matches. */
function nth(n: number, step: Step): Step {
  let seen = 0;
  return (request) => step(request) && ++seen === n;
}

describe('writing an audience down', () => {
  test('with a planner that dies again and again, it holds everybody exactly once in the end', async () => {
    const seed = Number(process.env['READBACK_SEED'] ?? Date.now());
    const points = fc.sample(fc.integer({ min: 1, max: sizes.planningWrites }), {
      seed,
      numRuns: sizes.plannerDeaths,
    });
    await outlives(points).catch((cause: unknown) => {
      throw new Error(`The planner died at its writes ${points.join()}: READBACK_SEED=${seed}`, { cause });
    });
  });

  /** Planners die one after the other, each at that write of its own, until one has done it. */
  async function outlives(points: readonly number[]): Promise<void> {
    const world = await openWorld(staffOf(sizes.planned));
    const web = await world.start({ env: { READBACK_ROLES: 'web' } });
    const campaign = await world.launch(web);
    const isOpen = async (): Promise<boolean> =>
      (await world.storage.campaigns.active()).some(({ state }) => state === 'open');
    for (const [round, point] of points.entries()) {
      world.proxy.calm();
      world.proxy.on(intent, { kind: 'refuse', status: 503 });
      const planner = await world.start({
        at: afterStart(round * 10 * MINUTE_MS),
        env: { READBACK_ROLES: 'worker,scheduler' },
        atOnce: true,
      });
      let isDead = false;
      world.proxy.on(nth(point, planning), {
        kind: 'after',
        act: () => {
          isDead = true;
          return dies(planner);
        },
      });
      await eventually('it is dead, or has done it', async () => isDead || (await isOpen()));
      await planner.stop('SIGKILL');
      if (await isOpen()) break;
    }
    world.proxy.calm();
    await world.start({ at: afterStart((sizes.plannerDeaths * 10 + 60) * MINUTE_MS) });
    // What the last of them had on the wire when it died counts as begun.
    const { delivered = 0, unknown = 0 } = await world.settled(campaign);
    expect(delivered + unknown).toBe(sizes.planned);
    expect(await world.storage.assignments.list(campaignId(campaign), EVERYBODY)).toHaveLength(sizes.planned);
  }

  test('for a Launch that was written down and never answered, happens once however often HR presses', async () => {
    const world = await openWorld(staffOf(everybody));
    const first = await world.start();
    const launch = await launchPress(first, world.connector);
    world.proxy.on(launching, diesAfter(first));
    await expect(first.press(HR, launch, REASON)).rejects.toThrow();
    world.proxy.calm();
    const second = await world.start();
    const presses = await Promise.all([1, 2, 3].map(() => second.press(HR, launch, REASON)));
    expect(presses.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
    const { campaignId: campaign } = launch.data as { campaignId: string };
    expect(await world.settled(campaign)).toEqual({ delivered: everybody });
    expect(await world.storage.campaigns.active()).toHaveLength(1);
  });

  test('of a list that names a person three times, by id, in capitals and by e-mail, brings one card', async () => {
    const world = await openWorld(staffOf(everybody));
    const service = await world.start();
    const who = someone(3);
    const campaign = await world.launch(service, {
      audience: 'people',
      people: [who, who.toUpperCase(), `${who.slice(-4)}@trust.example`, someone(4)].join('\n'),
    });
    await eventually('both have it', () => copiesOf(world.connector, campaign).size === 2);
    expect([...(await standingsOf(world.storage, campaign)).keys()].sort()).toEqual([who, someone(4)]);
    expect(copiesOf(world.connector, campaign).get(who)).toBe(1);
  });
});

describe('what happens between planning and sending', () => {
  test('whoever confirms in between gets no card', async () => {
    const world = await openWorld(staffOf(everybody));
    const first = await world.start();
    world.proxy.on(intent, diesBefore(first));
    const campaign = await world.launch(first);
    await eventually('it is dead', () => world.proxy.struck() > 0);

    const hasConfirmed = newSignal();
    world.proxy.calm();
    world.proxy.on(pointerTaken, {
      kind: 'before',
      act: () => hasConfirmed.given.then((): Next => 'go on'),
    });
    const second = await world.start({ at: afterStart(60 * MINUTE_MS) });
    const early = someone(2);
    await second.type(early, 'policy');
    const card = world.connector.messages().findLast(({ chat }) => chat === world.connector.chatOf(early));
    const { data } = pressOn(card?.body, 'policy-open');
    expect(await second.press(early, { verb: 'policy-acknowledge', data })).toMatchObject({
      statusCode: 200,
    });
    hasConfirmed.give();
    expect(await world.settled(campaign)).toEqual({ acknowledged: 1, delivered: everybody - 1 });
    expect(copiesOf(world.connector, campaign).has(early)).toBe(false);
  });
});

describe('what managers are told', () => {
  const manager = someone(2);
  const people: readonly Row[] = [
    { id: HR, name: 'Alex Wilber' },
    { id: manager, name: 'Grace Adeyemi' },
    { id: someone(3), name: 'Amira Khan', manager },
    { id: someone(4), name: 'Bob Stone', manager },
  ];
  const digestTo = (world: Awaited<ReturnType<typeof openWorld>>): string =>
    world.connector.accepted.map(({ body }) => JSON.stringify(body)).find(isDigest) ?? '';

  test('is one card, however many processes notice, and also when nobody looked for days', async () => {
    const world = await openWorld(people);
    const services = await Promise.all([world.start(), world.start(), world.start()]);
    const campaign = await world.launch(services[0]);
    expect(await world.settled(campaign)).toEqual({ delivered: people.length });
    await Promise.all(services.map((service) => service.type(HR, 'clock 2026-10-23')));
    await Promise.all(services.map((service) => service.type(HR, 'clock 2026-10-26')));
    await eventually('the manager has it', () => digestsOf(world.connector).size > 0, 45_000);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect([...digestsOf(world.connector)]).toEqual([[manager, 1]]);
  });

  test('is what was written down, once, although the worker died and somebody confirmed in between', async () => {
    const world = await openWorld(people);
    const first = await world.start();
    const campaign = await world.launch(first);
    await world.settled(campaign);
    world.proxy.on(intent, diesBefore(first));
    await first.type(HR, 'clock 2026-10-20').catch(() => undefined);
    await eventually('it is dead', () => world.proxy.struck() > 0);
    world.proxy.calm();

    const bobs = world.connector.accepted.find(({ path }) => decodeURIComponent(path).includes(someone(4)));
    const second = await world.start({ at: '2026-10-20T17:30:00+01:00' });
    await second.press(someone(4), {
      verb: 'policy-acknowledge',
      data: pressOn(bobs?.body, 'policy-open').data,
    });
    await world.giveBack();
    await eventually('the manager has it', () => digestsOf(world.connector).size > 0, 45_000);
    await world.giveBack();
    await second.type(HR, 'clock 2026-10-21');
    await eventually('all pointers are gone', () => world.proxy.taken.size === 0);
    expect([...digestsOf(world.connector)]).toEqual([[manager, 1]]);
    expect(digestTo(world)).toContain('Amira Khan');
    expect(digestTo(world)).toContain('Bob Stone');
  });
});
