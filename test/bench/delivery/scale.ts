import { setTimeout as sleep } from 'node:timers/promises';
import type { Measured } from '..';
import { MIXES } from './mixes';
import { startReadback } from './readback';
import { onStage } from './run';
import { startUsageMeter } from './usage';

const NO_LIMIT = 100_000;
const LOOK_EVERY_MS = 500;

/** Readback alone on a large staff list, with the pace and Teams' limit and slowness out of the way. */
export async function scale(people: number, seconds: number, seed: number): Promise<readonly Measured[]> {
  const settings = { seed, mix: MIXES.F0, limitPerSecond: null, slow: false };
  // Two hundred thousand installations would take longer than the measurement: chats are created on the way instead.
  const contender = { start: (stage: Parameters<typeof startReadback>[0]) => startReadback(stage, 2, false) };
  return onStage(settings, people, NO_LIMIT, contender, async (readback, connector) => {
    const meter = await startUsageMeter(readback.pids);
    try {
      await connector.go();
      const goAt = performance.now();
      await readback.go();
      await readback.opened();
      const openAt = performance.now();
      const before = await connector.status();
      let after = before;
      while (after.reached < people && performance.now() - openAt < seconds * 1_000) {
        await sleep(LOOK_EVERY_MS);
        after = await connector.status();
      }
      const took = (performance.now() - openAt) / 1_000;
      const peakMb = meter.samples.reduce((peak, { rssMb }) => Math.max(peak, rssMb), 0);
      return [
        {
          what: `pressing Launch to campaign open, ${people} people`,
          value: round((openAt - goAt) / 1_000),
          unit: 's',
        },
        { what: 'cards sent meanwhile', value: before.reached, unit: '' },
        {
          what: `cards a second in the first ${seconds} s after at most, each with a chat created`,
          value: round((after.reached - before.reached) / took),
          unit: '/s',
        },
        {
          what: 'requests to Teams a second in that time',
          value: round((after.requests - before.requests) / took),
          unit: '/s',
        },
        { what: 'peak memory, both processes together', value: round(peakMb), unit: 'MB' },
      ];
    } finally {
      await meter.stop();
    }
  });
}

const round = (value: number): number => Number(value.toFixed(1));
