import type { Conversation } from '../domain/conversation';
import type { Delivery, SendOutcome } from '../domain/delivery';
import type { Needs } from '../ports/needs';

export type Reached =
  | { readonly kind: 'chat'; readonly conversation: Conversation }
  | Exclude<SendOutcome, { readonly kind: 'delivered' | 'unknown' }>;

/** How long to wait for the first person of a tenant to say where Teams is. */
const NO_ADDRESS_WAIT_MS = 5 * 60_000;

/** The person's chat: the one we know, or one made through their last address, the tenant's, or the default one. */
export async function reachPerson(
  needs: Pick<Needs, 'conversations' | 'defaultServiceUrl' | 'messenger'>,
  { tenantId, staffId }: Pick<Delivery, 'tenantId' | 'staffId'>,
  known: Conversation | null,
): Promise<Reached> {
  if (known?.state === 'removed')
    return { kind: 'refused', reason: 'has removed the app', detail: 'removed the app' };
  if (known?.state === 'blocked')
    return { kind: 'refused', reason: 'has blocked the app', detail: 'blocked the app' };
  if (known?.state === 'open') return { kind: 'chat', conversation: known };

  const serviceUrl =
    known?.serviceUrl ?? (await needs.conversations.tenantServiceUrl(tenantId)) ?? needs.defaultServiceUrl;
  if (serviceUrl === null)
    return {
      kind: 'not-delivered',
      retryAfterMs: NO_ADDRESS_WAIT_MS,
      detail: 'no address of Teams is known yet',
    };
  const reached = await needs.messenger.reach(tenantId, staffId, serviceUrl);
  if (reached.kind !== 'reached') return reached;
  const { conversationId } = reached;
  const conversation: Conversation = { tenantId, staffId, conversationId, serviceUrl, state: 'open' };
  await needs.conversations.keep(conversation);
  return { kind: 'chat', conversation };
}
