import type { Activity } from 'botbuilder';
import type { Said } from '../accounting';

/** What a contender's process is told at its start. */
export interface Order {
  /** Ids of the people to be reached. */
  readonly people: readonly string[];
  readonly connectorUrl: string;
  /** Connection string. */
  readonly storage: string;
  /** Whether the contender's other processes, if any, leave the planning to this one. */
  readonly isFirst: boolean;
  /** Requests a second and at once, of this process. */
  readonly perSecond: number;
  readonly atOnce: number;
  /** Requests a second of the contender's processes together, for those that can share a limit. */
  readonly perSecondOfAll: number;
  readonly message: Partial<Activity>;
}

export interface Prepared {
  /** Sends to everybody; what a process before this one did is found in storage, if anywhere. */
  readonly run: () => Promise<void>;
  readonly said: () => Said | Promise<Said>;
}

export type ProgramQuestion = 'go' | 'said';

/** Runs a contender as a process: takes its order, says that it is ready, goes when told, and says how it stands when asked. */
export function program(prepare: (order: Order) => Prepared | Promise<Prepared>): void {
  process.once('message', (order: Order) => {
    void (async () => {
      const { run, said } = await prepare(order);
      process.on('message', (question: ProgramQuestion) => {
        if (question === 'go') void run();
        else void Promise.resolve(said()).then((answer) => process.send?.(answer));
      });
      process.send?.('ready');
    })();
  });
  process.once('disconnect', () => process.exit());
}

/** Resolves when the next request may go, so that they go evenly. */
export function evenPace(perSecond: number): () => Promise<void> {
  let nextAt = 0;
  return () => {
    const now = performance.now();
    const turn = Math.max(now, nextAt);
    nextAt = turn + 1_000 / perSecond;
    return new Promise((resolve) => setTimeout(resolve, turn - now));
  };
}
