import type { Person } from '../domain/person';
import type { StaffId } from '../domain/ids';

/** The people of the trust as they are now. */
export interface Roster {
  everyone(): readonly Person[];
  find(id: StaffId): Person | null;
}
