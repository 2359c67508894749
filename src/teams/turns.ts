import type { Lane, Turn } from './waiting';
import { WireError } from './wire';

/** When a request may go, and whom to tell that Teams asked for quiet. */
export interface Turns {
  readonly turn: (lane: Lane, chat: string | null) => Promise<Turn>;
  readonly pause: (ms: number) => void;
}

/** Passes a failure on, and tells the pace when Teams asked for quiet. */
export function tellPace(turns: Turns): (error: unknown) => never {
  return (error) => {
    if (error instanceof WireError && error.failure.kind === 'answered') {
      const { retryAfterMs } = error.failure;
      if (retryAfterMs !== null) turns.pause(retryAfterMs);
    }
    throw error;
  };
}
