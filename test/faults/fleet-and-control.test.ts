import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { StaffId } from '../../src/domain/ids';
import { HR, staffOf } from '../bench/people';
import { eventually, pressOn, type Answer, type RunningService } from '../main/running-service';
import { copiesOf, standingsOf, tally } from './evidence';
import { sizes } from './sizes';
import { outcome } from './steps';
import { diesBefore, pressControl, worlds, type World } from './world';

jest.setTimeout(sizes.testMs);
const openWorld = worlds();
const everybody = sizes.crew;
const anySend = /\/activities$/;
/** Requests to Teams that a tenant allows an app in a second (learn.microsoft.com, Teams bot rate limits). */
const TEAMS_LIMIT = 50;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('a message whose arrival is in doubt', () => {
  test('is delivered once its reader, and nobody else’s card, says so by a press; then HR sees no doubt', async () => {
    const world = await openWorld(staffOf(everybody));
    const first = await world.start();
    world.proxy.on(outcome, diesBefore(first));
    const campaign = await world.launch(first);
    await eventually('it is dead', () => world.proxy.struck() > 0);
    const arrived = [...copiesOf(world.connector, campaign).keys()];
    const second = await world.recover();
    await world.settled(campaign);
    const pressFrom = async (who: StaffId, card: StaffId): Promise<Answer> => {
      const chat = encodeURIComponent(world.connector.chatOf(card));
      const { body } = world.connector.accepted.find(({ path }) => path.includes(chat))!;
      return second.press(who, pressOn(body, 'policy-open'));
    };
    const standing = async (who: StaffId) => (await standingsOf(world.storage, campaign)).get(who);
    for (const who of arrived) {
      await pressFrom(who, arrived.find((other) => other !== who) ?? HR);
      expect(await standing(who)).toBe('unknown');
      expect(await pressFrom(who, who)).toMatchObject({ statusCode: 200 });
    }
    await eventually('nobody is in doubt', async () => {
      const { delivered } = tally(await standingsOf(world.storage, campaign));
      return delivered === everybody;
    });
  });
});

describe('storage that does not take what became of a message', () => {
  test('for longer than a request is repeated, is told until it does: delivered, and sent once', async () => {
    const world = await openWorld(staffOf(everybody));
    const service = await world.start();
    world.proxy.on(outcome, { kind: 'refuse', status: 503, code: 'ServerBusy' });
    const campaign = await world.launch(service);
    await eventually('Teams has all', () => copiesOf(world.connector, campaign).size === everybody);
    await pause(sizes.outcomeOutageMs);
    world.proxy.calm();
    expect(await world.settled(campaign)).toEqual({ delivered: everybody });
  });
});

describe('several workers on one pace', () => {
  test('together never ask Teams for more than it allows in any second', async () => {
    const world = await openWorld(staffOf(sizes.fleet));
    const env = { READBACK_RATE_PER_SECOND: '40' };
    const [first] = await Promise.all([world.start({ env }), world.start({ env }), world.start({ env })]);
    const campaign = await world.launch(first);
    await world.settled(campaign);
    const moments = world.connector.requests.map(({ at }) => at);
    const most = Math.max(
      ...moments.map((from) => moments.filter((at) => at >= from && at < from + 1_000).length),
    );
    expect(most).toBeLessThanOrEqual(TEAMS_LIMIT);
  });
});

