import type { Note } from '../domain/beside';
import type { Check } from '../domain/check';
import type { TellManager } from '../domain/manager-alert';
import type { PolicyText } from '../domain/policy';

/** What is kept with a policy beside its text, as it applies to one version. */
export interface PolicyData {
  /** Short scenarios, in their order; none when the policy has none. */
  checksOf(text: PolicyText): readonly Check[];
  /** Null when the policy does not ask staff to tell their manager anything at once. */
  tellManagerOf(text: PolicyText): TellManager | null;
  /** What HR has said beside single clauses, in its order. */
  notesOf(text: PolicyText): readonly Note[];
}
