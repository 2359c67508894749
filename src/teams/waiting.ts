/** Who is served first when requests wait: somebody looking at the chat, or a rollout. */
export type Lane = 'reply' | 'send';

/** `paused`: no request may go for longer than anybody should wait here. */
export type Turn = { readonly kind: 'go' } | { readonly kind: 'paused'; readonly forMs: number };

interface Waiter {
  /** The conversation it writes to; null when it writes to none. */
  readonly chat: string | null;
  readonly resolve: (turn: Turn) => void;
}

/** Teams takes 7 messages a second to one chat (learn.microsoft.com, Teams bot rate limits). 150 ms apart stays below. */
const CHAT_GAP_MS = 150;

/** The requests that wait for their turn, and when each chat was last written to. Moments are those of `performance.now()`. */
export class Waiting {
  private readonly lanes: Readonly<Record<Lane, Waiter[]>> = { reply: [], send: [] };
  /** Oldest first. */
  private readonly lastToChat = new Map<string, number>();
  private chatGapMs = CHAT_GAP_MS;

  add(lane: Lane, waiter: Waiter): void {
    this.lanes[lane].push(waiter);
  }

  /** So many processes may write to the same chat: each keeps to its share of what the chat takes. */
  shareChats(members: number): void {
    this.chatGapMs = CHAT_GAP_MS * members;
  }

  /** How many requests could go now if nothing but their chats held them up. */
  ready(now: number): number {
    const ready = this.all().filter((waiter) => this.untilChat(waiter, now) <= 0);
    const chats = ready.flatMap(({ chat }) => (chat === null ? [] : [chat]));
    return ready.length - chats.length + new Set(chats).size;
  }

  /** Milliseconds until the first request can go as far as its chat is concerned; Infinity when nobody waits. */
  untilReady(now: number): number {
    return this.all().reduce(
      (soonest, waiter) => Math.min(soonest, Math.max(0, this.untilChat(waiter, now))),
      Infinity,
    );
  }

  /** Lets the next one go, replies first. @returns false when all wait for their chats */
  letOneGo(now: number): boolean {
    for (const lane of [this.lanes.reply, this.lanes.send]) {
      const index = lane.findIndex((waiter) => this.untilChat(waiter, now) <= 0);
      const [waiter] = index < 0 ? [] : lane.splice(index, 1);
      if (waiter === undefined) continue;
      if (waiter.chat !== null) this.remember(waiter.chat, now);
      waiter.resolve({ kind: 'go' });
      return true;
    }
    return false;
  }

  hasReplies(): boolean {
    return this.lanes.reply.length > 0;
  }

  turnAllAway(forMs: number): void {
    for (const lane of [this.lanes.reply, this.lanes.send])
      for (const waiter of lane.splice(0)) waiter.resolve({ kind: 'paused', forMs });
  }

  private all(): readonly Waiter[] {
    return [...this.lanes.reply, ...this.lanes.send];
  }

  private untilChat({ chat }: Waiter, now: number): number {
    const last = chat === null ? undefined : this.lastToChat.get(chat);
    return last === undefined ? 0 : last + this.chatGapMs - now;
  }

  private remember(chat: string, now: number): void {
    this.lastToChat.delete(chat);
    this.lastToChat.set(chat, now);
    for (const [old, at] of this.lastToChat) {
      if (now - at < this.chatGapMs) return;
      this.lastToChat.delete(old);
    }
  }
}
