import { randomUUID } from 'node:crypto';
import { day } from '../../src/domain/day';
import { campaignId, type CampaignId } from '../../src/domain/ids';
import { cancelRollout } from '../../src/flows/cancel-rollout';
import { launchRollout, type Launch } from '../../src/flows/launch-rollout';
import { NO_CONTACTS } from '../../src/domain/safeguarding';
import { buildCampaign, buildPerson, someone, TENANT } from '../domain/samples';
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

const OTHER = buildPerson(9, { school: 'Marsh Lane' });
const PLAIN = { everySection: false, checks: false };

/** For everyone, from today. */
function launchOf(id: CampaignId): Launch {
  const { policyId: policy, due } = buildCampaign();
  const everyone = { audience: 'everyone', school: '', people: '' } as const;
  return {
    tenantId: TENANT,
    by: someone(1),
    form: { campaignId: id, policy, ...everyone, opens: day('2026-09-15'), due, ...PLAIN },
    version: 1,
    reason: 'The review is under way.',
    progressCard: null,
  };
}

/** The campaign that stands then. */
async function launch(id = campaignId(randomUUID())): Promise<CampaignId> {
  const outcome = await launchRollout(needs, launchOf(id));
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

test('while a school of the audience lacks a contact nothing is launched or written, and HR reads which', async () => {
  const id = campaignId(randomUUID());
  const schools = { ...needs.schools, contactsOf: () => ({ lead: 'Di', head: null, chair: 'Ray' }) };
  const put = jest.fn();
  const jobs = { ...needs.jobs, put };
  const outcome = await launchRollout({ ...needs, schools, jobs }, launchOf(id));
  expect(outcome).toEqual({
    kind: 'refused',
    problem: expect.stringContaining('Missing: Hillbrook Primary (head).') as unknown,
  });
  expect(outcome).toMatchObject({ problem: expect.stringMatching(/Nothing was sent\.$/) as unknown });
  expect(await needs.campaigns.get(TENANT, id)).toBeNull();
  expect(put).not.toHaveBeenCalled();
});

test('a school that is not asked may lack what it likes', async () => {
  const contactsOf = (school: string) =>
    school === 'Hillbrook Primary' ? needs.schools.contactsOf(school) : NO_CONTACTS;
  const elsewhere = { ...needs.roster, everyone: () => [...needs.roster.everyone(), OTHER] };
  const one = launchOf(campaignId(randomUUID()));
  const form = { ...one.form, audience: 'school', school: 'Hillbrook Primary' } as const;
  const somewhere = { ...needs, roster: elsewhere, schools: { ...needs.schools, contactsOf } };
  expect((await launchRollout(somewhere, { ...one, form })).kind).toBe('launched');
  expect((await launchRollout(somewhere, one)).kind).toBe('refused');
});
