import type { AlertId, TenantId } from '../domain/ids';
import type { AlertOutcome, ManagerAlert } from '../domain/manager-alert';

/** That managers were told at once of something. An alert is written once; only what became of it is added. */
export interface AlertStore {
  /** Adds the alert unless one with its id stands; then that one comes back. Whoever added it may send it. */
  add(alert: ManagerAlert): Promise<{ readonly standing: ManagerAlert; readonly added: boolean }>;
  /** Adds what became of it; the first outcome stands. */
  conclude(tenantId: TenantId, id: AlertId, outcome: AlertOutcome): Promise<void>;
}
