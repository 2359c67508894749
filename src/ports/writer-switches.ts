import type { TenantId } from '../domain/ids';
import type { WriterSwitch } from '../domain/writer';

/** Whether HR has switched the AI writer on, one switch a tenant. */
export interface WriterSwitches {
  /** Null when nobody has pressed yet, which means off. */
  get(tenantId: TenantId): Promise<WriterSwitch | null>;
  /** Writes it unless the switch stands so already; what stands comes back, with who pressed first. */
  turn(wanted: WriterSwitch): Promise<WriterSwitch>;
}
