import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConversationReference,
} from 'botbuilder';
import { TENANT } from '../../../main/running-service';
import { chatOf } from '../connector-log';
import type { Order } from './program';

/** Sends as the SDK's documentation shows it: a stored conversation reference is continued. The SDK repeats by itself. */
export function continuedConversations(order: Order): (person: string) => Promise<void> {
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  return async (person) => {
    const reference: Partial<ConversationReference> = {
      channelId: 'msteams',
      serviceUrl: order.connectorUrl,
      bot: { id: '28:bench', name: 'Bench' },
      user: { id: `29:${person}`, name: '' },
      conversation: {
        id: chatOf(person),
        isGroup: false,
        conversationType: 'personal',
        tenantId: TENANT,
        name: '',
      },
    };
    await adapter.continueConversationAsync('', reference, async (context) => {
      await context.sendActivity(order.message);
    });
  };
}
