import { startRunningService } from '../main/running-service';
import { startStubConnector } from '../teams/stub-connector';
import type { Measured } from '.';
import { percentile, staffOf } from './people';

const QUESTIONS = [
  'can I add a parent on Facebook?',
  'what happens if I breach the policy?',
  'who do I tell if my account is hacked?',
  'am I allowed to use my phone in lessons?',
  'what is the weather tomorrow?',
];
const TIMES = 200;

/** One question after the other, from the message to Teams having the answer. */
export async function question(): Promise<readonly Measured[]> {
  const connector = await startStubConnector();
  const people = staffOf(TIMES);
  const service = await startRunningService(connector, {
    people,
    env: { READBACK_RATE_PER_SECOND: '100000' },
  });
  try {
    const taken: number[] = [];
    // Everybody asks one: a chat takes only a few messages a second, and that is not what is measured.
    for (const [n, { id }] of people.entries()) {
      const before = connector.messages().length;
      const startedAt = performance.now();
      await service.type(id, QUESTIONS[n % QUESTIONS.length] ?? '');
      taken.push(performance.now() - startedAt);
      if (connector.messages().length !== before + 1) throw new Error('Expected one answer to each question');
    }
    return [
      { what: 'question to answer, p50', value: Number(percentile(taken, 0.5).toFixed(1)), unit: 'ms' },
      { what: 'question to answer, p95', value: Number(percentile(taken, 0.95).toFixed(1)), unit: 'ms' },
    ];
  } finally {
    await service.stop();
    await connector.stop();
  }
}
