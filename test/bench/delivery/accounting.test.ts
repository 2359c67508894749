import fc from 'fast-check';
import { tally, type Said } from './accounting';
import { chatOf, type ConnectorLog } from './connector-log';
import { startConnectorProcess, type ConnectorProcess } from './connector-process';
import { MIXES, type Mix } from './mixes';

const PEOPLE = ['ann', 'ben', 'cleo', 'dan'];
const ALL_DELIVERED: Said = { delivered: PEOPLE.length, unknown: 0, failed: 0, open: 0 };
const FIRST_CARD = JSON.stringify({ attachments: [{ content: { verb: 'policy-open' } }] });

const logOf = (persons: readonly string[]): ConnectorLog => ({
  accepted: persons.map((person) => ({ person, purpose: 'first-card', arrivedAt: 1, at: 2 })),
  requests: persons.length,
  throttled: 0,
});

/** What is true of one person, and what an honest contender says of them. */
const truth = fc.oneof(
  fc.record({ copies: fc.integer({ min: 1, max: 4 }), said: fc.constantFrom('delivered', 'unknown') }),
  fc.record({ copies: fc.constant(0), said: fc.constantFrom('unknown', 'failed', 'open') }),
);

describe('the accounts of a rollout', () => {
  test('of an honest contender give every copy too many and everybody forgotten', () => {
    fc.assert(
      fc.property(fc.array(truth), (truths) => {
        const said = { delivered: 0, unknown: 0, failed: 0, open: 0 };
        for (const one of truths) said[one.said] += 1;
        const log = logOf(truths.flatMap(({ copies }, n) => Array<string>(copies).fill(`person-${n}`)));
        expect(tally(truths.length, log, said)).toMatchObject({
          reached: truths.filter(({ copies }) => copies > 0).length,
          duplicates: truths.reduce((sum, { copies }) => sum + Math.max(0, copies - 1), 0),
          lost: truths.filter((one) => one.said === 'open').length,
          reachedAllTheSame: truths.filter((one) => one.said === 'unknown' && one.copies > 0).length,
        });
      }),
    );
  });

  test('do not believe a contender that says it delivered what never arrived', () => {
    expect(tally(4, logOf(['ann', 'ben', 'cleo']), ALL_DELIVERED).lost).toBe(1);
  });

  test('count other messages to the same person as no second first card', () => {
    const log = logOf(PEOPLE);
    const digest = { person: 'ann', purpose: 'other', arrivedAt: 3, at: 4 } as const;
    expect(tally(4, { ...log, accepted: [...log.accepted, digest] }, ALL_DELIVERED).duplicates).toBe(0);
  });
});

describe('the fake connector', () => {
  let connector: ConnectorProcess | undefined;

  afterEach(() => connector?.stop());

  async function start(
    mix: Partial<Mix> = {},
    limitPerSecond: number | null = null,
  ): Promise<ConnectorProcess> {
    const settings = { seed: 1, mix: { ...MIXES.F0, ...mix }, limitPerSecond, slow: false };
    connector = await startConnectorProcess(settings);
    await connector.go();
    return connector;
  }
  const post = ({ url }: ConnectorProcess, person: string): Promise<Response> =>
    fetch(`${url}/v3/conversations/${encodeURIComponent(chatOf(person))}/activities`, {
      method: 'POST',
      body: FIRST_CARD,
    });

  test('shows up a contender that sends to everybody twice', async () => {
    const teams = await start();
    for (const person of [...PEOPLE, ...PEOPLE]) expect((await post(teams, person)).status).toBe(201);
    expect(tally(4, await teams.log(), ALL_DELIVERED)).toMatchObject({ duplicates: 4, lost: 0 });
  });

  test('shows up a contender that leaves somebody out', async () => {
    const teams = await start();
    for (const person of PEOPLE.slice(1)) await post(teams, person);
    expect(tally(4, await teams.log(), ALL_DELIVERED)).toMatchObject({ duplicates: 0, lost: 1 });
  });

  test('keeps what it took and then failed to answer', async () => {
    const teams = await start({ acceptAnd504: 1 });
    expect((await post(teams, 'ann')).status).toBe(504);
    expect((await teams.log()).accepted).toMatchObject([{ person: 'ann', purpose: 'first-card' }]);
  });

  test('keeps what it took before it cut the connection', async () => {
    const teams = await start({ acceptAndReset: 1 });
    await expect(post(teams, 'ann')).rejects.toThrow('fetch failed');
    expect((await teams.log()).accepted).toHaveLength(1);
  });

  test('keeps nothing of what it turned away', async () => {
    const teams = await start({ rejectAnd504: 1 });
    expect((await post(teams, 'ann')).status).toBe(504);
    expect((await teams.log()).accepted).toEqual([]);
  });

  test('turns away what is over the limit, says when to come again, and counts it', async () => {
    const teams = await start({}, 2);
    const answers = await Promise.all(PEOPLE.map((person) => post(teams, person)));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.map(({ headers }) => headers.get('retry-after'))).toEqual(['1', '1']);
    expect(await teams.log()).toMatchObject({ requests: 4, throttled: 2, accepted: [{}, {}] });
  });

  test('forgets at the start of a rollout what was preparation', async () => {
    const teams = await start();
    await post(teams, 'ann');
    await teams.go();
    expect(await teams.log()).toEqual({ accepted: [], requests: 0, throttled: 0 });
  });

  test('answers everything 429 while a storm lasts', async () => {
    const teams = await start({ storm: { afterMs: 0, forMs: 60_000 } });
    expect((await post(teams, 'ann')).status).toBe(429);
    expect(await teams.log()).toMatchObject({ throttled: 1, accepted: [] });
  });
});
