import type { Day } from '../domain/day';
import type { TenantId } from '../domain/ids';
import type { GivenReaction, ReactionCount } from '../domain/writer';

/** How written answers are received. None is changed, and nothing in it leads to a person, a question or an answer. */
export interface Reactions {
  add(reaction: GivenReaction): Promise<void>;
  count(tenantId: TenantId): Promise<ReactionCount>;
  /** Deletes those of days before this one. */
  removeBefore(day: Day): Promise<void>;
}
