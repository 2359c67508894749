import { createGraphInstaller } from '../../src/directory/graph-installer';
import type { GraphLine } from '../../src/directory/graph-line';
import type { Installer } from '../../src/ports/installer';
import type { Log } from '../../src/ports/log';
import { memoryLog } from '../teams/samples';
import { MANIFEST_ID, TOKEN, type GraphPerson, type GraphStub } from './graph-stub';
import type { Newcomer } from './installer.contract';

/** An installer to the stub, with no pace unless one is given. */
export function graphInstaller(
  graph: GraphStub,
  changed: Partial<GraphLine> = {},
  log: Log = memoryLog(),
): Installer {
  const line: GraphLine = {
    url: graph.url,
    token: () => Promise.resolve(TOKEN),
    turn: () => Promise.resolve({ kind: 'go' }),
    pause: () => undefined,
    deadlineMs: 5_000,
    ...changed,
  };
  return createGraphInstaller(line, MANIFEST_ID, log);
}

export function personAs(as: Newcomer): GraphPerson {
  return { userType: as === 'guest' ? 'Guest' : 'Member', hasTeams: as !== 'guest' && as !== 'unlicensed' };
}
