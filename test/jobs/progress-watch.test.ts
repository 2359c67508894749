import { createProgressWatch } from '../../src/jobs/progress-watch';
import type { Campaign } from '../../src/domain/campaign';
import { controlOf, openControlled, openedCampaign } from '../flows/controlled';
import { cancelRollout } from '../../src/flows/cancel-rollout';
import type { TestNeeds } from '../flows/needs';
import { startStubConnector, type StubConnector } from '../teams/stub-connector';

let connector: StubConnector;
let needs: TestNeeds;
let campaign: Campaign;
let watch: () => Promise<void>;

beforeAll(async () => {
  connector = await startStubConnector();
});

beforeEach(async () => {
  connector.reset();
  needs = await openControlled(connector, 2);
  const progressCard = { serviceUrl: connector.url, conversationId: 'a:hr', activityId: 'progress' };
  campaign = await openedCampaign(needs, { progressCard });
  watch = createProgressWatch(needs);
});

afterEach(() => jest.restoreAllMocks());
afterAll(() => connector.stop());

const shown = () => connector.requests.map(({ body }) => JSON.stringify(body));

test('the card is replaced when something changed and not otherwise', async () => {
  await watch();
  await watch();
  expect(shown()).toHaveLength(1);
});

test('a pause because of Teams shows at once, however rarely the numbers are counted by then', async () => {
  await watch();
  await needs.campaigns.pause(campaign.tenantId, campaign.id, 'Teams does not accept the bot');
  await watch();
  expect(shown()[1]).toContain('Tell IT; then press Resume.');
});

test('a rollout that is over is shown so one last time', async () => {
  await watch();
  await cancelRollout(needs, controlOf(campaign));
  await watch();
  await watch();
  expect(shown()).toHaveLength(2);
  expect(shown()[1]).toContain('Called off.');
});

test('a form that HR has open is not written over, even when it was opened while this counted', async () => {
  await watch();
  await needs.campaigns.pause(campaign.tenantId, campaign.id, 'by HR');
  const listing = jest.spyOn(needs.ledger, 'who').mockImplementationOnce(async () => {
    await needs.campaigns.showProgressOn(campaign.tenantId, campaign.id, null);
    return new Set();
  });
  await watch();
  await watch();
  expect(listing).toHaveBeenCalled();
  expect(shown()).toHaveLength(1);
});
