import type { StaffId } from '../../src/domain/ids';
import type { Installer } from '../../src/ports/installer';
import { many, newStaff, newTenant } from '../storage/samples';

export type Newcomer = 'member' | 'guest' | 'unlicensed';

/** An installer and the world it installs in. */
export interface InstallerWorld {
  readonly installer: Installer;
  readonly add: (person: StaffId, as: Newcomer) => void;
  readonly hasApp: (person: StaffId) => boolean;
  /** From now on the other side asks everybody to come back in so many seconds; null when it no longer does. */
  readonly busyFor: (seconds: number | null) => void;
}

export function installerContract(open: () => InstallerWorld): void {
  const tenant = newTenant();
  function someone(world: InstallerWorld, as: Newcomer): StaffId {
    const person = newStaff();
    world.add(person, as);
    return person;
  }

  describe('installing', () => {
    test('gives somebody the app, and once more changes nothing', async () => {
      const world = open();
      const person = someone(world, 'member');
      expect(await world.installer.install(tenant, person)).toEqual({ kind: 'installed' });
      expect(world.hasApp(person)).toBe(true);
      expect(await world.installer.install(tenant, person)).toEqual({ kind: 'installed' });
    });

    test('for many at once gives it to each', async () => {
      const world = open();
      const people = many(40, () => someone(world, 'member'));
      const outcomes = await Promise.all(people.map((person) => world.installer.install(tenant, person)));
      expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(['installed']));
      expect(people.filter(world.hasApp)).toEqual(people);
    });

    test.each([
      ['guest', 'is a guest'],
      ['unlicensed', 'has no Teams licence'],
    ] as const)('for a %s is refused with the reason, and nobody else is hindered', async (as, reason) => {
      const world = open();
      const person = someone(world, as);
      expect(await world.installer.install(tenant, person)).toMatchObject({ kind: 'refused', reason });
      expect(world.hasApp(person)).toBe(false);
      const next = await world.installer.install(tenant, someone(world, 'member'));
      expect(next).toEqual({ kind: 'installed' });
    });

    test('for somebody nobody knows is refused', async () => {
      expect(await open().installer.install(tenant, newStaff())).toMatchObject({
        kind: 'refused',
        reason: 'Teams does not know this person',
      });
    });

    test('at a busy time is for later, and then it works', async () => {
      const world = open();
      const person = someone(world, 'member');
      world.busyFor(7);
      expect(await world.installer.install(tenant, person)).toMatchObject({
        kind: 'not-now',
        retryAfterMs: 7_000,
      });
      expect(world.hasApp(person)).toBe(false);
      world.busyFor(null);
      expect(await world.installer.install(tenant, person)).toEqual({ kind: 'installed' });
    });
  });
}
