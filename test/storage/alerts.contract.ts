import type { ManagerAlert } from '../../src/domain/manager-alert';
import type { AlertStore } from '../../src/ports/alerts';
import { newAlertId, newTenant } from './samples';

function sampleAlert(changes: Partial<ManagerAlert> = {}): ManagerAlert {
  const at = new Date('2026-09-30T14:42:00.003Z');
  return { id: newAlertId(), tenantId: newTenant(), at, outcome: null, ...changes };
}

/** `open` opens the same store again each time, as another process would. */
export function alertsContract(open: () => AlertStore): void {
  describe('alerts', () => {
    test('whoever adds one may send it; the second press meets the one that stands', async () => {
      const alert = sampleAlert();
      const later = { ...alert, at: new Date('2026-09-30T14:43:00Z') };
      expect(await open().add(alert)).toEqual({ standing: alert, added: true });
      expect(await open().add(later)).toEqual({ standing: alert, added: false });
    });

    test('of many presses at once exactly one may send', async () => {
      const alert = sampleAlert();
      const presses = await Promise.all(Array.from({ length: 8 }, () => open().add(alert)));
      expect(presses.filter(({ added }) => added)).toHaveLength(1);
    });

    test('the first outcome stands', async () => {
      const alert = sampleAlert();
      await open().add(alert);
      await open().conclude(alert.tenantId, alert.id, 'delivered');
      await open().conclude(alert.tenantId, alert.id, 'unknown');
      const { standing } = await open().add(alert);
      expect(standing).toEqual({ ...alert, outcome: 'delivered' });
    });

    test('the same id in another tenant is another alert', async () => {
      const alert = sampleAlert();
      await open().add(alert);
      expect((await open().add({ ...alert, tenantId: newTenant() })).added).toBe(true);
    });

    test('an alert that was never added has no outcome to keep', async () => {
      const alert = sampleAlert();
      await open().conclude(alert.tenantId, alert.id, 'delivered');
      expect((await open().add(alert)).added).toBe(true);
    });
  });
}
