import type { Conversation } from '../../src/domain/conversation';
import { personKeyOf, type StaffId, type TenantId } from '../../src/domain/ids';
import { isIn } from '../../src/domain/slice';
import type { ConversationStore } from '../../src/ports/conversations';

export function memoryConversations(): ConversationStore {
  const rows = new Map<string, Conversation>();
  const addresses = new Map<TenantId, string>();
  const keyOf = (tenant: TenantId, person: StaffId): string => `${tenant}|${person}`;
  return {
    keep: (chat) => {
      rows.set(keyOf(chat.tenantId, chat.staffId), chat);
      if (chat.state === 'open') addresses.set(chat.tenantId, chat.serviceUrl);
      return Promise.resolve();
    },
    get: (tenant, person) => Promise.resolve(rows.get(keyOf(tenant, person)) ?? null),
    list: (tenant, slice) =>
      Promise.resolve(
        [...rows.values()].filter(
          ({ tenantId, staffId }) => tenantId === tenant && isIn(slice, personKeyOf(staffId)),
        ),
      ),
    tenantServiceUrl: (tenant) => Promise.resolve(addresses.get(tenant) ?? null),
    tenants: () => Promise.resolve([...addresses.keys()]),
  };
}
