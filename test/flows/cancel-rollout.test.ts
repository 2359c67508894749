import { cancelRollout } from '../../src/flows/cancel-rollout';
import { countProgress } from '../../src/flows/show-progress';
import { startStubConnector, type StubConnector } from '../teams/stub-connector';
import { controlOf, NOBODYS, openControlled, openedCampaign, queuedJobs, standing } from './controlled';
import type { TestNeeds } from './needs';

let connector: StubConnector;
let needs: TestNeeds;

beforeAll(async () => {
  connector = await startStubConnector();
  needs = await openControlled(connector, 3);
});

afterAll(() => connector.stop());

test('a rollout that is called off is closed, whoever waited counts as cancelled, and cards are to say so', async () => {
  const campaign = await openedCampaign(needs);
  expect(await cancelRollout(needs, controlOf(campaign))).toMatchObject({ kind: 'cancelled' });
  const after = await standing(needs, campaign.id);
  expect(after).toEqual({ ...campaign, state: 'closed', cancelled: true });
  expect((await countProgress(needs, after)).counts).toMatchObject({ waiting: 0, cancelled: 3 });
  const { tenantId, id: campaignId } = campaign;
  expect(await queuedJobs(needs, 'jobs')).toEqual([
    { kind: 'fan-out', work: 'refresh-cards', tenantId, campaignId },
  ]);
});

test('calling off twice is calling off once, and makes good what the first press left undone', async () => {
  const campaign = await openedCampaign(needs);
  const first = await cancelRollout(needs, controlOf(campaign));
  await queuedJobs(needs, 'jobs');
  expect(await cancelRollout(needs, controlOf(campaign))).toEqual(first);
  expect(await queuedJobs(needs, 'jobs')).toHaveLength(1);
});

test('a rollout that closed by itself is not called off afterwards', async () => {
  const campaign = await openedCampaign(needs);
  await needs.campaigns.markClosed(campaign.tenantId, campaign.id);
  expect(await cancelRollout(needs, controlOf(campaign))).toEqual({ kind: 'refused', code: 'closed' });
  expect(await cancelRollout(needs, NOBODYS)).toEqual({ kind: 'refused', code: 'unknown' });
  expect((await standing(needs, campaign.id)).cancelled).toBe(false);
  expect(await queuedJobs(needs, 'jobs')).toEqual([]);
});
