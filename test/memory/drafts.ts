import type { Draft } from '../../src/domain/draft';
import type { DraftId } from '../../src/domain/ids';
import type { DraftStore } from '../../src/ports/drafts';

export function memoryDrafts(): DraftStore {
  const drafts = new Map<DraftId, Draft>();
  return {
    add: (draft) => Promise.resolve(void drafts.set(draft.id, draft)),
    get: (id) => Promise.resolve(drafts.get(id) ?? null),
    remove: (id) => Promise.resolve(void drafts.delete(id)),
    removeBefore: (moment) => {
      for (const { id, at } of [...drafts.values()]) if (at < moment) drafts.delete(id);
      return Promise.resolve();
    },
  };
}
