import type { Card } from '../cards/card';
import type { SendOutcome } from '../domain/delivery';
import type { Messenger } from '../ports/messenger';
import { isAllowedServiceUrl, type ServiceRules } from './gate';
import { outcomeOfReach, outcomeOfSend, outcomeOfUpdate } from './outcome';
import type { Outbound } from './outbound';
import { cardMessage } from './replying';
import { tellPace, type Turns } from './turns';
import type { Turn } from './waiting';

const NOT_ALLOWED: Extract<SendOutcome, { readonly kind: 'refused' }> = {
  kind: 'refused',
  reason: 'the message was refused',
  detail: 'the service address is not allowed',
};
const NO_CHAT_ID = { kind: 'not-delivered', retryAfterMs: 30_000, detail: 'Teams named no chat' } as const;

/** Sends to people who did not write just now. Every address is checked again: a stored one may have been tampered with. */
export function createMessenger(
  outbound: Outbound,
  turns: Turns,
  rules: ServiceRules,
  botId: string,
): Messenger {
  const ask: Outbound = (...request) => outbound(...request).catch(tellPace(turns));

  async function post(serviceUrl: string, conversationId: string, card: Card): Promise<SendOutcome> {
    if (!isAllowedServiceUrl(serviceUrl, rules)) return NOT_ALLOWED;
    try {
      const { id } = await ask('POST', serviceUrl, `${chatPath(conversationId)}`, cardMessage(card));
      return { kind: 'delivered', address: id ? { serviceUrl, conversationId, activityId: id } : null };
    } catch (error) {
      return outcomeOfSend(error);
    }
  }

  return {
    reach: async (tenantId, staffId, serviceUrl) => {
      if (!isAllowedServiceUrl(serviceUrl, rules)) return NOT_ALLOWED;
      const turn = await turns.turn('send', null);
      if (turn.kind === 'paused') return askedForQuiet(turn);
      try {
        const { id } = await ask('POST', serviceUrl, '/v3/conversations', {
          isGroup: false,
          bot: { id: botId },
          members: [{ id: staffId }],
          tenantId,
          channelData: { tenant: { id: tenantId } },
        });
        return id ? { kind: 'reached', conversationId: id } : NO_CHAT_ID;
      } catch (error) {
        return outcomeOfReach(error);
      }
    },
    turn: async ({ serviceUrl, conversationId }) => {
      const turn = await turns.turn('send', conversationId);
      return turn.kind === 'paused'
        ? askedForQuiet(turn)
        : { kind: 'go', send: (card) => post(serviceUrl, conversationId, card) };
    },
    update: async ({ serviceUrl, conversationId, activityId }, card) => {
      if (!isAllowedServiceUrl(serviceUrl, rules)) return 'gone';
      const turn = await turns.turn('send', conversationId);
      if (turn.kind === 'paused') return 'try-later';
      const path = `${chatPath(conversationId)}/${encodeURIComponent(activityId)}`;
      try {
        await ask('PUT', serviceUrl, path, { ...cardMessage(card), id: activityId });
        return 'updated';
      } catch (error) {
        return outcomeOfUpdate(error);
      }
    },
  };
}

function chatPath(conversationId: string): string {
  return `/v3/conversations/${encodeURIComponent(conversationId)}/activities`;
}

function askedForQuiet({ forMs }: Extract<Turn, { readonly kind: 'paused' }>) {
  return { kind: 'not-delivered', retryAfterMs: forMs, detail: 'Teams asked for a pause' } as const;
}
