import { odata, type TableClient } from '@azure/data-tables';
import { z } from 'zod';
import type { Conversation } from '../domain/conversation';
import type { TenantId } from '../domain/ids';
import type { ConversationStore } from '../ports/conversations';
import { inSlice, personRow } from './buckets';
import { staffColumn, tenantColumn } from './columns';
import type { Key } from './entities';
import { Latest } from './latest';
import { Table, type Shape } from './table';

const chatColumns = z.object({
  tenantId: tenantColumn,
  staffId: staffColumn,
  conversationId: z.string(),
  serviceUrl: z.string(),
  state: z.enum(['open', 'removed', 'blocked', 'gone']),
});

const chatShape: Shape<Conversation> = {
  keyOf: (chat) => personRow(chat.tenantId, chat.staffId),
  columnsOf: (chat) => ({ ...chat }),
  read: (row) => chatColumns.parse(row),
};

/** Where Teams was when it last spoke for a tenant. */
interface TenantAddress {
  readonly tenantId: TenantId;
  readonly serviceUrl: string;
}

const addressColumns = z.object({ tenantId: tenantColumn, serviceUrl: z.string() });

const addressShape: Shape<TenantAddress> = {
  keyOf: ({ tenantId }) => addressKeyOf(tenantId),
  columnsOf: (address) => ({ ...address }),
  read: (row) => addressColumns.parse(row),
};

export function conversationsOn(chatsClient: TableClient, tenantsClient: TableClient): ConversationStore {
  const chats = new Table(chatsClient, chatShape);
  const latestChats = new Latest(chats, chatShape.keyOf);
  const tenants = new Table(tenantsClient, addressShape);
  const addresses = new Latest(tenants, addressShape.keyOf);
  return {
    keep: async (chat) => {
      await latestChats.keep(chat);
      // A chat that was removed or blocked may be marked so long after its address was the tenant's last.
      if (chat.state === 'open')
        await addresses.keep({ tenantId: chat.tenantId, serviceUrl: chat.serviceUrl });
    },
    get: (tenant, person) => latestChats.find(personRow(tenant, person)),
    list: async (tenant, slice) => (await chats.list(inSlice(tenant, slice))).map(({ value }) => value),
    tenantServiceUrl: async (tenant) => (await addresses.find(addressKeyOf(tenant)))?.serviceUrl ?? null,
    tenants: async () =>
      (await tenants.list(odata`RowKey eq ${'address'}`)).map(({ value }) => value.tenantId),
  };
}

function addressKeyOf(tenant: TenantId): Key {
  return { partitionKey: tenant, rowKey: 'address' };
}
