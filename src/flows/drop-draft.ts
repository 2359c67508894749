import type { DraftId, StaffId } from '../domain/ids';
import type { Needs } from '../ports/needs';

/** Forgets a draft. Pressing twice, and somebody else's draft, change nothing. */
export async function dropDraft(
  { drafts }: Pick<Needs, 'drafts'>,
  { id, by }: { readonly id: DraftId; readonly by: StaffId },
): Promise<void> {
  const draft = await drafts.get(id);
  if (draft?.by === by) await drafts.remove(id);
}
