import { managerAsk } from '../cards/manager-ask';
import { managerTold, type Told } from '../cards/manager-told';
import type { Card } from '../cards/card';
import { noManagerToTell } from '../cards/wording';
import type { Conversation } from '../domain/conversation';
import { alertId, type AlertId, type PolicyId } from '../domain/ids';
import type { ManagerAlert, TellManager } from '../domain/manager-alert';
import { pairOf, tellManager, type Pair } from '../flows/tell-manager';
import type { Needs } from '../ports/needs';
import { managerCard, managerTellCard, readCard } from './card-data';
import { within } from './deadline';
import type { Reply } from './inbound';
import { refuse, type PressHandler } from './staff-presses';

/** Milliseconds that the one who presses waits for what became of it; the rest of the press's time is for the answer. */
const TELL_MS = 1_200;

/** What the buttons for telling one's manager do, by verb. */
export const managerPresses: Readonly<Record<string, PressHandler>> = {
  'manager-ask': async (needs, { data, from }) => {
    const read = readCard(managerCard, data);
    const says = read.kind === 'bad' ? null : await saidBy(needs, read.value.policy);
    return says === null ? refuse('bad-request') : ask(needs, from, says);
  },
  'manager-not-now': () => Promise.resolve(told({ kind: 'not-sent' }, { steps: [], notes: [] })),
  'manager-tell': async (needs, { data, from }) => {
    const read = readCard(managerTellCard, data);
    const says = read.kind === 'bad' ? null : await saidBy(needs, read.value.policy);
    if (read.kind === 'bad' || says === null) return refuse('bad-request');
    const pair = pairOf(needs, from.staffId);
    if (pair === null) return told({ kind: 'no-manager' }, says);
    return tell(needs, from, { id: read.value.alert, pair, says });
  },
};

/** The same by word. A policy that says nothing of it leads to a person all the same. */
export async function askToTellManager(needs: Needs, from: Conversation): Promise<Reply> {
  const policies = await needs.policies.current();
  const [says] = policies.flatMap((policy) => needs.policyData.tellManagerOf(policy) ?? []);
  return says === undefined ? { kind: 'words', text: noManagerToTell } : ask(needs, from, says);
}

interface Telling {
  readonly id: AlertId;
  readonly pair: Pair;
  readonly says: TellManager;
}

async function saidBy({ policies, policyData }: Needs, id: PolicyId): Promise<TellManager | null> {
  const policy = (await policies.current()).find(({ policyId }) => policyId === id);
  return policy === undefined ? null : policyData.tellManagerOf(policy);
}

function ask(needs: Needs, { staffId }: Conversation, says: TellManager): Reply {
  const pair = pairOf(needs, staffId);
  if (pair === null) return told({ kind: 'no-manager' }, says);
  const { sender, manager } = pair;
  const alert = alertId(needs.newId());
  const { policyId: policy } = says;
  return { kind: 'card', card: managerAsk({ sender: sender.name, manager: manager.name, policy, alert }) };
}

/** When Teams is slow the reply says so, and a second message tells what became of it. */
async function tell(needs: Needs, from: Conversation, telling: Telling): Promise<Reply> {
  const { pair, says } = telling;
  const outcome = tellManager(needs, { ...telling, tenantId: from.tenantId }).then(
    (alert) => toldOf(alert, pair, needs),
    (cause: unknown): Told => {
      needs.log.error({ alertId: telling.id, cause }, 'alert not written');
      return { kind: 'not-reached', manager: pair.manager.name };
    },
  );
  const atOnce = await within(TELL_MS, outcome);
  if (atOnce !== 'late') return told(atOnce, says);
  void outcome.then((later) => follow(needs, from, managerTold({ ...says, told: later })));
  return told({ kind: 'being-sent', manager: pair.manager.name }, says);
}

/** Never throws: what could not be said here was announced as perhaps not coming. */
async function follow({ messenger, log }: Needs, to: Conversation, card: Card): Promise<void> {
  try {
    const turn = await messenger.turn(to);
    const sent = turn.kind === 'go' ? await turn.send(card) : turn;
    if (sent.kind !== 'delivered')
      log.warn({ outcome: sent.kind }, 'sender not told what became of an alert');
  } catch (cause) {
    log.error({ cause }, 'sender not told what became of an alert');
  }
}

function toldOf(
  { outcome, at }: ManagerAlert,
  { sender, manager }: Pair,
  { zone }: Pick<Needs, 'zone'>,
): Told {
  switch (outcome) {
    case 'delivered':
      return { kind: 'sent', sender: sender.name, manager: manager.name, at, zone };
    case 'not-delivered':
      return { kind: 'not-reached', manager: manager.name };
    case 'unknown':
      return { kind: 'not-known', manager: manager.name };
    case 'held-back':
      return { kind: 'too-often', manager: manager.name };
    case null:
      return { kind: 'being-sent', manager: manager.name };
  }
}

function told(outcome: Told, { steps, notes }: Pick<TellManager, 'steps' | 'notes'>): Reply {
  return { kind: 'card', card: managerTold({ told: outcome, steps, notes }) };
}
