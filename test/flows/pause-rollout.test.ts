import { randomUUID } from 'node:crypto';
import { tenantId } from '../../src/domain/ids';
import { EVERYBODY } from '../../src/domain/slice';
import { deliverSlice } from '../../src/flows/deliver-slice';
import { pauseRollout } from '../../src/flows/pause-rollout';
import { startStubConnector, type StubConnector } from '../teams/stub-connector';
import { controlOf, NOBODYS, openControlled, openedCampaign, queuedJobs, standing } from './controlled';
import type { TestNeeds } from './needs';

let connector: StubConnector;
let needs: TestNeeds;

beforeAll(async () => {
  connector = await startStubConnector();
  needs = await openControlled(connector, 3);
});

beforeEach(() => connector.reset());
afterAll(() => connector.stop());

test('a paused rollout sends nothing, and pausing twice is pausing once', async () => {
  const campaign = await openedCampaign(needs);
  expect(await pauseRollout(needs, controlOf(campaign))).toMatchObject({ kind: 'paused' });
  expect(await pauseRollout(needs, controlOf(campaign))).toMatchObject({ kind: 'paused' });
  expect((await standing(needs, campaign.id)).paused).toBe('by HR');
  const pointer = { kind: 'deliver', purpose: 'initial', ...controlOf(campaign), ...EVERYBODY } as const;
  // As a worker would that read the campaign before it was paused.
  expect(await deliverSlice(needs, campaign, pointer, () => false)).toBeNull();
  expect(connector.messages()).toEqual([]);
  expect(await queuedJobs(needs, 'jobs')).toEqual([]);
});

test('a rollout that is over is refused and stays as it is', async () => {
  const campaign = await openedCampaign(needs);
  await needs.campaigns.markClosed(campaign.tenantId, campaign.id);
  expect(await pauseRollout(needs, controlOf(campaign))).toEqual({ kind: 'refused', code: 'closed' });
  expect((await standing(needs, campaign.id)).paused).toBeNull();
});

test('a rollout of another tenant, or none, is not known', async () => {
  const campaign = await openedCampaign(needs);
  const elsewhere = { ...controlOf(campaign), tenantId: tenantId(randomUUID()) };
  for (const control of [NOBODYS, elsewhere])
    expect(await pauseRollout(needs, control)).toEqual({ kind: 'refused', code: 'unknown' });
  expect((await standing(needs, campaign.id)).paused).toBeNull();
});
