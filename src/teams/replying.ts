import { ActivityTypes, type Activity } from 'botbuilder';
import type { Card } from '../cards/card';
import type { Reply, SearchReply } from './inbound';
import { FAULT, IN_DOUBT, TAKES_TOO_LONG } from './trouble';

const CARD = 'application/vnd.microsoft.card.adaptive';
const THUMBNAIL = 'application/vnd.microsoft.card.thumbnail';
const MESSAGE = 'application/vnd.microsoft.activity.message';
const ERROR = 'application/vnd.microsoft.error';

/** What comes of answering: a reply, or the lack of one. */
export type Answer = Reply | { readonly kind: 'fault' | 'in-doubt' | 'late' };

/** The body of an answered invoke: Teams' universal action response. */
export interface InvokeBody {
  readonly statusCode: 200 | 400 | 500;
  readonly type: string;
  readonly value: unknown;
}

export function invokeBody(answer: Answer): InvokeBody {
  switch (answer.kind) {
    case 'card':
      return { statusCode: 200, type: CARD, value: answer.card.content };
    case 'words':
      return { statusCode: 200, type: MESSAGE, value: answer.text };
    case 'texts':
      return answer.card === null
        ? { statusCode: 200, type: MESSAGE, value: '' }
        : { statusCode: 200, type: CARD, value: answer.card.content };
    case 'nothing':
      return { statusCode: 200, type: MESSAGE, value: '' };
    case 'refused':
      return { statusCode: 400, type: ERROR, value: { code: answer.code, message: answer.message } };
    case 'late':
      return { statusCode: 500, type: ERROR, value: { code: 'try-again', message: TAKES_TOO_LONG } };
    case 'fault':
      return { statusCode: 500, type: ERROR, value: { code: 'fault', message: FAULT } };
    case 'in-doubt':
      return { statusCode: 500, type: ERROR, value: { code: 'fault', message: IN_DOUBT } };
  }
}

/** The body of an answered search: Teams' list of results, or a line instead of one. */
export function searchBody(reply: SearchReply): { readonly composeExtension: unknown } {
  if (reply.kind === 'words') return { composeExtension: { type: 'message', text: reply.text } };
  const attachments = reply.passages.map(({ title, beginning, card }) => ({
    contentType: CARD,
    content: card.content,
    preview: { contentType: THUMBNAIL, content: { title, text: beginning } },
  }));
  return { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } };
}

/** The message that says the same in the chat; null when there is nothing to say. */
export function messageFor(answer: Answer): Partial<Activity> | null {
  switch (answer.kind) {
    case 'card':
      return cardMessage(answer.card);
    case 'texts':
      return answer.card === null ? null : cardMessage(answer.card);
    case 'words':
      return textMessage(answer.text);
    case 'refused':
      return textMessage(answer.message);
    case 'late':
      return textMessage(TAKES_TOO_LONG);
    case 'fault':
      return textMessage(FAULT);
    case 'in-doubt':
      return textMessage(IN_DOUBT);
    case 'nothing':
      return null;
  }
}

/** A card alone: Teams splits a message that also has text, and then returns no id to replace it by. */
export function cardMessage(card: Card): Partial<Activity> {
  return {
    type: ActivityTypes.Message,
    summary: card.summary,
    attachments: [{ contentType: CARD, content: card.content }],
  };
}

/** Plain, so that nothing a person or a policy wrote turns into a link or a mention. */
export function textMessage(text: string): Partial<Activity> {
  return { type: ActivityTypes.Message, text, textFormat: 'plain' };
}
