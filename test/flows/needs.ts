import { randomUUID } from 'node:crypto';
import { buildFinder } from '../../src/answers/finder';
import type { TimeZone } from '../../src/domain/day';
import type { Person } from '../../src/domain/person';
import { installingIsOff } from '../../src/directory/graph-installer';
import { rosterOf } from '../../src/directory/roster-csv';
import { schoolsOf } from '../../src/directory/schools-csv';
import type { Needs } from '../../src/ports/needs';
import { openStorage } from '../../src/storage/open-storage';
import { createBot } from '../../src/teams/bot';
import { noFiles } from '../memory/files';
import { newPrefix } from '../storage/emulator';
import { localOptions } from '../teams/samples';
import type { StubConnector } from '../teams/stub-connector';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Real storage on the emulator and the real sender to the stub connector; the clock stands where the test puts it. */
export interface TestNeeds extends Needs {
  readonly setClock: (to: string) => void;
}

export async function openNeeds(connector: StubConnector, people: readonly Person[]): Promise<TestNeeds> {
  const connectionString = process.env['AZURITE_CONNECTION'] ?? '';
  const storage = openStorage({ kind: 'connection-string', connectionString }, newPrefix(), quiet);
  await storage.prepare();
  const bot = createBot(localOptions());
  let now = new Date('2026-09-15T14:35:00Z');
  return {
    ...storage,
    messenger: bot.messenger,
    installer: installingIsOff,
    cardUpdates: { want: () => undefined },
    arrivals: { note: () => undefined },
    policyData: { checksOf: () => [], tellManagerOf: () => null },
    allowance: { take: () => true },
    roster: rosterOf(people),
    files: noFiles,
    roles: { isHr: () => true, hrPeople: () => [], isPolicyLead: () => true },
    schools: schoolsOf([]),
    clock: { now: () => now },
    setClock: (to) => {
      now = new Date(to);
    },
    log: quiet,
    finderFor: (policies, examples) => buildFinder({ policies, examples }),
    newId: randomUUID,
    zone: 'Europe/London' as TimeZone,
    defaultServiceUrl: connector.url,
    publicUrl: 'http://127.0.0.1:3978',
    digestsOn: true,
  };
}
