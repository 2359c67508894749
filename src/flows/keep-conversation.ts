import type { Conversation } from '../domain/conversation';
import type { Needs } from '../ports/needs';

/** Remembers where a person's chat is. Any sign of life opens it again; removing the app closes it. */
export async function keepConversation(
  needs: Pick<Needs, 'conversations'>,
  conversation: Conversation,
  event: 'heard-from' | 'removed',
): Promise<void> {
  await needs.conversations.keep({ ...conversation, state: event === 'removed' ? 'removed' : 'open' });
}
