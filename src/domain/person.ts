import type { Day } from './day';
import type { StaffId } from './ids';

/** A member of staff as the roster knows them. `manager` is null when the roster names none that it can find. */
export interface Person {
  readonly id: StaffId;
  readonly name: string;
  readonly email: string;
  readonly school: string;
  readonly job: string;
  readonly manager: StaffId | null;
  readonly startDate: Day | null;
  /** First day back is the day after. */
  readonly onLeaveUntil: Day | null;
}
