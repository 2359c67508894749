/** Who is served first when requests wait: somebody looking at the chat, or a rollout. */
export type Lane = 'reply' | 'send';

/** `paused`: Teams asked for quiet for longer than anybody should wait here. */
export type Turn = { readonly kind: 'go' } | { readonly kind: 'paused'; readonly forMs: number };

/** Teams takes 7 messages a second to one chat (learn.microsoft.com, Teams bot rate limits). 150 ms apart stays below. */
const CHAT_GAP_MS = 150;
/** A pause up to this long is waited out. A longer one is told at once, so that the queue can hold the work instead. */
const PATIENCE_MS = 5_000;

interface Waiter {
  readonly chat: string | null;
  readonly resolve: (turn: Turn) => void;
}

/**
 * Lets requests to Teams go at an even pace. In any second at most `perSecond` go, and an eighth more when there was a lull
 * before: 45 at the default of 40, below Teams' limit of 50. Time is the time that passes, not the clock's: moving the
 * clock of a demo must not move the pace.
 */
export class Pace {
  private readonly most: number;
  private tokens: number;
  private filledAt = performance.now();
  private pausedUntil = 0;
  private readonly waiting: Readonly<Record<Lane, Waiter[]>> = { reply: [], send: [] };
  /** When each chat was last written to, oldest first. */
  private readonly lastToChat = new Map<string, number>();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly perSecond: number) {
    this.most = Math.max(1, Math.floor(perSecond / 8));
    this.tokens = this.most;
  }

  /** Resolves when the request may go. `chat` is the conversation it writes to; null when it writes to none. */
  turn(lane: Lane, chat: string | null): Promise<Turn> {
    return new Promise((resolve) => {
      this.waiting[lane].push({ chat, resolve });
      this.serve();
    });
  }

  /** Stops everybody for `ms` milliseconds: a limit that one request ran into is everybody's. */
  pause(ms: number): void {
    this.pausedUntil = Math.max(this.pausedUntil, performance.now() + ms);
    this.serve();
  }

  private serve(): void {
    clearTimeout(this.timer);
    for (;;) {
      const now = performance.now();
      const pause = this.pausedUntil - now;
      if (pause > PATIENCE_MS) return this.turnAway(pause);
      const wait = Math.max(pause, this.untilToken(now), this.untilSomebody(now));
      if (wait === Infinity) return;
      if (wait > 0) {
        this.timer = setTimeout(() => this.serve(), Math.ceil(wait));
        return;
      }
      this.letGo(now);
    }
  }

  private turnAway(forMs: number): void {
    for (const lane of [this.waiting.reply, this.waiting.send])
      for (const waiter of lane.splice(0)) waiter.resolve({ kind: 'paused', forMs });
  }

  private untilToken(now: number): number {
    this.tokens = Math.min(this.most, this.tokens + ((now - this.filledAt) / 1000) * this.perSecond);
    this.filledAt = now;
    return this.tokens >= 1 ? 0 : ((1 - this.tokens) / this.perSecond) * 1000;
  }

  private untilSomebody(now: number): number {
    let soonest = Infinity;
    for (const lane of [this.waiting.reply, this.waiting.send])
      for (const waiter of lane) {
        soonest = Math.min(soonest, this.untilChat(waiter, now));
        if (soonest <= 0) return 0;
      }
    return soonest;
  }

  private untilChat({ chat }: Waiter, now: number): number {
    const last = chat === null ? undefined : this.lastToChat.get(chat);
    return last === undefined ? 0 : last + CHAT_GAP_MS - now;
  }

  private letGo(now: number): void {
    for (const lane of [this.waiting.reply, this.waiting.send]) {
      const index = lane.findIndex((waiter) => this.untilChat(waiter, now) <= 0);
      const [waiter] = index < 0 ? [] : lane.splice(index, 1);
      if (waiter === undefined) continue;
      this.tokens -= 1;
      if (waiter.chat !== null) this.remember(waiter.chat, now);
      return waiter.resolve({ kind: 'go' });
    }
  }

  private remember(chat: string, now: number): void {
    this.lastToChat.delete(chat);
    this.lastToChat.set(chat, now);
    for (const [old, at] of this.lastToChat) {
      if (now - at < CHAT_GAP_MS) return;
      this.lastToChat.delete(old);
    }
  }
}
