import type { Row } from '../../main/running-service';
import type { Said } from './accounting';
import type { ConnectorProcess } from './connector-process';

/** Requests a contender may have under way at once, all its processes together. Readback keeps to its own number. */
export const AT_ONCE = 32;

/** What every contender is given alike. */
export interface Stage {
  readonly people: readonly Row[];
  readonly connector: ConnectorProcess;
  /** Connection string of a storage emulator that nobody else uses. */
  readonly storage: string;
  /** Requests a second that the contender allows itself, all its processes together. */
  readonly perSecond: number;
}

export interface Contender {
  readonly name: string;
  /** Why it cannot run on this machine; null when it can. */
  readonly missing: string | null;
  /** Starts its processes and makes everybody's chat known to it. Nothing is sent yet. */
  readonly start: (stage: Stage) => Promise<Contending>;
}

/** A contender whose processes run. */
export interface Contending {
  readonly pids: () => readonly number[];
  /** Starts the rollout. */
  readonly go: () => Promise<void>;
  readonly said: () => Promise<Said>;
  /** kill -9 of its n-th process; another is started in its place at once. Resolves when that is ready. */
  readonly kill: (nth: number) => Promise<void>;
  readonly stop: () => Promise<void>;
}
