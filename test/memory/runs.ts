import type { RunStore } from '../../src/ports/runs';

export function memoryRuns(): RunStore {
  const done = new Set<string>();
  return {
    isDone: (...run) => Promise.resolve(done.has(run.join('|'))),
    markDone: (...run) => {
      done.add(run.join('|'));
      return Promise.resolve();
    },
  };
}
