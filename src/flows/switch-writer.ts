import { shownCount, type ShownCount } from '../domain/check';
import type { StaffId, TenantId } from '../domain/ids';
import type { WriterSwitch } from '../domain/writer';
import type { Needs } from '../ports/needs';

/** How the AI writer stands. `standing` is null while nobody has switched it; it is on only if a model is set up as well. */
export interface WriterState {
  readonly hasModel: boolean;
  readonly standing: WriterSwitch | null;
  /** All thumbs, and those that point up. */
  readonly thumbs: ShownCount;
}

type WriterNeeds = Pick<Needs, 'writerSwitches' | 'reactions' | 'answerWriter'>;

export async function showWriter(needs: WriterNeeds, tenant: TenantId): Promise<WriterState> {
  const [standing, { like, dislike }] = await Promise.all([
    needs.writerSwitches.get(tenant),
    needs.reactions.count(tenant),
  ]);
  const thumbs = shownCount({ answered: like + dislike, right: like });
  return { hasModel: needs.answerWriter !== null, standing, thumbs };
}

/** Switches the writer for a tenant. It is not switched on where no model is set up: HR decides on what is there. */
export async function switchWriter(
  needs: WriterNeeds & Pick<Needs, 'clock' | 'log'>,
  press: { readonly tenantId: TenantId; readonly by: StaffId; readonly isOn: boolean },
): Promise<WriterState> {
  if (needs.answerWriter !== null || !press.isOn) {
    const { isOn } = await needs.writerSwitches.turn({ ...press, at: needs.clock.now() });
    needs.log.info({ tenantId: press.tenantId, by: press.by, isOn }, 'AI writer switched');
  }
  return showWriter(needs, press.tenantId);
}
