import type { ChannelAccount } from 'botbuilder';
import type { ConnectorClient, ConnectorFactory } from 'botframework-connector';
import type { Card } from '../cards/card';
import type { SendOutcome } from '../domain/delivery';
import type { Messenger, ReachOutcome } from '../ports/messenger';
import type { Pace } from './pace';
import { isAllowedServiceUrl, type ServiceRules } from './gate';
import { outcomeOfReach, outcomeOfSend, outcomeOfUpdate } from './outcome';
import { cardMessage } from './replying';

type Conversations = ConnectorClient['conversations'];
type UpdateOutcome = Awaited<ReturnType<Messenger['update']>>;

const NOT_ALLOWED: Extract<SendOutcome, { readonly kind: 'refused' }> = {
  kind: 'refused',
  reason: 'the message was refused',
  detail: 'the service address is not allowed',
};
const NO_CHAT_ID = { kind: 'not-delivered', retryAfterMs: 30_000, detail: 'Teams named no chat' } as const;

/** Ways to Teams: `paced` waits its turn by itself, `unpaced` is for whoever has had theirs from `pace`. */
export interface Lines {
  readonly pace: Pace;
  readonly paced: ConnectorFactory;
  readonly unpaced: ConnectorFactory;
}

/** Sends to people who did not write just now. Every address is checked again: a stored one may have been tampered with. */
export function createMessenger(
  { pace, paced, unpaced }: Lines,
  rules: ServiceRules,
  botId: string,
): Messenger {
  /** Calls Teams at an allowed address; `failed` says what an error means. */
  async function at<T>(
    connectors: ConnectorFactory,
    serviceUrl: string,
    call: (conversations: Conversations) => Promise<T>,
    failed: (error: unknown) => T,
    notAllowed: T,
  ): Promise<T> {
    if (!isAllowedServiceUrl(serviceUrl, rules)) return notAllowed;
    try {
      const { conversations } = await connectors.create(serviceUrl);
      return await call(conversations);
    } catch (error) {
      return failed(error);
    }
  }
  return {
    reach: (tenantId, staffId, serviceUrl) =>
      at<ReachOutcome>(
        paced,
        serviceUrl,
        async (conversations) => {
          const { id } = await conversations.createConversation({
            isGroup: false,
            bot: account(botId),
            members: [account(staffId)],
            tenantId,
            channelData: { tenant: { id: tenantId } },
          });
          return id ? { kind: 'reached', conversationId: id } : NO_CHAT_ID;
        },
        outcomeOfReach,
        NOT_ALLOWED,
      ),
    turn: async ({ serviceUrl, conversationId }) => {
      const turn = await pace.turn('send', conversationId);
      if (turn.kind === 'paused')
        return { kind: 'not-delivered', retryAfterMs: turn.forMs, detail: 'Teams asked for a pause' };
      const send = (card: Card) =>
        at<SendOutcome>(
          unpaced,
          serviceUrl,
          async (conversations) => {
            const { id } = await conversations.sendToConversation(conversationId, cardMessage(card));
            const address = id ? { serviceUrl, conversationId, activityId: id } : null;
            return { kind: 'delivered', address };
          },
          outcomeOfSend,
          NOT_ALLOWED,
        );
      return { kind: 'go', send };
    },
    update: ({ serviceUrl, conversationId, activityId }, card) =>
      at<UpdateOutcome>(
        paced,
        serviceUrl,
        async (conversations) => {
          await conversations.updateActivity(conversationId, activityId, {
            ...cardMessage(card),
            id: activityId,
          });
          return 'updated';
        },
        outcomeOfUpdate,
        'gone',
      ),
  };
}

/** The SDK's type asks for a name as well; Teams has its own. */
function account(id: string): ChannelAccount {
  return { id } as ChannelAccount;
}
