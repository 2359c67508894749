import type { Campaign } from '../../src/domain/campaign';
import { deliveryIdFor, requestIdFor, type StaffId } from '../../src/domain/ids';
import type { Obstacle, StaffRequest } from '../../src/domain/request';
import { EVERYBODY } from '../../src/domain/slice';
import { answerRequest } from '../../src/flows/answer-request';
import type { Press } from '../../src/flows/check-press';
import { deliverSlice } from '../../src/flows/deliver-slice';
import { openRequest } from '../../src/flows/open-request';
import { countProgress } from '../../src/flows/show-progress';
import { withdrawConfirmation } from '../../src/flows/withdraw-confirmation';
import { runJob } from '../../src/jobs/run-job';
import type { Job, TellJob } from '../../src/ports/jobs';
import type { Needs } from '../../src/ports/needs';
import { requestPresses } from '../../src/teams/request-presses';
import { someone, TENANT } from '../domain/samples';
import { startStubConnector, type StubAnswer, type StubConnector } from '../teams/stub-connector';
import { controlOf, openControlled, openedCampaign, queuedJobs, standing } from './controlled';
import type { TestNeeds } from './needs';

const HR = someone(900);
const OTHER_HR = someone(901);
let connector: StubConnector;
let needs: TestNeeds;
let campaign: Campaign;

beforeAll(async () => {
  connector = await startStubConnector();
  const controlled = await openControlled(connector, 3);
  needs = { ...controlled, roles: { ...controlled.roles, hrPeople: () => [HR, OTHER_HR] } };
  await knowChatOf(HR);
});
beforeEach(async () => {
  connector.reset();
  campaign = await openedCampaign(needs);
});
afterAll(() => connector.stop());

const knowChatOf = (staffId: StaffId) =>
  needs.conversations.keep({
    tenantId: TENANT,
    staffId,
    conversationId: connector.chatOf(staffId),
    serviceUrl: connector.url,
    state: 'open',
  });
const pressOf = (n: number): Press => ({
  tenantId: TENANT,
  staffId: someone(n),
  campaignId: campaign.id,
  deliveryId: deliveryIdFor('initial', someone(n)),
  version: campaign.version,
  card: null,
});
const ask = (n: number, about: Obstacle, suppliedAtOnce = false, using: Needs = needs) =>
  openRequest(using, pressOf(n), {
    id: requestIdFor(campaign.id, n, about),
    about,
    format: null,
    words: '',
    suppliedAtOnce,
  });
async function asked(n: number, about: Obstacle): Promise<StaffRequest> {
  const opened = await ask(n, about);
  if (opened.kind !== 'opened') throw new Error(`Expected a request, got ${opened.kind}`);
  return opened.request;
}
const answer = (request: StaffRequest, outcome: 'asked-again' | 'on-paper', using: Needs = needs) =>
  answerRequest(using, {
    tenantId: TENANT,
    by: HR,
    campaignId: campaign.id,
    staffId: request.staffId,
    requestId: request.id,
    outcome,
  });
const isTelling = (job: Job): job is TellJob => job.kind === 'tell-request';
const tellings = async () => (await queuedJobs(needs, 'jobs')).filter(isTelling);
const confirmAndTalk = (n: number, using: Needs = needs) =>
  requestPresses['policy-acknowledge-talk']!(using, {
    kind: 'press',
    verb: 'policy-acknowledge-talk',
    from: { ...pressOf(n), conversationId: 'c', serviceUrl: connector.url, state: 'open' },
    data: pressOf(n),
    card: null,
  });
const failing = () => Promise.reject(new Error('storage is down'));

describe('a request', () => {
  test('is told to everybody at HR, and a second press tells nobody twice', async () => {
    await asked(1, 'more-time');
    await asked(1, 'more-time');
    const jobs = await tellings();
    expect(new Set(jobs.map(({ to }) => to))).toEqual(new Set([HR, OTHER_HR]));
    for (const job of [...jobs, ...jobs]) await runJob(needs, job, () => false);
    // The other officer's chat is not known.
    expect(connector.messages().map(({ chat }) => chat)).toEqual([connector.chatOf(HR)]);
  });

  test('stands when HR cannot be told', async () => {
    const down = { ...needs, jobs: { ...needs.jobs, put: failing } };
    expect((await ask(1, 'more-time', false, down)).kind).toBe('opened');
    expect(await needs.requests.ofPerson(campaign.id, someone(1))).toHaveLength(1);
  });

  test('whose wish was supplied at once is nobody’s to answer, and gives a full period from now', async () => {
    needs.setClock('2026-10-05T09:00:00Z');
    const opened = await ask(1, 'another-format', true);
    expect(opened).toMatchObject({ request: { answer: { outcome: 'asked-again', by: null } } });
    expect(await tellings()).toEqual([]);
  });

  test('about a rollout that was called off is refused', async () => {
    await needs.campaigns.cancel(TENANT, campaign.id);
    expect(await ask(1, 'more-time')).toEqual({ kind: 'refused', code: 'closed' });
  });

  test('by somebody whose confirmation stands is not written down, unless it is to talk', async () => {
    await confirmAndTalk(1);
    expect(await ask(1, 'more-time')).toEqual({ kind: 'nothing-to-ask' });
    expect(await needs.requests.ofPerson(campaign.id, someone(1))).toMatchObject([{ about: 'talk' }]);
    await withdrawConfirmation(needs, pressOf(1));
    expect((await ask(1, 'more-time')).kind).toBe('opened');
  });

  test('in a rollout that another one took over is refused', async () => {
    await needs.assignments.supersede(campaign.id, [someone(1)], campaign.id);
    expect(await ask(1, 'more-time')).toEqual({ kind: 'refused', code: 'closed' });
  });
});

