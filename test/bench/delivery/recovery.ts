import type { Measured } from '..';
import { eventually } from '../../main/running-service';
import { MIXES } from './mixes';
import { startReadback, type ReadbackRunning } from './readback';
import { onStage, TEAMS_LIMIT } from './run';

const PER_SECOND = 40;
const MOVES_WITHIN_MS = 4 * 60_000;
/** What the killed process had sent may arrive within this time; its successor needs longer to start. */
const ON_ITS_WAY_MS = 200;
const UNKNOWN_WITHIN_MS = 12 * 60_000;

/** Kills the only process in the middle of a rollout and starts another: when do people move again, and is nobody forgotten? */
export async function recovery(people: number, slow: boolean, seed: number): Promise<readonly Measured[]> {
  const settings = { seed, mix: MIXES.F0, limitPerSecond: TEAMS_LIMIT, slow: true };
  const contender = { start: (stage: Parameters<typeof startReadback>[0]) => startReadback(stage, 1, true) };
  return onStage(settings, people, PER_SECOND, contender, async (readback, connector) => {
    await connector.go();
    await readback.go();
    const reached = async () => (await connector.status()).reached;
    await eventually('a quarter has the card', async () => (await reached()) >= people / 4, MOVES_WITHIN_MS);
    const killedAt = Date.now();
    await readback.kill(0);

    await eventually('nobody waits', async () => (await left(readback, 'Waiting')) === 0, MOVES_WITHIN_MS);
    const { accepted } = await connector.log();
    const since = accepted.map(({ arrivedAt }) => arrivedAt).filter((at) => at > killedAt + ON_ITS_WAY_MS);
    const measured = [
      secondsFrom(killedAt, Math.min(...since), 'kill -9 to the next card sent'),
      secondsFrom(killedAt, Math.max(...since), 'kill -9 to the last waiting person sent to'),
      {
        what: 'people whose send the kill left open',
        value: await left(readback, 'Being sent'),
        unit: '',
      },
    ];
    if (!slow) return measured;
    await eventually(
      'no send is left open',
      async () => (await left(readback, 'Being sent')) === 0,
      UNKNOWN_WITHIN_MS,
    );
    return [...measured, secondsFrom(killedAt, Date.now(), 'kill -9 to open sends called unknown')];
  });
}

async function left(readback: ReadbackRunning, line: string): Promise<number> {
  return (await readback.counts()).get(line) ?? 0;
}

function secondsFrom(from: number, to: number, what: string): Measured {
  return { what, value: Number(((to - from) / 1_000).toFixed(1)), unit: 's' };
}
