import { PATIENCE_MS, USABLE_FOR_MS } from '../domain/pace';
import type { Log } from '../ports/log';
import type { Booking, PaceBook, PacedService } from '../ports/pace-book';
import { Waiting, type Lane, type Turn } from './waiting';

/** More places are booked when the last one is this near: longer than booking takes, so that none is missed. */
const BOOK_BEFORE_MS = 150;
/** Messages let go at the same moment, and the milliseconds the first of them waits for the others: well before its place is lost. */
const TOGETHER = 3;
const TOGETHER_WITHIN_MS = 75;
/** Pause after the book could not be reached. Nothing goes without a place. */
const BOOK_AGAIN_MS = 1_000;

/**
 * Lets requests to Teams go at the pace that all processes share: places are booked ahead while somebody waits, and each
 * request uses one when its time has come. The clock of this process does not matter, only the time that passes: moving the
 * clock of a demo must not move the pace.
 */
export class Pace {
  /** When the places booked by this process come, in order, as moments of `performance.now()`. */
  private places: number[] = [];
  private isBooking = false;
  private pausedUntil = 0;
  private readonly waiting = new Waiting();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly book: PaceBook,
    private readonly service: PacedService,
    private readonly log: Log,
  ) {}

  /** Resolves when the request may go. `chat` is the conversation it writes to; null when it writes to none. */
  turn(lane: Lane, chat: string | null): Promise<Turn> {
    return new Promise((resolve) => {
      this.waiting.add(lane, { chat, resolve });
      this.serve();
    });
  }

  /** Stops everybody for `ms` milliseconds, here at once: a limit that one request ran into is everybody's. */
  pause(ms: number): void {
    this.quiet(ms);
    this.book
      .slowDown(this.service, ms)
      .catch((cause: unknown) => this.log.error({ cause }, 'other processes not slowed down'));
  }

  private quiet(ms: number): void {
    this.pausedUntil = Math.max(this.pausedUntil, performance.now() + ms);
    this.serve();
  }

  private serve(): void {
    const now = performance.now();
    const pause = this.pausedUntil - now;
    if (pause > PATIENCE_MS) this.waiting.turnAllAway(pause);
    if (pause > 0) return this.serveIn(Math.max(pause, this.waiting.untilReady(now)));
    this.usePlaces(now);
    this.bookAhead(now);
    this.serveIn(Math.max(this.untilPlaces(now), this.waiting.untilReady(now)));
  }

  /** Until a few places have come, so that what they let go can share its writes; somebody who waits for a reply waits for one. */
  private untilPlaces(now: number): number {
    const together = this.waiting.hasReplies() ? 1 : Math.min(TOGETHER, this.waiting.ready(now));
    const [first = now] = this.places;
    const last = this.places[Math.max(1, together) - 1] ?? this.places.at(-1) ?? now;
    return Math.min(last, first + TOGETHER_WITHIN_MS) - now;
  }

  /** Not at all when there is nobody to serve, or nothing to wait for but the book, whose answer serves. */
  private serveIn(ms: number): void {
    clearTimeout(this.timer);
    if (ms > 0 && ms < Infinity) this.timer = setTimeout(() => this.serve(), Math.ceil(ms));
  }

  private usePlaces(now: number): void {
    const usable = this.places.filter((place) => place + USABLE_FOR_MS > now);
    const isDue = () => usable[0] !== undefined && usable[0] <= now;
    while (isDue() && this.waiting.letOneGo(now)) usable.shift();
    this.places = usable;
  }

  private bookAhead(now: number): void {
    const last = this.places.at(-1) ?? now;
    const wanted = this.waiting.ready(now) - this.places.length;
    if (this.isBooking || wanted <= 0 || last - now > BOOK_BEFORE_MS) return;
    this.isBooking = true;
    void this.bookPlaces(wanted).finally(() => {
      this.isBooking = false;
      this.serve();
    });
  }

  private async bookPlaces(wanted: number): Promise<void> {
    try {
      this.keep(await this.book.book(this.service, wanted));
    } catch (cause) {
      this.log.error({ cause }, 'pace not booked');
      this.quiet(BOOK_AGAIN_MS);
    }
  }

  private keep(booking: Booking): void {
    if (booking.kind === 'full') return this.quiet(booking.forMs);
    const first = performance.now() + booking.startsInMs;
    for (let place = 0; place < booking.count; place += 1) this.places.push(first + place * booking.gapMs);
    this.waiting.shareChats(booking.members);
  }
}
