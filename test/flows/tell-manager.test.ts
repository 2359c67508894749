import { memoryAlerts } from '../memory/alerts';
import { memoryConversations } from '../memory/conversations';
import type { SendOutcome } from '../../src/domain/delivery';
import type { TellManager } from '../../src/domain/manager-alert';
import { pairOf, tellManager } from '../../src/flows/tell-manager';
import { rosterOf } from '../../src/directory/roster-csv';
import { createAllowance } from '../../src/main/allowance';
import type { Messenger, ReachOutcome } from '../../src/ports/messenger';
import { POLICY_ID, samplePassage, ZONE } from '../cards/samples';
import { buildPerson, someone, TENANT } from '../domain/samples';
import { newAlertId } from '../storage/samples';
import { memoryLog } from '../teams/samples';

const MANAGER = buildPerson(2, { name: 'Grace Adeyemi' });
const SENDER = buildPerson(3, { manager: MANAGER.id });
const roster = rosterOf([MANAGER, SENDER, buildPerson(4, { manager: someone(4) }), buildPerson(5)]);
const says: TellManager = {
  policyId: POLICY_ID,
  asks: [samplePassage()],
  steps: [samplePassage()],
  notes: [],
};
const pair = { sender: SENDER, manager: MANAGER };

function world(outcome: SendOutcome, reach: ReachOutcome = { kind: 'reached', conversationId: 'a:grace' }) {
  const alerts = memoryAlerts();
  const posts: unknown[] = [];
  const messenger: Messenger = {
    reach: () => Promise.resolve(reach),
    turn: () =>
      Promise.resolve({
        kind: 'go',
        send: async (card) => {
          posts.push(card);
          return Promise.resolve(outcome);
        },
      }),
    update: () => Promise.resolve('gone'),
  };
  const needs = {
    alerts,
    allowance: createAllowance(),
    clock: { now: () => new Date('2026-09-30T14:42:00Z') },
    conversations: memoryConversations(),
    defaultServiceUrl: 'https://smba.example/uk/',
    log: memoryLog(),
    messenger,
    roster,
    zone: ZONE,
  };
  const tell = (id = newAlertId()) => tellManager(needs, { id, tenantId: TENANT, pair, says });
  return { needs, posts, tell };
}

describe('telling one’s manager', () => {
  test('sends one card, and a second press meets the alert that stands', async () => {
    const { tell, posts } = world({ kind: 'delivered', address: null });
    const id = newAlertId();
    const first = await tell(id);
    expect(first.outcome).toBe('delivered');
    expect(await tell(id)).toEqual(first);
    expect(posts).toHaveLength(1);
  });

  test('of many presses at once one sends', async () => {
    const { tell, posts } = world({ kind: 'delivered', address: null });
    const id = newAlertId();
    await Promise.all(Array.from({ length: 20 }, () => tell(id)));
    expect(posts).toHaveLength(1);
  });

  test.each<[SendOutcome, string]>([
    [{ kind: 'unknown', detail: 'cut' }, 'unknown'],
    [{ kind: 'not-delivered', retryAfterMs: 1, detail: '429' }, 'not-delivered'],
    [{ kind: 'refused', reason: 'has blocked the app', detail: '403' }, 'not-delivered'],
  ])('%j is kept as %s and never sent again', async (outcome, kept) => {
    const { tell, posts } = world(outcome);
    const id = newAlertId();
    expect((await tell(id)).outcome).toBe(kept);
    expect((await tell(id)).outcome).toBe(kept);
    expect(posts).toHaveLength(1);
  });

  test('a manager who is not in Teams is not told, and that is kept', async () => {
    const { tell, posts } = world(
      { kind: 'delivered', address: null },
      { kind: 'refused', reason: 'has not got the app', detail: '403' },
    );
    expect((await tell()).outcome).toBe('not-delivered');
    expect(posts).toEqual([]);
  });

  test('trouble before the message leaves means that it was not sent', async () => {
    const { needs, tell, posts } = world({ kind: 'delivered', address: null });
    needs.conversations.get = () => Promise.reject(new Error('storage'));
    expect((await tell()).outcome).toBe('not-delivered');
    expect(posts).toEqual([]);
  });

  test('nothing is sent when it cannot be written down', async () => {
    const { needs, tell, posts } = world({ kind: 'delivered', address: null });
    needs.alerts.add = () => Promise.reject(new Error('storage'));
    await expect(tell()).rejects.toThrow('storage');
    expect(posts).toEqual([]);
  });

  test('a hundred alerts within the hour reach the manager three times', async () => {
    const { tell, posts } = world({ kind: 'delivered', address: null });
    const alerts = await Promise.all(Array.from({ length: 100 }, () => tell()));
    expect(posts).toHaveLength(3);
    expect(alerts.filter(({ outcome }) => outcome === 'held-back')).toHaveLength(97);
  });
});

describe('who one’s manager is', () => {
  test('stands in the staff list', () => expect(pairOf({ roster }, SENDER.id)).toEqual(pair));

  test.each([
    ['names themselves', someone(4)],
    ['names nobody', someone(5)],
    ['does not know the person', someone(99)],
  ])('is not known when it %s', (_why, person) => expect(pairOf({ roster }, person)).toBeNull());
});
