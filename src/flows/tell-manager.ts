import { managerAlert } from '../cards/manager-alert';
import type { StaffId, TenantId, AlertId } from '../domain/ids';
import {
  alertOutcomeOf,
  ALERTS_AN_HOUR,
  type AlertOutcome,
  type ManagerAlert,
  type TellManager,
} from '../domain/manager-alert';
import type { Person } from '../domain/person';
import type { Needs } from '../ports/needs';
import { reachPerson } from './reach-person';

type TellNeeds = Pick<
  Needs,
  | 'alerts'
  | 'allowance'
  | 'clock'
  | 'conversations'
  | 'defaultServiceUrl'
  | 'log'
  | 'messenger'
  | 'roster'
  | 'zone'
>;

/** Somebody on the staff list and the manager it names for them. */
export interface Pair {
  readonly sender: Person;
  readonly manager: Person;
}

/** Null when the staff list names no manager for this person, or nobody but themselves. */
export function pairOf({ roster }: Pick<Needs, 'roster'>, staffId: StaffId): Pair | null {
  const sender = roster.find(staffId);
  const manager = sender?.manager ? roster.find(sender.manager) : null;
  return sender === null || manager === null || manager.id === sender.id ? null : { sender, manager };
}

/**
 * Tells the manager at once, at most once for an id: the alert is written before the only request, and whoever did not write it
 * does not send. Nothing is repeated later, since the sender hears at once what became of it and can pick up the telephone.
 * @returns the alert as it stands; its outcome is null while another press is sending it
 */
export async function tellManager(
  needs: TellNeeds,
  input: {
    readonly id: AlertId;
    readonly tenantId: TenantId;
    readonly pair: Pair;
    readonly says: TellManager;
  },
): Promise<ManagerAlert> {
  const { id, tenantId } = input;
  const alert: ManagerAlert = { id, tenantId, at: needs.clock.now(), outcome: null };
  const { standing, added } = await needs.alerts.add(alert);
  if (!added) return standing;
  // Posting never throws, so whatever does came before it, and nothing was sent.
  const outcome = await send(needs, input, alert.at).catch((cause: unknown): AlertOutcome => {
    needs.log.error({ alertId: id, cause }, 'alert not sent');
    return 'not-delivered';
  });
  await needs.alerts
    .conclude(tenantId, id, outcome)
    .catch((cause: unknown) => needs.log.error({ alertId: id, cause }, 'outcome of an alert not kept'));
  return { ...alert, outcome };
}

async function send(
  needs: TellNeeds,
  { tenantId, pair: { sender, manager }, says }: Parameters<typeof tellManager>[1],
  at: Date,
): Promise<AlertOutcome> {
  if (!needs.allowance.take(`alert|${sender.id}`, ALERTS_AN_HOUR)) return 'held-back';
  const { steps, notes } = says;
  const card = managerAlert({ sender: sender.name, at, zone: needs.zone, steps, notes });
  const turn = await turnFor(needs, tenantId, manager.id);
  return alertOutcomeOf(turn.kind === 'go' ? await turn.send(card) : turn);
}

async function turnFor(needs: TellNeeds, tenantId: TenantId, staffId: StaffId) {
  const known = await needs.conversations.get(tenantId, staffId);
  const chat = await reachPerson(needs, { tenantId, staffId }, known);
  return chat.kind === 'chat' ? needs.messenger.turn(chat.conversation) : chat;
}
