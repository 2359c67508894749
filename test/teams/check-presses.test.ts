import { showCheckCounts } from '../../src/teams/check-presses';
import { policyDataOf } from '../../src/main/policy-data';
import type { Needs } from '../../src/ports/needs';
import { POLICY_ID, sampleDocument } from '../cards/samples';
import { buildCampaign, someone, TENANT } from '../domain/samples';
import { openNeeds } from '../flows/needs';
import { newCampaignId, newTenant, sampleConversation, sampleVersion } from '../storage/samples';
import { startStubConnector, type StubConnector } from './stub-connector';

const clause = { section: 'Scope', words: 'applicable to all employees' };
const options = [
  { says: 'Yes.', isRight: true },
  { says: 'No.', isRight: false },
];
const check = {
  id: 'who',
  scenario: 'A new colleague asks.',
  question: 'Whom is it for?',
  options,
  clause,
  why: 'Look.',
};
const HR = sampleConversation({ tenantId: TENANT, staffId: someone(1) });

let connector: StubConnector;
let needs: Needs;

beforeAll(async () => {
  connector = await startStubConnector();
  const policyData = policyDataOf(new Map([[POLICY_ID, { checks: [check], tellManager: null, notes: [] }]]));
  needs = { ...(await openNeeds(connector, [])), policyData };
  await needs.policies.publish(sampleVersion({ policyId: POLICY_ID, document: sampleDocument() }));
});

afterAll(() => connector.stop());

async function rolloutWith(answers: readonly boolean[], changes = {}): Promise<void> {
  const campaign = buildCampaign({ id: newCampaignId(), checks: true, ...changes });
  await needs.campaigns.add(campaign, campaign.id.replaceAll('-', ''));
  for (const isRight of answers)
    await needs.checkCounts.add({ campaignId: campaign.id, checkId: 'who', isRight, day: campaign.opens });
}

test('HR sees how the scenarios of rollouts that offer them were answered, small groups hidden', async () => {
  await rolloutWith([...Array<boolean>(23).fill(true), ...Array<boolean>(11).fill(false)]);
  await rolloutWith([true, false], { opens: '2026-09-16' });
  await rolloutWith([], { checks: false });
  const reply = await showCheckCounts(needs, HR);
  const text = JSON.stringify(reply);
  expect(text).toContain('At least 30 have answered, at least 20 of them right the first time.');
  expect(text.match(/"Fewer than ten have answered\."/g)).toHaveLength(1);
  expect(text.match(/"heading","size":"Medium"|"size":"Medium"/g)).toHaveLength(2);
});

test('another tenant’s rollouts are not shown', async () => {
  const reply = await showCheckCounts(needs, { ...HR, tenantId: newTenant() });
  expect(JSON.stringify(reply)).toContain('No rollout offers scenarios.');
});

test('nobody else sees them', async () => {
  const staff = { ...needs, roles: { ...needs.roles, isHr: () => false } };
  expect(await showCheckCounts(staff, HR)).toEqual({ kind: 'words', text: 'Only HR sees this.' });
});
