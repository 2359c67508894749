import { randomUUID } from 'node:crypto';
import { day } from '../../src/domain/day';
import { campaignId, type CampaignId } from '../../src/domain/ids';
import { cancelRollout } from '../../src/flows/cancel-rollout';
import { launchRollout } from '../../src/flows/launch-rollout';
import { buildCampaign, someone, TENANT } from '../domain/samples';
import { startStubConnector, type StubConnector } from '../teams/stub-connector';
import { openControlled } from './controlled';
import type { TestNeeds } from './needs';

let connector: StubConnector;
let needs: TestNeeds;

beforeAll(async () => {
  connector = await startStubConnector();
  needs = await openControlled(connector, 3);
});

afterAll(() => connector.stop());

const PLAIN = { everySection: false, checks: false };

/** Launches for everyone from today; the campaign that stands then. */
async function launch(id = campaignId(randomUUID())): Promise<CampaignId> {
  const { policyId: policy, due } = buildCampaign();
  const everyone = { audience: 'everyone', school: '', people: '' } as const;
  const outcome = await launchRollout(needs, {
    tenantId: TENANT,
    by: someone(1),
    form: { campaignId: id, policy, ...everyone, opens: day('2026-09-15'), due, ...PLAIN },
    version: 1,
    reason: 'The review is under way.',
    progressCard: null,
  });
  if (outcome.kind !== 'launched') throw new Error(`Expected a launch, got ${outcome.kind}`);
  return outcome.campaign.id;
}

test('what was called off can be launched anew the same day, and two officers still start one', async () => {
  for (let time = 0; time < 2; time += 1) {
    const first = await launch();
    expect(await launch()).toBe(first);
    await cancelRollout(needs, { tenantId: TENANT, campaignId: first, by: someone(1) });
    // The old form's Launch button, pressed once more, starts nothing.
    expect(await launch(first)).toBe(first);
    const [one, other] = await Promise.all([launch(), launch()]);
    expect(one).toBe(other);
    expect(one).not.toBe(first);
    await cancelRollout(needs, { tenantId: TENANT, campaignId: one, by: someone(1) });
  }
});
