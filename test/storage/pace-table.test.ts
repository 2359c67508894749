import { randomUUID } from 'node:crypto';
import { emulator, newPrefix, openEmulator, silent } from './emulator';
import { startStorageProxy } from '../faults/storage-proxy';

const newService = () => ({ key: `service|${randomUUID()}`, perSecond: 40 });

describe('the pace in storage', () => {
  const prefix = newPrefix();
  beforeAll(() => openEmulator(prefix).prepare());

  test('is the same for a process whose clock is ten minutes off and jumps', async () => {
    const service = newService();
    const [here, there] = [openEmulator(prefix).paceBook, openEmulator(prefix).paceBook];
    const places: number[] = [];
    for (const [i, aheadMs] of [0, 600_000, -600_000, 0].entries()) {
      jest.spyOn(Date, 'now').mockReturnValue(new Date().getTime() + aheadMs);
      const booking = await (i % 2 === 0 ? here : there).book(service, 40);
      jest.restoreAllMocks();
      if (booking.kind === 'full') throw new Error(`Booking: no place for ${booking.forMs} ms`);
      for (let place = 0; place < booking.count; place += 1)
        places.push(performance.now() + booking.startsInMs + place * booking.gapMs);
    }
    expect(places.length).toBeGreaterThanOrEqual(20);
    expect(places.at(-1)! - places[0]!).toBeGreaterThan((places.length - 1) * 25 - 60);
    expect(places.at(-1)! - places[0]!).toBeLessThan((places.length - 1) * 25 + 60);
  });

  test('takes a booking whose answer was lost for its own, and does not book again', async () => {
    const proxy = await startStorageProxy(emulator());
    try {
      const service = { key: `service|${randomUUID()}`, perSecond: 1 };
      const { paceBook } = openEmulator(prefix, silent, proxy.connectionString);
      const startOf = async (): Promise<number> => {
        const booking = await paceBook.book(service, 1);
        return booking.kind === 'booked' ? performance.now() + booking.startsInMs : NaN;
      };
      const first = await startOf();
      proxy.on(({ method }) => method === 'PUT', { kind: 'lose-answer' }, 1);
      const second = await startOf();
      expect(proxy.struck()).toBe(1);
      expect((second - first) / 1_000).toBeCloseTo(1, 1);
      expect(((await startOf()) - first) / 1_000).toBeCloseTo(2, 1);
    } finally {
      await proxy.stop();
    }
  });

  test('books nothing while storage does not keep it', async () => {
    const { paceBook } = openEmulator(newPrefix());
    await expect(paceBook.book(newService(), 1)).rejects.toThrow('storage answered 404');
    await expect(paceBook.slowDown(newService(), 1_000)).rejects.toThrow('storage answered 404');
  });
});
