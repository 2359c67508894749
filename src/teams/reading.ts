import { staffId, tenantId } from '../domain/ids';
import type { Asker, Conversation, MessageAddress } from '../domain/conversation';
import { REACTIONS } from '../domain/writer';
import { tenantOf, type ReceivedActivity } from './gate';
import type { Inbound, Reply, Search } from './inbound';
import { NOT_KNOWN, NOT_UNDERSTOOD, ONE_FILE_AT_A_TIME, USE_OWN_CHAT } from './trouble';

/** An activity in our own words, or why it means nothing to us. */
export type Reading =
  | { readonly kind: 'read'; readonly inbound: Inbound }
  | { readonly kind: 'unreadable'; readonly reply: Reply };

/** A button of a card. */
export function readExecute(activity: ReceivedActivity): Reading {
  const action = isRecord(activity.value) ? activity.value['action'] : undefined;
  return isRecord(action) ? readPress(activity, action['verb'], action['data']) : NONSENSE;
}

/** The same button in a client that does not know Execute: the verb travels among the data. */
export function readSubmit(activity: ReceivedActivity): Reading {
  if (!isRecord(activity.value)) return NONSENSE;
  const { verb, ...data } = activity.value;
  return readPress(activity, verb, data);
}

export function readText(activity: ReceivedActivity): Reading {
  return fromOwnChat(activity, (from) => ({ kind: 'text', from, text: activity.text ?? '' }));
}

/** A message with a file. Who sends several hears that one is taken. */
export function readFile(activity: ReceivedActivity): Reading {
  const [file, ...others] = activity.attachments;
  if (file === undefined) return NONSENSE;
  if (others.length > 0) return unreadable(ONE_FILE_AT_A_TIME);
  const { name, content } = file;
  return fromOwnChat(activity, (from) => ({ kind: 'file', from, name, url: content.downloadUrl }));
}

/** A thumb under something that AI wrote. What the person wrote beside it is not read. */
export function readReaction(activity: ReceivedActivity): Reading {
  const value = isRecord(activity.value) ? activity.value : {};
  const given = isRecord(value['actionValue']) ? value['actionValue']['reaction'] : undefined;
  const reaction = REACTIONS.find((one) => one === given);
  return value['actionName'] !== 'feedback' || reaction === undefined
    ? NONSENSE
    : fromOwnChat(activity, (from) => ({ kind: 'reaction', from, reaction }));
}

/**
 * A search from the box where somebody writes: in whichever chat, since the answer is theirs alone. Null when it is not known
 * whose.
 */
export function readSearch(activity: ReceivedActivity): Search | null {
  const from = askerOf(activity);
  return from === null ? null : { from, words: wordsSearched(activity.value) };
}

/** The app was installed, renewed or removed. */
export function readInstallation(activity: ReceivedActivity): Reading {
  switch (activity.action) {
    case 'add':
    case 'add-upgrade':
      return fromOwnChat(activity, (from) => ({ kind: 'installed', from }));
    case 'remove':
    case 'remove-upgrade':
      return fromOwnChat(activity, (from) => ({
        kind: 'removed',
        from: { ...from, state: 'removed' },
      }));
    default:
      return NONSENSE;
  }
}

/** The name of the words in the app's manifest. */
export const SEARCH_PARAMETER = 'words';

const NONSENSE = unreadable(NOT_UNDERSTOOD);

function readPress(activity: ReceivedActivity, verb: unknown, data: unknown): Reading {
  if (typeof verb !== 'string' || verb === '' || verb.length > 100) return NONSENSE;
  return fromOwnChat(activity, (from) => ({ kind: 'press', from, verb, data, card: cardOf(activity) }));
}

/** Only a person's own chat counts: in a group, others read along, and a card may have been passed on. */
function fromOwnChat(activity: ReceivedActivity, read: (from: Conversation) => Inbound): Reading {
  const { conversation, serviceUrl } = activity;
  const asker = askerOf(activity);
  if (conversation.isGroup === true || (conversation.conversationType ?? 'personal') !== 'personal')
    return unreadable(USE_OWN_CHAT);
  if (asker === null) return unreadable(NOT_KNOWN);
  return {
    kind: 'read',
    inbound: read({
      ...asker,
      conversationId: conversation.id,
      serviceUrl,
      state: 'open',
    }),
  };
}

/** Null when Teams does not say who it is, as for a guest. */
function askerOf(activity: ReceivedActivity): Asker | null {
  const tenant = tenantOf(activity);
  const { aadObjectId } = activity.from;
  return aadObjectId === undefined || tenant === undefined
    ? null
    : { tenantId: tenantId(tenant), staffId: staffId(aadObjectId) };
}

function cardOf({ serviceUrl, conversation, replyToId }: ReceivedActivity): MessageAddress | null {
  return replyToId === undefined
    ? null
    : { serviceUrl, conversationId: conversation.id, activityId: replyToId };
}

function unreadable(message: string): Reading {
  return { kind: 'unreadable', reply: { kind: 'refused', code: 'bad-request', message } };
}

/** Before anything is typed, Teams sends another parameter instead. */
function wordsSearched(value: unknown): string {
  const parameters = isRecord(value) && Array.isArray(value['parameters']) ? value['parameters'] : [];
  const typed = parameters.filter(isRecord).find(({ name }) => name === SEARCH_PARAMETER)?.['value'];
  return typeof typed === 'string' ? typed.trim() : '';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
