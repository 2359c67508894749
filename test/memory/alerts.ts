import type { AlertId, TenantId } from '../../src/domain/ids';
import type { ManagerAlert } from '../../src/domain/manager-alert';
import type { AlertStore } from '../../src/ports/alerts';

export function memoryAlerts(): AlertStore {
  const rows = new Map<string, ManagerAlert>();
  const keyOf = (tenant: TenantId, id: AlertId) => `${tenant}|${id}`;
  return {
    add: (alert) => {
      const key = keyOf(alert.tenantId, alert.id);
      const standing = rows.get(key);
      rows.set(key, standing ?? alert);
      return Promise.resolve({ standing: standing ?? alert, added: standing === undefined });
    },
    conclude: (tenant, id, outcome) => {
      const standing = rows.get(keyOf(tenant, id));
      if (standing?.outcome === null) rows.set(keyOf(tenant, id), { ...standing, outcome });
      return Promise.resolve();
    },
  };
}
