import type { TenantId } from '../domain/ids';
import type { Log } from '../ports/log';
import type { Fault, NotNow } from './graph-line';

/** Milliseconds until a fault is looked at again. */
const LOOK_AGAIN_MS = 60_000;

/** A fault of a tenant is met by everybody in it: it is logged once, and for a minute nobody else asks. */
export class Standstill {
  private readonly last = new Map<TenantId, { readonly detail: string; readonly until: number }>();

  constructor(private readonly log: Log) {}

  /** What to tell somebody who comes while the tenant stands still; null when it does not. */
  in(tenant: TenantId): NotNow | null {
    const last = this.last.get(tenant);
    const leftMs = (last?.until ?? 0) - performance.now();
    return last === undefined || leftMs <= 0
      ? null
      : { kind: 'not-now', retryAfterMs: Math.ceil(leftMs), detail: last.detail };
  }

  begin(tenant: TenantId, { detail }: Fault): NotNow {
    if (this.in(tenant) === null) this.log.error({ tenantId: tenant, detail }, 'nobody can be given the app');
    this.last.set(tenant, { detail, until: performance.now() + LOOK_AGAIN_MS });
    return { kind: 'not-now', retryAfterMs: LOOK_AGAIN_MS, detail };
  }
}
