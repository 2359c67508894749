import type { TableClient } from '@azure/data-tables';
import { z } from 'zod';
import { alertId, type AlertId, type TenantId } from '../domain/ids';
import { ALERT_OUTCOMES, type ManagerAlert } from '../domain/manager-alert';
import type { AlertStore } from '../ports/alerts';
import { orNull, tenantColumn } from './columns';
import type { Key } from './entities';
import { Table, type Shape } from './table';

const columns = z.object({
  id: z.string().transform(alertId),
  tenantId: tenantColumn,
  at: z.date(),
  outcome: orNull(z.enum(ALERT_OUTCOMES)),
});

const shape: Shape<ManagerAlert> = {
  keyOf: ({ tenantId, id }) => keyOf(tenantId, id),
  columnsOf: (alert) => ({ ...alert }),
  read: (row) => columns.parse(row),
};

/** One row can exist per id, and the id comes from the card that asks, so two presses send one message. */
export function alertsOn(client: TableClient): AlertStore {
  const alerts = new Table(client, shape);
  return {
    add: (alert) => alerts.add(alert),
    conclude: async (tenant, id, outcome) => {
      await alerts.revise(keyOf(tenant, id), (it) => (it.outcome === null ? { ...it, outcome } : null));
    },
  };
}

function keyOf(tenant: TenantId, id: AlertId): Key {
  return { partitionKey: tenant, rowKey: id };
}
