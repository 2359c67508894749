import type { StaffId, TenantId } from './ids';

/** Where a person's own chat with the bot is. Our own shape, so that stored rows outlive the SDK. */
export interface Conversation {
  readonly tenantId: TenantId;
  readonly staffId: StaffId;
  readonly conversationId: string;
  readonly serviceUrl: string;
  /**
   * `removed`: the person uninstalled the app; `blocked`: Teams refused a message because they blocked it; `gone`: Teams no
   * longer knows this chat, and a new one is to be made.
   */
  readonly state: 'open' | 'removed' | 'blocked' | 'gone';
}

/** Who asks; nothing of where. */
export type Asker = Pick<Conversation, 'tenantId' | 'staffId'>;

/** One message in one chat: enough to replace it later. */
export interface MessageAddress {
  readonly serviceUrl: string;
  readonly conversationId: string;
  readonly activityId: string;
}
