import type { StaffId } from '../../src/domain/ids';
import type { UnreachableReason } from '../../src/domain/delivery';
import type { InstallOutcome } from '../../src/ports/installer';
import type { InstallerWorld, Newcomer } from '../directory/installer.contract';

const REFUSALS: Readonly<Record<Newcomer, UnreachableReason | null>> = {
  member: null,
  guest: 'is a guest',
  unlicensed: 'has no Teams licence',
};

/** Gives people the app without a network. */
export function memoryInstaller(): InstallerWorld {
  const people = new Map<StaffId, Newcomer>();
  const installed = new Set<StaffId>();
  let busySeconds: number | null = null;

  function outcomeFor(person: StaffId): InstallOutcome {
    if (busySeconds !== null) return { kind: 'not-now', retryAfterMs: busySeconds * 1_000, detail: 'busy' };
    const known = people.get(person);
    const reason = known === undefined ? 'Teams does not know this person' : REFUSALS[known];
    if (reason !== null) return { kind: 'refused', reason, detail: '' };
    installed.add(person);
    return { kind: 'installed' };
  }
  return {
    installer: { install: (_tenant, person) => Promise.resolve(outcomeFor(person)) },
    add: (person, as) => void people.set(person, as),
    hasApp: (person) => installed.has(person),
    busyFor: (seconds) => {
      busySeconds = seconds;
    },
  };
}
