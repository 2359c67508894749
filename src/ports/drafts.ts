import type { Draft } from '../domain/draft';
import type { DraftId } from '../domain/ids';

/** Policies that are not published yet. A draft never changes; it only goes. */
export interface DraftStore {
  add(draft: Draft): Promise<void>;
  /** Null when there is none, or no more. */
  get(id: DraftId): Promise<Draft | null>;
  /** Removing what is gone already is fine. */
  remove(id: DraftId): Promise<void>;
  /** Removes every draft from before that moment, and what is left of those that were not wholly written. */
  removeBefore(moment: Date): Promise<void>;
}
