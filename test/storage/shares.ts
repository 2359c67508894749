import { personKeyOf, type StaffId } from '../../src/domain/ids';
import { EVERYBODY, type Slice } from '../../src/domain/slice';

/** A slice that begins with this person. */
export const firstTo = (person: StaffId): Slice => ({ from: personKeyOf(person), to: EVERYBODY.to });

/** The slice that ends just before this person. */
export const upTo = (person: StaffId): Slice => ({ from: EVERYBODY.from, to: personKeyOf(person) });

/** Who these are about, in an order of their own; somebody who is there twice is named twice. */
export function idsIn(rows: readonly { readonly staffId: StaffId }[]): readonly StaffId[] {
  return rows.map(({ staffId }) => staffId).sort();
}
