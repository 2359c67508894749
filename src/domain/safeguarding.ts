import type { Person } from './person';

/**
 * Whom the staff of a school tell when somebody may be at risk: each a name and how to reach them, in HR's words; null where HR has
 * written nothing down.
 */
export interface SafeguardingContacts {
  /** The designated safeguarding lead. */
  readonly lead: string | null;
  readonly head: string | null;
  /** The chair of governors, for what is about the head. */
  readonly chair: string | null;
}

export type ContactRole = keyof SafeguardingContacts;
export const CONTACT_ROLES = ['lead', 'head', 'chair'] as const satisfies readonly ContactRole[];

/** Of a school that nobody has written anything down for. */
export const NO_CONTACTS: SafeguardingContacts = { lead: null, head: null, chair: null };

/** A school of an audience whose contacts are not all written down, and which are missing. */
export interface SchoolLacking {
  readonly school: string;
  readonly missing: readonly ContactRole[];
}

/** The schools of these people that lack a contact, by name. Somebody without a school has none that could. */
export function schoolsLacking(
  people: readonly Person[],
  contactsOf: (school: string) => SafeguardingContacts,
): readonly SchoolLacking[] {
  const schools = [...new Set(people.map(({ school }) => school))].filter((school) => school !== '').sort();
  return schools
    .map((school) => ({ school, missing: missingOf(contactsOf(school)) }))
    .filter(({ missing }) => missing.length > 0);
}

/** Schools named one by one; more is a list that nobody has filled in yet. */
const NAMED_AT_MOST = 10;

const COLUMN_OF: Readonly<Record<ContactRole, string>> = {
  lead: 'safeguardingLead',
  head: 'head',
  chair: 'chair',
};

/** Why nothing may be launched while schools lack contacts, and what to do, for HR; null when none does. */
export function lackingInWords(lacking: readonly SchoolLacking[]): string | null {
  if (lacking.length === 0) return null;
  const named = lacking
    .slice(0, NAMED_AT_MOST)
    .map(({ school, missing }) => `${school} (${missing.map((role) => COLUMN_OF[role]).join(', ')})`);
  const left = lacking.length - named.length;
  const more = left > 0 ? `; and ${left} more` : '';
  return `Every school needs its safeguarding contacts before anything is sent, so that nobody who writes about somebody at risk is left without a person to tell. Missing: ${named.join('; ')}${more}. Please have these columns filled in in the list of schools (the file named in READBACK_SCHOOLS) and Readback started again.`;
}

function missingOf(contacts: SafeguardingContacts): readonly ContactRole[] {
  return CONTACT_ROLES.filter((role) => contacts[role] === null);
}
