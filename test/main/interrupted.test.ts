import { EVERYBODY } from '../../src/domain/slice';
import { campaignId, staffId } from '../../src/domain/ids';
import { openStorage, type Storage } from '../../src/storage/open-storage';
import { someone } from '../domain/samples';
import { launchForEveryone, staffOf } from '../bench/people';
import { startStubConnector, type StubConnector } from '../teams/stub-connector';
import { newPrefix } from '../storage/emulator';
import { eventually, startRunningService } from './running-service';

const PEOPLE = 160;
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

let connector: StubConnector;

beforeEach(async () => {
  connector = await startStubConnector();
});

afterEach(() => connector.stop());

const start = (prefix: string, now: string) =>
  startRunningService(connector, {
    people: staffOf(PEOPLE),
    prefix,
    env: { READBACK_NOW: now, READBACK_RATE_PER_SECOND: '40' },
  });
const storageOf = (prefix: string): Storage =>
  openStorage(
    { kind: 'connection-string', connectionString: process.env['AZURITE_CONNECTION'] ?? '' },
    prefix,
    quiet,
  );

function cardsByChat(): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { chat, body } of connector.messages())
    if (JSON.stringify(body).includes('policy-open')) counts.set(chat, (counts.get(chat) ?? 0) + 1);
  return counts;
}

async function statesOf(storage: Storage, campaign: string): Promise<Readonly<Record<string, number>>> {
  const kept = await storage.deliveries.list(campaignId(campaign), 'initial', EVERYBODY);
  const counts: Record<string, number> = {};
  for (const { delivery } of kept) counts[delivery.state.kind] = (counts[delivery.state.kind] ?? 0) + 1;
  return counts;
}

describe('a service that ends in the middle of a rollout', () => {
  test('stopped, it leaves nobody half-sent, and the next one goes on where it was', async () => {
    const prefix = newPrefix();
    const first = await start(prefix, '2026-09-15T15:35:00+01:00');
    const campaign = await launchForEveryone(first, connector);
    await eventually('some have a card', () => cardsByChat().size > 10);
    expect(await first.stop('SIGTERM')).toBe(0);
    const states = await statesOf(storageOf(prefix), campaign);
    expect(states).toEqual({ delivered: cardsByChat().size });

    const second = await start(prefix, '2026-09-15T15:36:00+01:00');
    await eventually('everybody has a card', () => cardsByChat().size === PEOPLE, 30_000);
    await second.stop();
    expect([...cardsByChat().values()].every((count) => count === 1)).toBe(true);
  }, 90_000);

  test('killed, it costs at most the messages on their way, and nobody gets two', async () => {
    const prefix = newPrefix();
    const first = await start(prefix, '2026-09-15T15:35:00+01:00');
    const campaign = await launchForEveryone(first, connector);
    await eventually('some have a card', () => cardsByChat().size > 10);
    await first.stop('SIGKILL');

    const second = await start(prefix, '2026-09-15T16:35:00+01:00');
    const storage = storageOf(prefix);
    await eventually(
      'everybody is delivered, or known not to be',
      async () => {
        const { delivered = 0, unknown = 0 } = await statesOf(storage, campaign);
        return delivered + unknown === PEOPLE;
      },
      60_000,
    );
    await second.stop();
    const { unknown = 0 } = await statesOf(storage, campaign);
    expect(unknown).toBeLessThanOrEqual(10);
    expect([...cardsByChat().values()].every((count) => count === 1)).toBe(true);
    expect(await storage.assignments.get(campaignId(campaign), staffId(someone(1)))).not.toBeNull();
  }, 120_000);
});
