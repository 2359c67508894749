import type { StaffId } from '../../src/domain/ids';
import type { Standing } from '../../src/domain/progress';
import { someone } from '../domain/samples';
import { staffOf } from '../bench/people';
import { eventually, pressOn, type RunningService } from '../main/running-service';
import type { StubAnswer, StubConnector, StubTrouble } from '../teams/stub-connector';
import { copiesOf, postsTo, standingsOf, tally } from './evidence';
import { sizes } from './sizes';
import { openWorld, pressControl, worlds, type World } from './world';

jest.setTimeout(sizes.testMs);

/** What Teams does with one person's card, how often, and what it must lead to. */
interface Fate {
  readonly what: string;
  readonly answer: StubAnswer;
  readonly times?: number;
  readonly standing: Standing;
  readonly copies: number;
  readonly posts: number;
}

const status = (
  code: number,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): StubTrouble => ({
  kind: 'status',
  status: code,
  body,
  headers,
});
const forbidden = (code: string): StubTrouble => status(403, { error: { code } });
const takenThen = (then: StubTrouble): StubAnswer => ({ kind: 'accept-then', then });
const inDoubt = (what: string, answer: StubAnswer, copies: number): Fate => ({
  ...{ what, answer, copies },
  ...{ standing: 'unknown', posts: 1 },
});
const refused = (what: string, answer: StubAnswer): Fate => ({
  ...{ what, answer },
  ...{ standing: 'unreachable', copies: 0, posts: 1 },
});
const taken = (what: string, body: unknown): Fate => ({
  ...{ what, answer: takenThen(status(200, body)) },
  ...{ standing: 'delivered', copies: 1, posts: 1 },
});
const askedToWait = (what: string, headers: Readonly<Record<string, string>>): Fate => ({
  ...{ what: `Teams asks to wait: ${what}`, answer: status(429, {}, headers), times: 1 },
  ...{ standing: 'delivered', copies: 1, posts: 2 },
});

const fates: readonly Fate[] = [
  ...[500, 502, 503, 504, 408].map((code) =>
    inDoubt(`Teams takes it and answers ${code}`, takenThen(status(code)), 1),
  ),
  inDoubt('Teams takes it and cuts the connection', takenThen({ kind: 'reset' }), 1),
  inDoubt('Teams takes it and never answers', takenThen({ kind: 'hang' }), 1),
  inDoubt('Teams does not take it and answers 504', status(504), 0),
  inDoubt('Teams does not take it and cuts the connection', { kind: 'reset' }, 0),
  refused('the person has blocked the app', forbidden('ConversationBlockedByUser')),
  refused('the administrator has switched the app off', forbidden('BotDisabledByAdmin')),
  refused('the card is too large', status(413, { error: { code: 'MessageSizeTooBig' } })),
  taken('a success names no id', {}),
  taken('a success is a web page', '<html>'),
  taken('a success is cut off', '{"id":"act'),
  askedToWait('one second', { 'retry-after': '1' }),
  askedToWait('no time', { 'retry-after': '0' }),
  askedToWait('less than no time', { 'retry-after': '-5' }),
  askedToWait('in words', { 'retry-after': 'abc' }),
  askedToWait('until a moment', { 'retry-after': new Date(Date.now() + 3_000).toUTCString() }),
  askedToWait('without saying how long', {}),
];
/** HR is the first of the staff, and nothing happens to the others of whom there is no fate. */
const personOf = (index: number): StaffId => someone(index + 2);
const people = staffOf(fates.length + 5);

const sendsTo = (connector: StubConnector, who: StaffId): RegExp =>
  new RegExp(`${encodeURIComponent(connector.chatOf(who))}/activities$`);
const anySend = /\/activities$/;

/** One rollout meets them all. It begins before the other tests: a request that hangs is given up after twenty seconds. */
let world: World;
let service: RunningService;
let campaign: string;

beforeAll(async () => {
  world = await openWorld(people);
  for (const [index, { answer, times }] of fates.entries())
    world.connector.on(sendsTo(world.connector, personOf(index)), answer, times);
  service = await world.start();
  campaign = await world.launch(service);
}, sizes.testMs);
afterAll(() => world.end());

