import type { StaffId } from '../domain/ids';
import { NO_CONTACTS, type SafeguardingContacts } from '../domain/safeguarding';
import type { Needs } from '../ports/needs';

/** The safeguarding contacts of this person's own school. Each is null for somebody who is not on the staff list. */
export function contactsFor(
  { roster, schools }: Pick<Needs, 'roster' | 'schools'>,
  staffId: StaffId,
): SafeguardingContacts {
  const person = roster.find(staffId);
  return person === null ? NO_CONTACTS : schools.contactsOf(person.school);
}
