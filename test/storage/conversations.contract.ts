import type { ConversationStore } from '../../src/ports/conversations';
import { many, newStaff, newTenant, sampleConversation } from './samples';
import { EVERYBODY, slicesOf } from '../../src/domain/slice';
import { firstTo, idsIn, upTo } from './shares';

/** `open` opens the same store again each time, as another process would. */
export function conversationsContract(open: () => ConversationStore): void {
  describe('conversations', () => {
    test('come back as last kept', async () => {
      const store = open();
      const chat = sampleConversation();
      const removed = { ...chat, state: 'removed' as const };
      for (const kept of [chat, removed, chat]) await store.keep(kept);
      expect(await open().get(chat.tenantId, chat.staffId)).toEqual(chat);
    });

    test('changed by another process are written again once this one has read them', async () => {
      const store = open();
      const chat = sampleConversation();
      await store.keep(chat);
      await open().keep({ ...chat, state: 'blocked' });
      expect((await store.get(chat.tenantId, chat.staffId))?.state).toBe('blocked');
      await store.keep(chat);
      expect(await open().get(chat.tenantId, chat.staffId)).toEqual(chat);
    });

    test('are listed for their tenant alone', async () => {
      const tenantId = newTenant();
      const chats = many(30, () => sampleConversation({ tenantId }));
      for (const chat of [...chats, sampleConversation()]) await open().keep(chat);
      const listed = await open().list(tenantId, EVERYBODY);
      expect(new Set(listed.map(({ staffId }) => staffId))).toEqual(
        new Set(chats.map(({ staffId }) => staffId)),
      );
    });

    test('are in exactly one slice, whatever the slices', async () => {
      const tenantId = newTenant();
      const chats = many(30, () => sampleConversation({ tenantId }));
      await Promise.all(chats.map((chat) => open().keep(chat)));
      const shares = await Promise.all(slicesOf(30, 7).map((slice) => open().list(tenantId, slice)));
      expect(idsIn(shares.flat())).toEqual(idsIn(chats));
    });

    test('whose key a slice begins with are in it, and whose key it ends with are not', async () => {
      const chat = sampleConversation();
      await open().keep(chat);
      expect(await open().list(chat.tenantId, firstTo(chat.staffId))).toEqual([chat]);
      expect(await open().list(chat.tenantId, upTo(chat.staffId))).toEqual([]);
    });

    test('tell where Teams last spoke from for the tenant', async () => {
      const tenantId = newTenant();
      expect(await open().tenantServiceUrl(tenantId)).toBeNull();
      for (const serviceUrl of ['https://smba.example/uk/', 'https://smba.example/emea/'])
        await open().keep(sampleConversation({ tenantId, serviceUrl }));
      expect(await open().tenantServiceUrl(tenantId)).toBe('https://smba.example/emea/');
    });

    test('say which tenants have written', async () => {
      const [one, other] = [newTenant(), newTenant()];
      for (const tenantId of [one, one, other]) await open().keep(sampleConversation({ tenantId }));
      const tenants = await open().tenants();
      for (const tenantId of [one, other])
        expect(tenants.filter((each) => each === tenantId)).toHaveLength(1);
    });

    test('that are marked as removed do not say where Teams is', async () => {
      const chat = sampleConversation({ state: 'removed' });
      await open().keep(chat);
      expect(await open().tenantServiceUrl(chat.tenantId)).toBeNull();
    });

    test('of people or tenants nobody heard from are not there', async () => {
      const chat = sampleConversation();
      await open().keep(chat);
      expect(await open().get(newTenant(), chat.staffId)).toBeNull();
      expect(await open().get(chat.tenantId, newStaff())).toBeNull();
    });
  });
}
