import { TableClient } from '@azure/data-tables';
import type { Campaign } from '../../src/domain/campaign';
import type { DeliveryState } from '../../src/domain/delivery';
import { deliveryIdFor, tenantId } from '../../src/domain/ids';
import { createAnswering } from '../../src/teams/answering';
import { runJob } from '../../src/jobs/run-job';
import { welcomeBack } from '../../src/flows/welcome-back';
import { buildDelivery, delivered, someone, TENANT } from '../domain/samples';
import { startStubConnector, type StubConnector } from '../teams/stub-connector';
import { openControlled, openedCampaign, queuedJobs } from './controlled';
import type { TestNeeds } from './needs';

const PEOPLE = 40;
const BLOCKED: DeliveryState = { kind: 'unreachable', reason: 'has blocked the app', detail: 'blocked' };

let connector: StubConnector;
let needs: TestNeeds;
let campaign: Campaign;

beforeAll(async () => {
  connector = await startStubConnector();
});

beforeEach(async () => {
  connector.reset();
  needs = await openControlled(connector, PEOPLE);
  campaign = await openedCampaign(needs);
});

afterEach(() => jest.restoreAllMocks());
afterAll(() => connector.stop());

const keep = (n: number, state: DeliveryState) =>
  needs.deliveries.insert(buildDelivery(n, state, campaign.id));
const stateOf = async (n: number) =>
  (await needs.deliveries.get(campaign.id, deliveryIdFor('initial', someone(n))))?.delivery.state;
const person = (n: number) => ({ tenantId: TENANT, staffId: someone(n) });
const installed = (n: number) =>
  createAnswering(
    needs,
    null,
  )({
    kind: 'installed',
    from: {
      ...person(n),
      conversationId: connector.chatOf(someone(n)),
      serviceUrl: connector.url,
      state: 'open',
    },
  });

test('whoever could not be reached gets the card once the app is installed, and nobody else does', async () => {
  for (let n = 1; n <= PEOPLE; n += 1) await keep(n, BLOCKED);
  expect(await installed(7)).toEqual({ kind: 'nothing' });
  expect(connector.requests).toEqual([]);
  expect(await stateOf(7)).toEqual({ kind: 'waiting', notBefore: needs.clock.now(), tried: [] });

  const pointers = await queuedJobs(needs, 'sends');
  expect(pointers).toHaveLength(1);
  // All the others wait as well by now, and still the pointer leads to one.
  for (let n = 1; n <= PEOPLE; n += 1) if (n !== 7) await welcomeBack(needs, person(n));
  for (const pointer of pointers) await runJob(needs, pointer, () => false);
  expect(connector.messages().map(({ chat }) => chat)).toEqual([connector.chatOf(someone(7))]);
  expect((await stateOf(7))?.kind).toBe('delivered');
});

test('installed twice at once is once', async () => {
  await keep(1, BLOCKED);
  await Promise.all([installed(1), installed(1), installed(1)]);
  expect(await queuedJobs(needs, 'sends')).toHaveLength(1);
});

test.each<DeliveryState>([
  delivered('2026-09-15T14:35:00Z'),
  { kind: 'unknown', since: new Date('2026-09-15T14:35:00Z'), detail: 'no answer' },
  { kind: 'sending', since: new Date('2026-09-15T14:35:00Z') },
])('a card that is $kind is left alone', async (state) => {
  await keep(1, state);
  await installed(1);
  expect(await stateOf(1)).toEqual(state);
  expect(await queuedJobs(needs, 'sends')).toEqual([]);
});

test('whoever has no card yet, or whose rollout is over, starts nothing', async () => {
  await installed(2);
  await keep(1, BLOCKED);
  await needs.campaigns.cancel(campaign.tenantId, campaign.id);
  await installed(1);
  expect(await stateOf(1)).toEqual(BLOCKED);
  expect(await queuedJobs(needs, 'sends')).toEqual([]);
});

test('a burst of installations where nothing is under way reads one list and nothing else', async () => {
  const listing = jest.spyOn(TableClient.prototype, 'listEntities');
  const reading = jest.spyOn(TableClient.prototype, 'getEntity');
  const elsewhere = tenantId('99999999-9999-4999-8999-999999999999');
  await Promise.all(
    Array.from({ length: 30 }, (_, n) =>
      welcomeBack(needs, { tenantId: elsewhere, staffId: someone(n + 1) }),
    ),
  );
  expect(listing).toHaveBeenCalledTimes(1);
  expect(reading).not.toHaveBeenCalled();
});

test('storage that fails is not the newcomer’s to read', async () => {
  await keep(1, BLOCKED);
  jest.spyOn(needs.campaigns, 'underWay').mockRejectedValue(new Error('storage is away'));
  expect(await installed(1)).toEqual({ kind: 'nothing' });
});
