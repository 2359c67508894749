import type { RefusalCode } from '../domain/acknowledgement';
import type { Card } from '../cards/card';
import type { Asker, Conversation, MessageAddress } from '../domain/conversation';
import type { Reaction } from '../domain/writer';
import type { Later } from './writing';

/**
 * What somebody did in Teams, in our own words. Who they are comes from the authenticated activity alone, never from card data.
 * `data` of a press is the action's data with the card's inputs laid over it, unchecked.
 */
export type Inbound =
  | { readonly kind: 'text'; readonly from: Conversation; readonly text: string }
  | {
      readonly kind: 'press';
      readonly from: Conversation;
      readonly verb: string;
      readonly data: unknown;
      /** The message that carried the card; null when Teams did not say. */
      readonly card: MessageAddress | null;
    }
  | { readonly kind: 'file'; readonly from: Conversation; readonly name: string; readonly url: string }
  /** A thumb under something that AI wrote. */
  | { readonly kind: 'reaction'; readonly from: Conversation; readonly reaction: Reaction }
  | { readonly kind: 'installed'; readonly from: Conversation }
  | { readonly kind: 'removed'; readonly from: Conversation };

/** What the person gets back. `nothing` is for events nobody waits on. */
export type Reply =
  /** `later` is what follows the card as a message of its own, once it has been made. */
  | { readonly kind: 'card'; readonly card: Card; readonly later?: Later }
  | { readonly kind: 'words'; readonly text: string }
  /** Plain messages, sent one after the other once the card has been shown; `card` is null when they are the whole answer. */
  | { readonly kind: 'texts'; readonly card: Card | null; readonly texts: readonly string[] }
  | { readonly kind: 'refused'; readonly code: RefusalCode; readonly message: string }
  | { readonly kind: 'nothing' };

/** Answers one inbound. May throw; whoever calls it still answers the person. */
export type Answering = (inbound: Inbound) => Promise<Reply>;

/** Words that somebody looks up from the box where they write, in whichever chat; empty before they type. */
export interface Search {
  readonly from: Asker;
  readonly words: string;
}

/** A passage in a list of results, and the card that it puts into a message. */
export interface FoundPassage {
  readonly title: string;
  readonly beginning: string;
  readonly card: Card;
}

export type SearchReply =
  | { readonly kind: 'passages'; readonly passages: readonly FoundPassage[] }
  | { readonly kind: 'words'; readonly text: string };

export type Searching = (search: Search) => Promise<SearchReply>;
