import { startRunningService } from '../main/running-service';
import { startStubConnector } from '../teams/stub-connector';
import type { Measured } from '.';
import { percentile, staffOf } from './people';

const RUNS = 5;

/** From starting the process to /health/ready saying 200, on an empty storage each time. */
export async function start(): Promise<readonly Measured[]> {
  const connector = await startStubConnector();
  try {
    const taken: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const startedAt = performance.now();
      const service = await startRunningService(connector, { people: staffOf(40) });
      taken.push(performance.now() - startedAt);
      await service.stop();
    }
    return [
      {
        what: `cold start to ready, median of ${RUNS}`,
        value: Math.round(percentile(taken, 0.5)),
        unit: 'ms',
      },
    ];
  } finally {
    await connector.stop();
  }
}
