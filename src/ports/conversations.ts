import type { Conversation } from '../domain/conversation';
import type { StaffId, TenantId } from '../domain/ids';
import type { Slice } from '../domain/slice';

/** Where everybody's chat is. */
export interface ConversationStore {
  /** Keeps the latest; writing what stands already is free. */
  keep(conversation: Conversation): Promise<void>;
  get(tenantId: TenantId, staffId: StaffId): Promise<Conversation | null>;
  list(tenantId: TenantId, slice: Slice): Promise<readonly Conversation[]>;
  /** The service address the tenant's last inbound message came with; null before the first. */
  tenantServiceUrl(tenantId: TenantId): Promise<string | null>;
  /** Every tenant that has written. */
  tenants(): Promise<readonly TenantId[]>;
}
