import type { Day } from './day';
import type { StaffId, TenantId } from './ids';

/** HR's word on whether answers may be put in sentences by a model, and whose it was. */
export interface WriterSwitch {
  readonly tenantId: TenantId;
  readonly isOn: boolean;
  readonly at: Date;
  readonly by: StaffId;
}

export const REACTIONS = ['like', 'dislike'] as const;
/** What the thumbs under a written answer say. */
export type Reaction = (typeof REACTIONS)[number];

/** Somebody's thumb, without the somebody. */
export interface GivenReaction {
  readonly tenantId: TenantId;
  readonly reaction: Reaction;
  readonly day: Day;
}

export type ReactionCount = Readonly<Record<Reaction, number>>;