describe('telling somebody', () => {
  const attempts = () => connector.messages().length;
  async function tell(fate: StubAnswer, times: number): Promise<readonly TellJob[]> {
    await asked(2, 'something-else');
    const [job] = (await tellings()).filter(({ to }) => to === HR);
    connector.on(/\/activities$/, fate, times);
    await runJob(needs, job!, () => false);
    await runJob(needs, job!, () => false);
    return [job!];
  }

  test('is not repeated when Teams does not say what became of it', async () => {
    await tell({ kind: 'status', status: 504 }, 9);
    expect(attempts()).toBe(1);
    expect(await tellings()).toEqual([]);
  });

  test('is repeated when Teams proves that nothing was delivered', async () => {
    const [job] = await tell({ kind: 'status', status: 429, headers: { 'retry-after': '1' } }, 1);
    expect(attempts()).toBe(1);
    await runJob(needs, { ...job!, tries: 1 }, () => false);
    await runJob(needs, { ...job!, tries: 1 }, () => false);
    expect(attempts()).toBe(2);
  });

  test('of a request that is answered by now is left', async () => {
    const request = await asked(2, 'not-me');
    const jobs = await tellings();
    await answer(request, 'asked-again');
    for (const job of jobs) await runJob(needs, job, () => false);
    expect(attempts()).toBe(0);
  });

  test('of more time is left when they have confirmed by now', async () => {
    await knowChatOf(someone(2));
    const request = await asked(2, 'more-time');
    await queuedJobs(needs, 'jobs');
    await answer(request, 'asked-again');
    await confirmAndTalk(2);
    for (const job of (await tellings()).filter(({ what }) => what === 'answered'))
      await runJob(needs, job, () => false);
    expect(attempts()).toBe(0);
  });
});

describe('HR’s answer', () => {
  test('that was written down before storage failed is completed by the next press, at its own moment', async () => {
    const request = await asked(3, 'on-paper');
    needs.setClock('2026-10-05T09:00:00Z');
    const down = { ...needs, ledger: { ...needs.ledger, add: failing } };
    await expect(answer(request, 'on-paper', down)).rejects.toThrow('storage is down');
    needs.setClock('2026-10-06T09:00:00Z');
    expect((await answer(request, 'on-paper')).kind).toBe('answered');
    const line = await needs.ledger.get(campaign.id, someone(3));
    expect(line?.recordedAt).toEqual(new Date('2026-10-05T09:00:00Z'));
    await answer(request, 'on-paper');
    expect(await needs.ledger.linesOf(campaign.id, someone(3))).toHaveLength(1);
  });

  test('does not stand against what the person confirmed themselves', async () => {
    const request = await asked(3, 'on-paper');
    await confirmAndTalk(3);
    await answer(request, 'on-paper');
    expect(await needs.ledger.get(campaign.id, someone(3))).toMatchObject({ kind: 'confirmed', by: null });
  });
});

test('a wish to talk that cannot be kept leaves the confirmation, and says so', async () => {
  const down = { ...needs, requests: { ...needs.requests, add: failing } };
  const reply = await confirmAndTalk(1, down);
  expect(JSON.stringify(reply)).toContain('did not reach HR');
  expect(await needs.ledger.get(campaign.id, someone(1))).not.toBeNull();
});

test('a confirmation with a wish to talk waits until every section was opened, where HR asks for that', async () => {
  campaign = await openedCampaign(needs, { everySection: true });
  expect(JSON.stringify(await confirmAndTalk(1))).toContain('policy-page');
  expect(await needs.ledger.get(campaign.id, someone(1))).toBeNull();
  expect(await needs.requests.ofPerson(campaign.id, someone(1))).toEqual([]);
});

describe('a first card', () => {
  const deliver = async () =>
    deliverSlice(
      needs,
      await standing(needs, campaign.id),
      { kind: 'deliver', purpose: 'initial', ...controlOf(campaign), ...EVERYBODY },
      () => false,
    );
  const sentTo = (n: number) =>
    connector.messages().filter(({ chat }) => chat === connector.chatOf(someone(n)));

  test('goes to nobody who has told HR what is in the way, and once it is answered with their own day', async () => {
    const request = await asked(1, 'more-time');
    await asked(2, 'does-not-wish');
    await deliver();
    expect([1, 2, 3].map((n) => sentTo(n).length)).toEqual([0, 0, 1]);
    const { counts } = await countProgress(needs, await standing(needs, campaign.id));
    expect(counts).toMatchObject({ held: 1, declined: 1, delivered: 1 });

    needs.setClock('2026-10-05T09:00:00Z');
    await answer(request, 'asked-again');
    await deliver();
    expect([1, 2, 3].map((n) => sentTo(n).length)).toEqual([1, 0, 1]);
    expect(JSON.stringify(sentTo(1))).toContain('Monday 2 November');
  });
});
