import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Booking, PaceBook, PacedService } from '../../src/ports/pace-book';
import { many } from './samples';

/** Moments of `performance.now()`: when the places come, as seen from here. */
function placesOf(booking: Booking): readonly number[] {
  if (booking.kind === 'full') return [];
  const first = performance.now() + booking.startsInMs;
  return many(booking.count, (place) => first + place * booking.gapMs);
}

const newService = (perSecond: number): PacedService => ({ key: `service|${randomUUID()}`, perSecond });

/** `open` opens the same book again each time, as another process would. */
export function paceContract(open: () => PaceBook): void {
  describe('the pace', () => {
    test('gives whoever comes first a place at once, and no more than were wanted', async () => {
      const booking = await open().book(newService(40), 3);
      expect(booking).toMatchObject({ kind: 'booked', count: 3, gapMs: 25, members: 1 });
      const startsInMs = booking.kind === 'booked' ? booking.startsInMs : NaN;
      expect(startsInMs).toBeGreaterThan(-125);
      expect(startsInMs).toBeLessThan(125);
    });

    test('gives each place to one process, however many book at once', async () => {
      const [service, books] = [newService(200), many(6, () => open())];
      const bookings = await Promise.all(
        books.map(async (book) => {
          const own: number[] = [];
          for (let time = 0; time < 5; time += 1) own.push(...placesOf(await book.book(service, 3)));
          return own;
        }),
      );
      const places = bookings.flat().toSorted((a, b) => a - b);
      expect(places.length).toBeGreaterThanOrEqual(30);
      for (const from of places) {
        const inASecond = places.filter((place) => place >= from && place < from + 1_000);
        // What the six readings of storage's clock may differ by is added to the second.
        expect(inASecond.length).toBeLessThanOrEqual(200 * 1.1 + 1);
      }
      expect(places.at(-1)! - places[0]!).toBeGreaterThan((places.length - 1) * 5 - 100);
    });

    test('tells each process how many share it', async () => {
      const [service, one, other] = [newService(40), open(), open()];
      expect(await one.book(service, 1)).toMatchObject({ members: 1 });
      expect(await other.book(service, 1)).toMatchObject({ members: 2 });
      expect(await one.book(service, 1)).toMatchObject({ members: 2 });
    });

    test('of one service is not that of another', async () => {
      const [one, other, book] = [newService(1), newService(1), open()];
      await book.book(one, 1);
      await book.book(one, 1);
      const booking = await book.book(other, 1);
      expect(booking.kind === 'booked' && booking.startsInMs).toBeLessThan(500);
    });

    test('is quiet for everybody after one was refused, and slower then', async () => {
      const [service, refused, other] = [newService(40), open(), open()];
      await other.book(service, 1);
      await refused.slowDown(service, 1_000);
      const booking = await other.book(service, 1);
      expect(booking).toMatchObject({ kind: 'booked', gapMs: 50 });
      const startsInMs = booking.kind === 'booked' ? booking.startsInMs : NaN;
      expect(startsInMs).toBeGreaterThan(800);
      expect(startsInMs).toBeLessThan(1_200);
    });

    test('says how long when that is longer than anybody should wait, and keeps no places for it', async () => {
      const [service, book] = [newService(40), open()];
      await book.slowDown(service, 30_000);
      for (let time = 0; time < 3; time += 1) {
        const booking = await book.book(service, 10);
        expect(booking.kind === 'full' && booking.forMs).toBeGreaterThan(25_000);
        expect(booking.kind === 'full' && booking.forMs).toBeLessThanOrEqual(30_100);
      }
    });

    test('goes on where it was after a lull', async () => {
      const [service, book] = [newService(40), open()];
      const first = placesOf(await book.book(service, 10));
      await sleep(400);
      const later = placesOf(await book.book(service, 10));
      expect(later[0]! - first.at(-1)!).toBeGreaterThan(25);
      expect(later[0]! - performance.now()).toBeLessThan(125);
    });
  });
}
