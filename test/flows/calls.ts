import type { JobQueue } from '../../src/ports/jobs';
import type { Messenger } from '../../src/ports/messenger';

/** Lets somebody else decide when, and whether, a call is carried out. */
export type Call = (label: string, carryOut: () => unknown, isStorage: boolean) => Promise<unknown>;

/** The port with each call made through `call`. */
export function through<Port extends object>(call: Call, name: string, port: Port, isStorage: boolean): Port {
  const wrapped = Object.entries(port).map(([method, value]: [string, unknown]) => [
    method,
    typeof value !== 'function'
      ? value
      : (...of: unknown[]) =>
          call(`${name}.${method}`, () => Reflect.apply(value, port, of) as unknown, isStorage),
  ]);
  return Object.fromEntries(wrapped) as Port;
}

/** The message itself is a call as well. */
export function throughTurns(call: Call, messenger: Messenger): Messenger {
  const asked = through(call, 'messenger', messenger, false);
  return {
    ...asked,
    turn: async (to) => {
      const turn = await asked.turn(to);
      return turn.kind === 'go' ? through(call, 'turn', turn, false) : turn;
    },
  };
}

/** So is each word about a job that was taken. */
export function throughTaken(call: Call, jobs: JobQueue): JobQueue {
  const asked = through(call, 'jobs', jobs, true);
  return {
    ...asked,
    take: async (...of) => (await asked.take(...of)).map((taken) => through(call, 'taken', taken, true)),
  };
}