describe('Teams turns everybody away', () => {
  const open = worlds();
  const everybody = sizes.crew;

  test('for a while: nobody is lost, nobody gets two, and all go once it is over', async () => {
    const world = await open(staffOf(sizes.rollout));
    const service = await world.start();
    world.connector.on(anySend, status(429, {}, { 'retry-after': '1' }));
    const campaign = await world.launch(service);
    await new Promise((resolve) => setTimeout(resolve, sizes.stormMs));
    expect(copiesOf(world.connector, campaign).size).toBe(0);
    world.connector.on(anySend, { kind: 'accept' });
    expect(await world.settled(campaign)).toEqual({ delivered: sizes.rollout });
  });

  test('for a while, for a collision, or as unknown until HR resumes: everybody waits, and then has one card', async () => {
    const world = await open(staffOf(everybody));
    const first = await world.start();
    const answers = [
      status(401, { error: { code: 'BotNotRegistered' } }),
      status(412, { error: { code: 'PreconditionFailed' } }),
      status(429, {}, { 'retry-after': '2' }),
    ];
    for (const [index, { id }] of world.people.entries())
      world.connector.on(sendsTo(world.connector, id), answers[index % answers.length]!);
    const campaign = await world.launch(first);
    await eventually('everybody was turned away', async () => {
      const { waiting } = tally(await standingsOf(world.storage, campaign));
      return waiting === everybody && world.people.some(({ id }) => postsTo(world.connector, id) > 0);
    });
    for (const { id } of world.people) expect(postsTo(world.connector, id)).toBeLessThanOrEqual(1);
    await first.stop();

    world.connector.on(anySend, { kind: 'accept' });
    await pressControl(await world.recover(), campaign, 'rollout-resume');
    expect(await world.settled(campaign)).toEqual({ delivered: everybody });
  });
});

describe('one rollout that meets every answer Teams can give', () => {
  let progress: string;
  let standings: ReadonlyMap<StaffId, Standing>;

  beforeAll(async () => {
    await eventually(
      'all but the request that hangs is over',
      async () => {
        const { sending = 0, waiting = 0 } = tally(await standingsOf(world.storage, campaign));
        return sending <= 1 && waiting === 0;
      },
      30_000,
    );
    await world.settled(campaign);
    standings = await standingsOf(world.storage, campaign);
    const card = world.connector
      .messages()
      .findLast(({ body }) => JSON.stringify(body).includes('rollout-preflight'));
    const { data } = pressOn(card?.body, 'rollout-preflight');
    const refreshed = await service.press(people[0]!.id, {
      verb: 'rollout-refresh',
      data: { ...(data as object), campaignId: campaign },
    });
    progress = JSON.stringify(refreshed.value);
  }, sizes.testMs);

  test.each(fates.map((fate, index) => ({ ...fate, who: personOf(index) })))(
    '$what: $standing, with $copies in the chat after $posts on the wire',
    ({ who, standing, copies, posts }) => {
      expect({
        standing: standings.get(who),
        copies: copiesOf(world.connector, campaign).get(who) ?? 0,
        posts: postsTo(world.connector, who),
      }).toEqual({ standing, copies, posts });
    },
  );

  test('everybody else has one card', () => {
    for (const { id } of people.slice(fates.length + 1))
      expect(copiesOf(world.connector, campaign).get(id)).toBe(1);
  });

  test('HR sees how many are in doubt and how many cannot be reached', () => {
    const count = (of: Standing): number => fates.filter(({ standing }) => standing === of).length;
    expect(progress).toContain(`Sent, no answer from Teams: ${count('unknown')}.`);
    expect(progress).toContain(`Cannot be reached: ${count('unreachable')}.`);
    expect(progress).toContain(`${people.length} of ${people.length} accounted for`);
  });

  test('an hour and another process later nobody is sent anything again', async () => {
    const before = world.connector.accepted.length;
    const requests = fates.map((_, index) => postsTo(world.connector, personOf(index)));
    await world.recover();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(fates.map((_, index) => postsTo(world.connector, personOf(index)))).toEqual(requests);
    expect(world.connector.accepted).toHaveLength(before);
  });
});
