import { eventually, startRunningService } from '../main/running-service';
import { startStubConnector } from '../teams/stub-connector';
import type { Measured } from '.';
import { firstCards, launchForEveryone, staffOf } from './people';

const PEOPLE = 1_000;

/** From pressing Launch to the last card accepted, by a connector without latency and with the pace out of the way. */
export async function rollout(): Promise<readonly Measured[]> {
  const connector = await startStubConnector();
  const service = await startRunningService(connector, {
    people: staffOf(PEOPLE),
    env: { READBACK_NOW: '2026-09-15T15:35:00+01:00', READBACK_RATE_PER_SECOND: '100000' },
  });
  try {
    const startedAt = performance.now();
    await launchForEveryone(service, connector);
    const answeredAt = performance.now();
    await eventually(
      'everybody has the card',
      () => connector.requests.length > PEOPLE && firstCards(connector) >= PEOPLE,
      120_000,
    );
    const lastAt = connector.requests.findLast(({ path }) => path.includes('/activities'))?.at ?? 0;
    const seconds = (lastAt - startedAt) / 1_000;
    return [
      { what: 'form, pre-flight and Launch answered', value: Math.round(answeredAt - startedAt), unit: 'ms' },
      { what: `Launch to last card, ${PEOPLE} people`, value: Number(seconds.toFixed(2)), unit: 's' },
      { what: 'cards a second (each with a chat created)', value: Math.round(PEOPLE / seconds), unit: '/s' },
      { what: 'cards sent more than once', value: firstCards(connector) - PEOPLE, unit: '' },
    ];
  } finally {
    await service.stop();
    await connector.stop();
  }
}
