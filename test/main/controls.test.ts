import { setTimeout as sleep } from 'node:timers/promises';
import { campaignId, tenantId } from '../../src/domain/ids';
import { someone } from '../domain/samples';
import { firstCards, HR, launchForEveryone, staffOf } from '../bench/people';
import { newPrefix, openEmulator } from '../storage/emulator';
import { startStubConnector, type StubConnector } from '../teams/stub-connector';
import { eventually, pressOn, startRunningService, TENANT, type RunningService } from './running-service';

const PEOPLE = 120;
const NOW = '2026-09-15T15:35:00+01:00';
const env = { READBACK_NOW: NOW, READBACK_RATE_PER_SECOND: '40' };

let connector: StubConnector;
let prefix: string;
let services: readonly RunningService[];

beforeEach(async () => {
  connector = await startStubConnector();
  prefix = newPrefix();
  services = [];
  for (let n = 0; n < 2; n += 1)
    services = [...services, await startRunningService(connector, { people: staffOf(PEOPLE), prefix, env })];
}, 60_000);

afterEach(async () => {
  await Promise.all(services.map((service) => service.stop()));
  await connector.stop();
});

/** The service that HR talks to; the other one works beside it and has to hear of everything through storage. */
const hrs = () => services[0]!;
const onHrsCard = (campaign: string, verb: string, inputs = {}) =>
  hrs().press(HR, { verb, data: { campaignId: campaign } }, inputs);
const someHaveACard = () =>
  eventually('some have a card, not all', () => firstCards(connector) > PEOPLE / 4, 30_000);
const changedCards = (having: string) =>
  new Set(
    connector.requests
      .filter(({ method, body }) => method === 'PUT' && JSON.stringify(body).includes(having))
      .map(({ path }) => decodeURIComponent(path).split('/')[3]),
  );
const chatsWithACard = () =>
  connector
    .messages()
    .filter(({ body }) => JSON.stringify(body).includes('policy-open'))
    .map(({ chat }) => chat);
const lastCardAt = () =>
  Math.max(
    ...connector.requests
      .filter(({ method, body }) => method === 'POST' && JSON.stringify(body).includes('policy-open'))
      .map(({ at }) => at),
  );

describe('HR at the controls of a running rollout, on two services', () => {
  test('pausing stops it within two seconds, and resuming completes it with nobody asked twice', async () => {
    const campaign = await launchForEveryone(hrs(), connector);
    await someHaveACard();
    const pressedAt = performance.now();
    const paused = await onHrsCard(campaign, 'rollout-pause');
    expect(JSON.stringify(paused.value)).toMatch(/Paused by HR: \d+ people are still waiting\./);
    await sleep(5_000);
    expect(lastCardAt() - pressedAt).toBeLessThan(2_000);
    expect(firstCards(connector)).toBeLessThan(PEOPLE);

    const resumed = await hrs().press(HR, pressOn(paused.value, 'rollout-resume'));
    expect(pressOn(resumed.value, 'rollout-pause')).toBeDefined();
    await eventually('everybody has a card', () => firstCards(connector) === PEOPLE, 30_000);
    await sleep(2_000);
    expect(chatsWithACard()).toHaveLength(PEOPLE);
    expect(new Set(chatsWithACard()).size).toBe(PEOPLE);
  }, 120_000);

  test('calling it off stops it, and every card that lies in a chat says so', async () => {
    const campaign = await launchForEveryone(hrs(), connector);
    await someHaveACard();
    const ask = await onHrsCard(campaign, 'rollout-cancel-ask');
    expect(JSON.stringify(ask.value)).toContain('This cannot be undone.');
    const pressedAt = performance.now();
    const over = await hrs().press(HR, pressOn(ask.value, 'rollout-cancel'));
    expect(JSON.stringify(over.value)).toContain('Called off.');
    expect(() => pressOn(over.value, 'rollout-pause')).toThrow();
    await eventually(
      'every card says so',
      () => isEveryCardChanged('HR has called this request off'),
      45_000,
    );
    expect(lastCardAt() - pressedAt).toBeLessThan(2_000);
    expect(firstCards(connector)).toBeLessThan(PEOPLE);

    for (const verb of ['rollout-pause', 'rollout-resume', 'rollout-correct-form', 'rollout-cancel-ask'])
      expect(await onHrsCard(campaign, verb)).toMatchObject({ statusCode: 400, value: { code: 'closed' } });
    expect((await onHrsCard(campaign, 'rollout-cancel')).statusCode).toBe(200);
  }, 120_000);

  test('what is put right reaches every card, be it in a chat, on its way or still to come', async () => {
    const campaign = await launchForEveryone(hrs(), connector);
    await someHaveACard();
    const form = await onHrsCard(campaign, 'rollout-correct-form');
    const sentence = 'The due day was wrong at first.';
    const inputs = { due: '2026-11-06', sentence };
    const saved = await hrs().press(HR, pressOn(form.value, 'rollout-correct'), inputs);
    expect(JSON.stringify(saved.value)).toContain('to be confirmed by Friday 6 November');
    const hasIt = (chat: string) =>
      connector.messages().some((one) => one.chat === chat && JSON.stringify(one.body).includes(sentence)) ||
      changedCards(sentence).has(chat);
    await eventually('everybody has a card', () => firstCards(connector) === PEOPLE, 45_000);
    await eventually('every card says it', () => chatsWithACard().every(hasIt), 45_000);
    expect(chatsWithACard()).toHaveLength(PEOPLE);
  }, 150_000);

  test('a form in place of the progress card is not written over, and coming back brings it to life again', async () => {
    const campaign = await launchForEveryone(hrs(), connector);
    const { campaigns } = openEmulator(prefix);
    const shownOn = async () =>
      (await campaigns.get(tenantId(TENANT), campaignId(campaign)))?.progressCard ?? null;
    expect(await shownOn()).toMatchObject({ activityId: `card-of-${HR}` });
    const form = await onHrsCard(campaign, 'rollout-correct-form');
    await sleep(3_000);
    const before = progressUpdates();
    await sleep(3_000);
    expect(progressUpdates()).toBe(before);
    await hrs().press(HR, pressOn(form.value, 'rollout-refresh'));
    await eventually('the progress card lives', () => progressUpdates() > before);
  }, 90_000);

  test('nobody but HR has any of these buttons', async () => {
    const campaign = await launchForEveryone(hrs(), connector);
    for (const verb of ['rollout-pause', 'rollout-resume', 'rollout-correct-form', 'rollout-correct'])
      expect(await pressedBySomebody(campaign, verb)).toBe('not-yours');
    for (const verb of ['rollout-cancel-ask', 'rollout-cancel', 'rollout-refresh'])
      expect(await pressedBySomebody(campaign, verb)).toBe('not-yours');
  }, 60_000);
});

function isEveryCardChanged(having: string): boolean {
  const changed = changedCards(having);
  return chatsWithACard().every((chat) => changed.has(chat));
}

function progressUpdates(): number {
  return connector.requests.filter(
    ({ method, path }) => method === 'PUT' && decodeURIComponent(path).endsWith(`card-of-${HR}`),
  ).length;
}

async function pressedBySomebody(campaign: string, verb: string): Promise<unknown> {
  const data = { campaignId: campaign, due: '2026-11-06', sentence: '' };
  const { value } = await hrs().press(someone(5), { verb, data });
  return (value as { code?: string }).code;
}
