import { day } from '../../src/domain/day';
import type { WriterSwitch } from '../../src/domain/writer';
import type { Reactions } from '../../src/ports/reactions';
import type { WriterSwitches } from '../../src/ports/writer-switches';
import { newStaff, newTenant } from './samples';

const at = new Date('2026-09-14T07:31:00Z');
const later = new Date('2026-09-15T07:31:00Z');

function on(changes: Partial<WriterSwitch> = {}): WriterSwitch {
  return { tenantId: newTenant(), isOn: true, at, by: newStaff(), ...changes };
}

/** Both open the same store again each time, as another process would. */
export function writerContract(switches: () => WriterSwitches, reactions: () => Reactions): void {
  describe('the switch of the AI writer', () => {
    test('that nobody has pressed is not there', async () => {
      expect(await switches().get(newTenant())).toBeNull();
    });

    test('stands as it was pressed last, for its own tenant alone', async () => {
      const first = on();
      const off = { ...first, isOn: false, at: later, by: newStaff() };
      expect(await switches().turn(first)).toEqual(first);
      expect(await switches().turn(off)).toEqual(off);
      expect(await switches().get(first.tenantId)).toEqual(off);
      expect(await switches().get(newTenant())).toBeNull();
    });

    test('keeps who pressed first when another presses the same', async () => {
      const first = on();
      await switches().turn(first);
      const again = { ...first, at: later, by: newStaff() };
      expect(await switches().turn(again)).toEqual(first);
      expect(await switches().get(first.tenantId)).toEqual(first);
    });

    test('pressed by many at once names one of them to all', async () => {
      const { tenantId } = on();
      const standing = await Promise.all(Array.from({ length: 8 }, () => switches().turn(on({ tenantId }))));
      const kept = await switches().get(tenantId);
      expect(standing.every(({ by }) => by === kept?.by)).toBe(true);
    });
  });

  describe('thumbs', () => {
    test('that nobody gave count as none', async () => {
      expect(await reactions().count(newTenant())).toEqual({ like: 0, dislike: 0 });
    });

    test('that come at the same moment all count, for their own tenant alone', async () => {
      const given = { tenantId: newTenant(), day: day('2026-09-30') };
      await Promise.all(
        Array.from({ length: 9 }, (_, n) =>
          reactions().add({ ...given, reaction: n % 3 === 0 ? 'dislike' : 'like' }),
        ),
      );
      await reactions().add({ ...given, tenantId: newTenant(), reaction: 'like' });
      expect(await reactions().count(given.tenantId)).toEqual({ like: 6, dislike: 3 });
    });

    test('of days before another are deleted, and those of the day stay', async () => {
      const tenantId = newTenant();
      await reactions().add({ tenantId, reaction: 'dislike', day: day('2019-09-29') });
      await reactions().add({ tenantId, reaction: 'like', day: day('2019-09-30') });
      await reactions().removeBefore(day('2019-09-30'));
      expect(await reactions().count(tenantId)).toEqual({ like: 1, dislike: 0 });
    });
  });
}
