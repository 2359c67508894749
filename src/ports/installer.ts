import type { UnreachableReason } from '../domain/delivery';
import type { StaffId, TenantId } from '../domain/ids';

/** What became of giving somebody the app. */
export type InstallOutcome =
  /** They have it: now, or since long ago. */
  | { readonly kind: 'installed' }
  /** No answer, or none that is about this person. May be asked again after `retryAfterMs`. */
  | { readonly kind: 'not-now'; readonly retryAfterMs: number; readonly detail: string }
  | { readonly kind: 'refused'; readonly reason: UnreachableReason; readonly detail: string }
  /** Nobody is given the app by this installation of Readback. */
  | { readonly kind: 'off' };

/** Gives people the app in Teams. */
export interface Installer {
  /** Installing twice is installing once, so a doubt may be repeated. Never throws for what the other side answers. */
  install(tenantId: TenantId, staffId: StaffId): Promise<InstallOutcome>;
}
