import type { SafeguardingContacts } from '../domain/safeguarding';

/** What HR has written down about the schools. A school is named as in the staff list. */
export interface Schools {
  /** When staff of this school read in working time, in HR's words; null where nothing is arranged. */
  readingTimeOf(school: string): string | null;
  /** Whom its staff tell when somebody may be at risk. Of a school that is not known, each is null. */
  contactsOf(school: string): SafeguardingContacts;
}