describe('somebody who has not got the app', () => {
  let graph: Server;
  let installs: string[];
  beforeEach(async () => {
    installs = [];
    graph = createServer((request, response) => {
      const isInstall = request.method === 'POST';
      if (isInstall) installs.push(request.url ?? '');
      response.writeHead(isInstall ? 201 : 200, { 'content-type': 'application/json' });
      request
        .resume()
        .on('end', () => response.end(isInstall ? '' : JSON.stringify(graphAnswer(request.url ?? ''))));
    });
    await new Promise<void>((resolve) => graph.listen(0, '127.0.0.1', resolve));
  });
  afterEach(() => {
    graph.close();
    graph.closeAllConnections();
  });

  test('is given it, and then has one card', async () => {
    const world = await openWorld(staffOf(everybody));
    const opensNoChat = /\/v3\/conversations$/;
    const refuse = (code: string) => ({ kind: 'status', status: 403, body: { error: { code } } }) as const;
    world.connector.on(opensNoChat, refuse('ForbiddenOperationException'));
    world.connector.on(anySend, refuse('BotNotInConversationRoster'));
    const { port } = graph.address() as AddressInfo;
    const env = { READBACK_TEAMS_APP_ID: APP, READBACK_GRAPH_URL: `http://127.0.0.1:${port}/v1.0` };
    const service = await world.start({ env });
    const campaign = await world.launch(service);
    await eventually('somebody is given the app', () => installs.length > 0);
    world.connector.on(opensNoChat, { kind: 'accept' });
    world.connector.on(anySend, { kind: 'accept' });
    expect(await world.settled(campaign)).toEqual({ delivered: everybody });
    expect(installs.every((url) => url.endsWith('/teamwork/installedApps'))).toBe(true);
  });
});

const APP = '44444444-4444-4444-8444-444444444444';

/** Graph's catalogue, which holds the app, and its directory, in which everybody is a member with Teams. */
function graphAnswer(path: string): object {
  return path.includes('appCatalogs')
    ? { value: [{ id: '55555555-5555-4555-8555-555555555555', externalId: APP }] }
    : { userType: 'Member', assignedPlans: [{ service: 'TeamspaceAPI', capabilityStatus: 'Enabled' }] };
}

describe('a rollout that HR stops in the middle', () => {
  const env = { READBACK_RATE_PER_SECOND: '40' };

  async function underWay(): Promise<{ world: World; service: RunningService; campaign: string }> {
    const world = await openWorld(staffOf(sizes.fleet));
    const service = await world.start({ env });
    const campaign = await world.launch(service);
    await eventually('some have a card', () => copiesOf(world.connector, campaign).size > 5);
    return { world, service, campaign };
  }
  const sentOf = ({ connector }: World, campaign: string): number => copiesOf(connector, campaign).size;

  test('pauses: a few that are on their way still arrive, then none, and resumed all the others', async () => {
    const { world, service, campaign } = await underWay();
    const atPause = sentOf(world, campaign);
    await pressControl(service, campaign, 'rollout-pause');
    await pause(sizes.quietMs);
    const afterPause = sentOf(world, campaign);
    expect(afterPause - atPause).toBeLessThanOrEqual(ON_THEIR_WAY);
    await pause(sizes.quietMs);
    expect(sentOf(world, campaign)).toBe(afterPause);
    await pressControl(service, campaign, 'rollout-resume');
    expect(await world.settled(campaign)).toEqual({ delivered: sizes.fleet });
  });

  test('is cancelled: a few that are on their way still arrive, then none, and nobody is in doubt', async () => {
    const { world, service, campaign } = await underWay();
    const atCancel = sentOf(world, campaign);
    await pressControl(service, campaign, 'rollout-cancel-ask', 'rollout-cancel');
    await pause(sizes.quietMs);
    const afterCancel = sentOf(world, campaign);
    expect(afterCancel - atCancel).toBeLessThanOrEqual(ON_THEIR_WAY);
    await service.stop();
    await world.recover();
    await pause(sizes.quietMs);
    expect(sentOf(world, campaign)).toBe(afterCancel);
    const { unknown = 0, sending = 0 } = tally(await standingsOf(world.storage, campaign));
    expect({ unknown, sending }).toEqual({ unknown: 0, sending: 0 });
  });
});

/** A second's worth, which a worker may take to hear of it, and what it had begun. */
const ON_THEIR_WAY = 60;
