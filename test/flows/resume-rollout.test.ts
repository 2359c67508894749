import { resumeRollout } from '../../src/flows/resume-rollout';
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

test.each(['by HR', 'Teams does not accept the bot'] as const)(
  'a rollout paused because "%s" goes on, and everybody is pointed at again, but not at once',
  async (because) => {
    const campaign = await openedCampaign(needs);
    await needs.campaigns.pause(campaign.tenantId, campaign.id, because);
    const outcome = await resumeRollout(needs, controlOf(campaign));
    expect(outcome).toEqual({ kind: 'resumed', campaign: { ...campaign, paused: null } });
    // Another process may believe for a second that it is paused, and would drop the pointers.
    expect(await needs.jobs.take('jobs', 32)).toEqual([]);
    const { tenantId, id: campaignId } = campaign;
    expect(await queuedJobs(needs, 'jobs')).toEqual([
      { kind: 'fan-out', work: 'deliver', tenantId, campaignId },
    ]);
  },
);

test('a press whose process died in between is made good by the next', async () => {
  const campaign = await openedCampaign(needs);
  await resumeRollout(needs, controlOf(campaign));
  expect(await queuedJobs(needs, 'jobs')).toHaveLength(1);
});

test('a rollout that is over, or that there is none of, is refused', async () => {
  const campaign = await openedCampaign(needs);
  await needs.campaigns.pause(campaign.tenantId, campaign.id, 'by HR');
  await needs.campaigns.cancel(campaign.tenantId, campaign.id);
  expect(await resumeRollout(needs, controlOf(campaign))).toEqual({ kind: 'refused', code: 'closed' });
  expect(await resumeRollout(needs, NOBODYS)).toEqual({ kind: 'refused', code: 'unknown' });
  expect((await standing(needs, campaign.id)).paused).toBe('by HR');
  expect(await queuedJobs(needs, 'jobs')).toEqual([]);
});
